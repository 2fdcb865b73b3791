// Holds every import against the table of who may import what. `npm run lint` and `npm test` run it.
// The table is data at the top; to allow something new, change the table and say why in decisions/.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseSync } from 'oxc-parser'

/**
 * The first row whose `in` matches a source file decides; tests and stories are held to the package rules only.
 * - `in`: a folder or file; a `*` at its end stands for the rest of a name.
 * - `local`: folders or files of the same package's src; the row's own folder always counts. `'*'` is all of src.
 * - `not`: taken out of `local` again.
 * - `packages`: names, with `name/*` for their entries. Node's own modules are `node:*`; `npm:*` is any dependency
 *   from outside this workspace.
 */
const core = ['@direct-post/core', '@direct-post/core/*']
const react = ['react', 'react/*', 'react-dom', 'react-dom/*']
const nodeEntries = { local: ['*'], packages: [...core, 'npm:*', 'node:*'] }

const inLib = (place) => `lib/${place}`
/** Words of the audit that hold no way to the browser. */
const auditNouns = ['chosen', 'levels', 'look', 'parts', 'view', 'words']

export const table = [
  { in: 'core/src/lib/wire', local: [], packages: [] },
  { in: 'core/src/lib/guidelines', local: [], packages: [] },
  { in: 'core/src/lib/model', local: ['lib/wire'], packages: [] },
  { in: 'core/src/lib/parse', local: ['lib/wire', 'lib/model'], packages: [] },
  { in: 'core/src/lib/rules', local: ['lib/wire', 'lib/model'], packages: [] },
  ...['post', 'upload', 'proxy', 'testing'].map((folder) => ({
    in: `core/src/lib/${folder}`,
    local: ['wire', 'guidelines', 'model', 'parse', 'rules', 'post', 'upload'].map((name) => `lib/${name}`),
    packages: [],
  })),
  { in: 'core/src/testing.ts', local: ['lib'], packages: [] },
  { in: 'core/src', local: ['lib'], packages: [], onlyReExports: true },

  { in: 'react/src/client', local: [], packages: core },
  { in: 'react/src/words', local: [], packages: core },
  {
    in: 'react/src/store/usePostStore.ts',
    local: ['store', 'client'],
    packages: [...core, ...react, 'zustand', 'zustand/*'],
  },
  { in: 'react/src/store', local: ['client'], packages: [...core, 'zustand', 'zustand/*', 'mediabunny'] },
  { in: 'react/src/post-form', local: ['store', 'internals', 'words'], packages: [...core, ...react, '@radix-ui/*'] },
  { in: 'react/src/internals', local: ['store', 'styles', 'words'], packages: [...core, ...react, '@radix-ui/*'] },
  {
    in: 'react/src/element',
    local: ['client', 'post-form', 'internals', 'styles', 'words'],
    packages: [...core, ...react],
  },
  { in: 'react/src', local: ['*'], packages: core },

  ...[
    'server/src/cli.ts',
    'server/src/node.ts',
    'server/src/sqlite-store.ts',
    'server/src/postgres-store.ts',
    'server/src/lib/node',
  ].map((place) => ({
    in: place,
    ...nodeEntries,
  })),
  ...['sqlite', 'postgres'].map((name) => ({
    in: `server/src/lib/store/${name}*`,
    ...nodeEntries,
    not: ['lib/routes'],
  })),
  { in: 'server/src/lib/routes', local: ['lib'], packages: [...core, 'hono', 'hono/*'] },
  ...['oauth', 'store', 'tiktok', 'relay', 'webhook', 'http'].map((folder) => ({
    in: `server/src/lib/${folder}`,
    local: ['lib'],
    not: ['lib/routes', 'lib/handler.ts'],
    packages: core,
  })),
  { in: 'server/src', local: ['*'], packages: [...core, 'hono', 'hono/*'] },

  ...['sandbox/src/node.ts', 'sandbox/src/cli.ts', 'sandbox/src/lib/node'].map((place) => ({
    in: place,
    local: ['*'],
    packages: ['@direct-post/core/wire', 'npm:*', 'node:*'],
  })),
  { in: 'sandbox/src', local: ['*'], packages: ['@direct-post/core/wire', 'npm:*'] },

  {
    in: 'audit/src/lib/audits',
    local: ['artifacts.ts', 'report', 'backend/answers.ts', ...auditNouns.map((name) => `page/${name}.ts`)].map(inLib),
    packages: ['@direct-post/core/guidelines'],
  },
  // What runs inside the page, and what is plain data.
  { in: 'audit/src/lib/page/eyes', local: ['lib/page/look.ts'], packages: [] },
  ...auditNouns.map((name) => ({
    in: `audit/src/lib/page/${name}.ts`,
    local: ['config.ts', ...auditNouns.map((noun) => `page/${noun}.ts`)].map(inLib),
    packages: [],
  })),
  {
    in: 'audit/src/lib/gatherers',
    local: ['lib'],
    not: ['lib/audits'],
    packages: ['playwright', 'playwright-core', 'node:*'],
  },
  {
    in: 'audit/src/lib/record/film',
    local: [],
    packages: ['playwright-core', 'mediabunny', 'node:*'],
  },
  {
    in: 'audit/src',
    local: ['*'],
    packages: ['@direct-post/core/guidelines', 'playwright', 'playwright-core', 'axe-core', 'node:*'],
  },

  { in: 'test-media/src', local: ['*'], packages: ['npm:*', 'node:*'] },
]

