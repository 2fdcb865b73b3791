// Which faults (F01–F70) and threats (T01–T38) the titles of tests name. A number alone is no test, so only what stands
// in the first argument of `describe`, `it` and `test` counts; comments and helpers do not.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every row of the two tables. */
export const REQUIREMENTS: readonly string[] = [...rows('F', 70), ...rows('T', 38)]

function rows(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => letter + String(index + 1).padStart(2, '0'))
}

/** The files that name each row, as paths from the root of the repository. */
export function readTitles(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const file of ['packages', 'e2e'].flatMap(testsIn)) {
    for (const id of idsIn(file, readFileSync(join(root, file), 'utf8')))
      found.set(id, (found.get(id) ?? new Set()).add(file))
  }
  return found
}

function testsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .flatMap((entry) => (entry.isDirectory() ? testsIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .filter((name) => /\.(test\.tsx?|e2e\.ts)$/.test(name))
}

/** Rows that the titles of one file name. */
export function idsIn(file: string, source: string): string[] {
  const titles: string[] = []
  visit(parseSync(file, source).program, titles)
  return titles.flatMap((title) => title.match(/\b[FT]\d\d\b/g) ?? [])
}

/** Any node of the syntax tree. */
type Node = Record<string, unknown>

function visit(value: unknown, titles: string[]): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) return value.forEach((item) => visit(item, titles))
  const node = value as Node
  if (node['type'] === 'CallExpression' && isTest(node['callee'])) titles.push(textOf((node['arguments'] as Node[])[0]))
  for (const key of Object.keys(node)) visit(node[key], titles)
}

/** `it`, `it.each`, and what `it.each(…)` answers. */
function isTest(callee: unknown): boolean {
  const { type, name, object, callee: inner } = callee as Node
  if (type === 'Identifier') return name === 'it' || name === 'test' || name === 'describe'
  if (type === 'MemberExpression') return isTest(object)
  return type === 'CallExpression' && isTest(inner)
}

function textOf(argument: Node | undefined): string {
  if (argument?.['type'] === 'Literal') return String(argument['value'])
  if (argument?.['type'] !== 'TemplateLiteral') return ''
  return (argument['quasis'] as { value: { raw: string } }[]).map(({ value }) => value.raw).join(' ')
}
