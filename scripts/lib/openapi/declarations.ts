import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, type Comment, type Directive, type Statement, type TSType, type TSSignature } from 'oxc-parser'

export type { TSSignature, TSType }

/** What a source declares under one name. */
export type Declaration = { doc: string | null } & (
  | { kind: 'interface'; bases: readonly string[]; members: readonly Member[] }
  | { kind: 'alias'; type: TSType }
  | { kind: 'list'; values: readonly string[] }
)

export interface Member {
  name: string
  optional: boolean
  doc: string | null
  type: TSType
}

/** Every interface, type and `as const` list of the files in these folders, by name. */
export function readDeclarations(folders: readonly string[]): Map<string, Declaration> {
  const found = new Map<string, Declaration>()
  for (const file of folders.flatMap(sourcesIn)) {
    const text = readFileSync(file, 'utf8')
    const { program, comments } = parseSync(file, text)
    const docOf = (start: number) => docBefore(text, comments, start)
    for (const statement of program.body) {
      for (const [name, declaration] of declared(statement, docOf)) found.set(name, declaration)
    }
  }
  return found
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
}

function declared(statement: Statement | Directive, docOf: (start: number) => string | null): [string, Declaration][] {
  if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
  const { declaration } = statement
  const doc = docOf(statement.start)
  switch (declaration.type) {
    case 'TSInterfaceDeclaration': {
      const bases = declaration.extends.map(({ expression }) => nameOf(expression))
      const members = declaration.body.body.map((each) => toMember(each, docOf))
      return [[declaration.id.name, { kind: 'interface', doc, bases, members }]]
    }
    case 'TSTypeAliasDeclaration':
      return [[declaration.id.name, { kind: 'alias', doc, type: declaration.typeAnnotation }]]
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id, init }): [string, Declaration][] => {
        const values = textsOf(init)
        return id.type === 'Identifier' && values ? [[id.name, { kind: 'list', doc, values }]] : []
      })
    default:
      return []
  }
}

export function toMember(member: TSSignature, docOf: (start: number) => string | null): Member {
  if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) {
    throw new Error(`The contract has a ${member.type}, which JSON cannot say. Write it as a property.`)
  }
  const { key, optional, start, typeAnnotation } = member
  return { name: nameOf(key), optional, doc: docOf(start), type: typeAnnotation.typeAnnotation }
}

/** `['a', 'b'] as const`. */
function textsOf(init: unknown): string[] | null {
  const cast = init as { type?: string; expression?: { type?: string; elements?: { value?: unknown }[] } } | null
  if (cast?.type !== 'TSAsExpression' || cast.expression?.type !== 'ArrayExpression') return null
  const values = (cast.expression.elements ?? []).map(({ value }) => value)
  return values.every((value) => typeof value === 'string') ? values : null
}

export function nameOf(node: { type: string; name?: unknown }): string {
  if (typeof node.name === 'string') return node.name
  throw new Error(`A name was expected in the contract, and there is a ${node.type}.`)
}

/** The comment that stands right before this place, as one paragraph. */
function docBefore(text: string, comments: readonly Comment[], start: number): string | null {
  const before = comments.find(({ value, end }) => value.startsWith('*') && /^\s+$/.test(text.slice(end, start)))
  if (!before) return null
  return before.value
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, '').trim())
    .filter((line) => line !== '')
    .join(' ')
}
