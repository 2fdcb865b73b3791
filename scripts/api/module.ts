import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync, type Comment, type Statement } from 'oxc-parser'

/** One thing that an entry offers. */
export type Export =
  /** Its declarations as the compiler wrote them, without comments; a function has one per overload. */
  | { name: string; text: readonly string[] }
  /** `export * as PostForm`. */
  | { name: string; members: readonly Export[] }
  /** Another package's. */
  | { name: string; from: string }

interface Module {
  file: string
  text: string
  comments: readonly Comment[]
  body: readonly Statement[]
}

/** Everything that a declaration file exports, its re-exports followed, by name. */
export function exportsOf(file: string): Export[] {
  const module = read(file)
  const found = new Map<string, Export>()
  const add = (entry: Export) => found.has(entry.name) || found.set(entry.name, entry)
  for (const statement of module.body) for (const entry of exportsIn(statement, module)) add(entry)
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

function exportsIn(statement: Statement, module: Module): Export[] {
  if (statement.type === 'ExportAllDeclaration') {
    const target = resolve(module.file, statement.source.value)
    const name = statement.exported && nameOf(statement.exported)
    if (target === null) return name ? [{ name, from: statement.source.value }] : []
    return name ? [{ name, members: exportsOf(target) }] : exportsOf(target)
  }
  if (statement.type !== 'ExportNamedDeclaration') return []
  if (statement.declaration) return namesOf(statement.declaration).map((name) => declared(name, module))

  return statement.specifiers.map(({ local, exported }) => {
    const [name, inside] = [nameOf(exported), nameOf(local)]
    if (!statement.source) return renamed(declared(inside, module), name)
    const target = resolve(module.file, statement.source.value)
    if (target === null) return { name, from: statement.source.value }
    return renamed(exportOf(target, inside), name)
  })
}

/** What a name stands for in its own file: declared there, or brought from elsewhere. */
function declared(name: string, module: Module): Export {
  const statements = module.body
    .map((statement) => (statement.type === 'ExportNamedDeclaration' && statement.declaration) || statement)
    .filter((statement) => namesOf(statement).includes(name))
  if (statements.length > 0) return { name, text: statements.map((statement) => textOf(statement, module)) }

  for (const statement of module.body) {
    if (statement.type !== 'ImportDeclaration') continue
    const specifier = statement.specifiers.find(({ local }) => local.name === name)
    if (!specifier) continue
    const target = resolve(module.file, statement.source.value)
    if (target === null) return { name, from: statement.source.value }
    if (specifier.type === 'ImportNamespaceSpecifier') return { name, members: exportsOf(target) }
    const inside = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : 'default'
    return renamed(exportOf(target, inside), name)
  }
  throw new Error(`${module.file} exports ${name}, and nothing there declares it. Is dist an old build? npm run build`)
}

/** The declaration keeps its own name, so the other one is said beside it. */
function renamed(entry: Export, name: string): Export {
  if (entry.name === name) return entry
  return 'text' in entry ? { name, text: [`// ${entry.name} as ${name}`, ...entry.text] } : { ...entry, name }
}

function exportOf(file: string, name: string): Export {
  const found = exportsOf(file).find((entry) => entry.name === name)
  if (!found) throw new Error(`${file} does not export ${name}. Is dist an old build? npm run build`)
  return found
}

function namesOf(statement: { type: string }): string[] {
  const node = statement as {
    type: string
    id?: { name?: string } | null
    declarations?: readonly { id: { name?: string } }[]
  }
  if (node.type === 'VariableDeclaration') return (node.declarations ?? []).map(({ id }) => id.name ?? '')
  return /Declaration$|^TSDeclareFunction$/.test(node.type) && node.id?.name ? [node.id.name] : []
}

/** The source without comments, `export` and `declare`, and without the lines that this leaves empty. */
function textOf({ start, end }: { start: number; end: number }, { text, comments }: Module): string {
  let [kept, at] = ['', start]
  for (const comment of comments) {
    if (comment.start < at || comment.end > end) continue
    kept += text.slice(at, comment.start)
    at = comment.end
  }
  return (kept + text.slice(at, end))
    .replace(/^declare /, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n')
}

function nameOf(node: { name?: string; value?: string } | { type: string }): string {
  const { name, value } = node as { name?: string; value?: string }
  return name ?? value ?? ''
}

/** `null` for another package. */
function resolve(from: string, source: string): string | null {
  return source.startsWith('.') ? join(dirname(from), source.replace(/\.js$/, '.d.ts')) : null
}

const cache = new Map<string, Module>()

function read(file: string): Module {
  const known = cache.get(file)
  if (known) return known
  if (!existsSync(file))
    throw new Error(`${file} is not there. The reports are made from the built packages: npm run build`)
  const text = readFileSync(file, 'utf8')
  const { program, comments } = parseSync(file, text)
  const module = { file, text, comments, body: program.body as readonly Statement[] }
  cache.set(file, module)
  return module
}