/** All breaches below `root`, in file order. */
export function checkImports(root) {
  const packages = workspacePackages(root)
  return packages.flatMap((pkg) => sourceFiles(pkg.folder).flatMap((file) => checkFile(root, pkg, packages, file)))
}

function checkFile(root, pkg, packages, file) {
  const path = slashes(relative(join(root, 'packages'), file))
  const { imports, statements } = read(file)
  const source = path.startsWith(`${pkg.short}/src/`) && !isTest(path)
  const row = source ? table.find((candidate) => covers(candidate.in, path)) : undefined
  const breach = (line, what, rule, fix) => ({ file: slashes(relative(root, file)), line, what, rule, fix })

  const found = imports.flatMap(({ specifier, line }) => {
    const what = `import "${specifier}"`
    const escaped = isLocal(specifier)
      ? leavesPackage({ root, pkg, file, specifier, source })
      : deepPath(packages, specifier)
    if (escaped) return [breach(line, what, escaped.rule, escaped.fix)]
    if (source && !isLocal(specifier) && !isShipped(pkg, specifier)) {
      return [
        breach(
          line,
          what,
          `${pkg.name} does not install ${packageName(specifier)} for its users`,
          'Move it from devDependencies to dependencies or peerDependencies, or do without it in src.',
        ),
      ]
    }
    if (row && !(isLocal(specifier) ? mayReach(row, pkg, file, specifier) : mayUse(row, specifier))) {
      return [breach(line, what, describe(row), advice(row, specifier))]
    }
    return []
  })

  const own = row?.onlyReExports ? statements.filter((statement) => !statement.reExport) : []
  return [
    ...found,
    ...own.map(({ line }) =>
      breach(
        line,
        'a statement of its own',
        `${row.in}/*.ts are entries: they re-export names from lib`,
        'Write it in a folder of lib and export it from here by name.',
      ),
    ),
  ]
}

function leavesPackage({ root, pkg, file, specifier, source }) {
  const target = resolve(dirname(file), specifier)
  const isIn = (folder) => !relative(folder, target).startsWith('..')
  if (isIn(pkg.folder)) return undefined
  if (!source && isIn(join(root, 'scripts'))) return undefined // a test may ask scripts/ for the browser
  return {
    rule: `a file in ${pkg.name} stays in its package`,
    fix: 'Import the other package by name, through one of its entries.',
  }
}

function deepPath(packages, specifier) {
  const target = packages.find((candidate) => candidate.name === packageName(specifier))
  if (!target) return undefined
  const entry = `.${specifier.slice(target.name.length)}`
  if (entry in target.exports) return undefined
  return {
    rule: `${target.name} has the entries ${Object.keys(target.exports).join(' ')}`,
    fix: `Use one of these, or export what you need from one of them.`,
  }
}

function isShipped(pkg, specifier) {
  if (isBuiltin(specifier)) return true
  const name = packageName(specifier)
  return name === pkg.name || name in pkg.dependencies || name in pkg.peerDependencies
}

function mayReach(row, pkg, file, specifier) {
  const target = slashes(relative(join(pkg.folder, 'src'), resolve(dirname(file), specifier)))
  const home = row.in.slice(`${pkg.short}/src`.length + 1)
  const within = (place) =>
    place === '*' || target === place || sourceName(target) === place || target.startsWith(`${place}/`)
  if (row.not?.some(within)) return false
  return (home !== '' && within(home)) || row.local.some(within)
}

function mayUse(row, specifier) {
  const name = isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier
  return row.packages.some((allowed) => {
    if (allowed === 'npm:*') return !isBuiltin(name) && !name.startsWith('@direct-post/')
    return allowed.endsWith('/*') || allowed === 'node:*' ? name.startsWith(allowed.slice(0, -1)) : name === allowed
  })
}

function describe(row) {
  const places = row.local.map((place) => (place === '*' ? 'its own package' : place))
  const allowed = [...places, ...row.packages.map((name) => (name === 'npm:*' ? 'its own dependencies' : name))]
  const never = row.not ? `, never ${row.not.join(' or ')}` : ''
  return `${row.in} may import ${allowed.join(', ') || 'nothing'}${never}`
}

function advice(row, specifier) {
  if (isBuiltin(specifier))
    return 'Node-only code belongs behind the "./node" entry; take what you need as a parameter.'
  if (row.in.startsWith('core/'))
    return 'Core knows nothing of the outside: take the value as a parameter, or move the function up to a folder that may.'
  if (row.in.startsWith('sandbox/') && specifier.startsWith('@direct-post/')) {
    return 'The sandbox forms its own opinion of a request; write the check from the vocabulary in @direct-post/core/wire.'
  }
  if (row.in.startsWith('audit/'))
    return 'The audit shares only the numbering of the guidelines; gather what you need and judge it from the evidence.'
  return 'Move the code to a folder that may, or pass what is needed as a parameter.'
}

/** Every specifier in a file, type-only ones too, and for each statement whether it only passes names on. */
function read(file) {
  const text = readFileSync(file, 'utf8')
  const { program, module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0].message}`)

  const at = (offset) => text.slice(0, offset).split('\n').length
  const found = []
  const add = (specifier, offset) => found.push({ specifier: specifier.split('?')[0], line: at(offset) })
  for (const entry of module.staticImports) add(entry.moduleRequest.value, entry.start)
  for (const { entries } of module.staticExports) {
    const from = entries.find((entry) => entry.moduleRequest)
    if (from) add(from.moduleRequest.value, from.start)
  }
  for (const entry of module.dynamicImports) {
    const literal = /^\s*(['"`])(.*)\1\s*$/s.exec(text.slice(entry.moduleRequest.start, entry.moduleRequest.end))
    if (literal) add(literal[2], entry.start)
  }
  if (text.includes('import(')) typeImports(program, add)

  const reExport = (node) =>
    node.type === 'ExportAllDeclaration' ||
    (node.type === 'ExportNamedDeclaration' && (node.source !== null || node.declaration === null))
  return {
    imports: found,
    statements: program.body.map((node) => ({ line: at(node.start), reExport: reExport(node) })),
  }
}

function typeImports(node, add) {
  if (Array.isArray(node)) {
    for (const item of node) typeImports(item, add)
    return
  }
  if (node === null || typeof node !== 'object') return
  if (node.type === 'TSImportType') add(node.source.value, node.start)
  for (const value of Object.values(node)) typeImports(value, add)
}

function workspacePackages(root) {
  const folder = join(root, 'packages')
  return readdirSync(folder)
    .filter((short) => existsSync(join(folder, short, 'package.json')))
    .map((short) => {
      const json = JSON.parse(readFileSync(join(folder, short, 'package.json'), 'utf8'))
      const { name, dependencies = {}, peerDependencies = {}, exports = {} } = json
      return { short, folder: join(folder, short), name, dependencies, peerDependencies, exports }
    })
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name)
    if (item.isDirectory()) return ['node_modules', 'dist'].includes(item.name) ? [] : sourceFiles(path)
    return /\.[mc]?[jt]sx?$/.test(item.name) && !item.name.endsWith('.d.ts') ? [path] : []
  })
}

const covers = (place, path) =>
  place.endsWith('*') ? path.startsWith(place.slice(0, -1)) : path === place || path.startsWith(`${place}/`)
const isTest = (path) => /\.(test|test-d|stories|testing|bench)\.tsx?$|\/conformance\.tsx$/.test(path)
const isLocal = (specifier) => /^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..'
const isBuiltin = (specifier) => specifier.startsWith('node:') || builtinModules.includes(specifier)
const packageName = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
const sourceName = (path) => path.replace(/\.js$/, '.ts')
const slashes = (path) => path.split(sep).join('/')

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const breaches = checkImports(fileURLToPath(new URL('..', import.meta.url)))
  for (const { file, line, what, rule, fix } of breaches) {
    console.error(`${file}:${line}  ${what}\n    The table says: ${rule}.\n    What to do: ${fix}\n`)
  }
  if (breaches.length > 0) console.error(`${breaches.length} forbidden import${breaches.length === 1 ? '' : 's'}.`)
  process.exitCode = breaches.length > 0 ? 1 : 0
}
