// Begins the work on a clause: a failing test, a story, an audit and the mistake that the audit has to find.
//   node scripts/ts.mjs scripts/new-point.ts 2b.no-default
// The clause is written down first, with TikTok's words and the date: packages/core/src/lib/guidelines/catalogue.ts.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GUIDELINES, type Clause, type Guideline } from '@direct-post/core/guidelines'

/** Names what it wrote, by path from `root`. A file that has the clause already is left alone. */
export function newPoint(root: string, name: string, guidelines: readonly Guideline[] = GUIDELINES): string[] {
  const [id = '', key = ''] = name.split('.')
  const clause = guidelines.find((guideline) => guideline.id === id)?.clauses[key]
  if (!clause) {
    throw new Error(
      `${name} is not in the catalogue, so nothing says what its test has to hold. ` +
        'Write it down in packages/core/src/lib/guidelines/catalogue.ts, with the words of the page and the date.',
    )
  }
  const point: Point = { name, id, key, clause }
  return [
    write(root, `packages/core/test/guidelines/${id}.test.ts`, point, test(point), TEST_HEAD),
    write(root, storiesOf(root, id), point, story(point)),
    write(root, `packages/audit/src/lib/audits/${id}-${key}.ts`, point, audit(point), ''),
    list(root, point),
    mistake(root, point),
  ].flatMap((path) => path ?? [])
}

interface Point {
  /** `2b.no-default`. */
  name: string
  id: string
  key: string
  clause: Clause
}

/** Adds to the end of a file, which is made where there is a head for it. */
function write(root: string, path: string | null, { name }: Point, text: string, head?: string): string | null {
  if (path === null) return null
  const file = join(root, path)
  const before = existsSync(file) ? readFileSync(file, 'utf8') : head
  if (before === undefined || before.includes(`'${name}'`)) return null
  writeFileSync(file, `${before}${before === '' ? '' : '\n'}${text}`)
  return path
}

const TEST_HEAD = `import { describe, expect, it } from 'vitest'\n`

function test({ name, clause }: Point): string {
  return `describe('${name}', () => {
  it('${quoted(clause.summary)}', () => {
    expect('facts, draft, expectation').toBe('written here')
  })
})
`
}

/** Point 2b is told with the others of 2; `null` where no file tells of its number. */
function storiesOf(root: string, id: string): string | null {
  const folder = join(root, 'stories/guidelines')
  if (!existsSync(folder)) return null
  const file = readdirSync(folder).find((name) => name.startsWith(`${/^\d/.exec(id)?.[0]}-`))
  return file ? `stories/guidelines/${file}` : null
}

function story({ name, id, key, clause }: Point): string {
  const words = pascal(key)
  return `export const ${words}: Story = {
  name: '${id} · ${quoted(clause.summary)}',
  parameters: { clauses: ['${name}'] },
  async play({ canvas }) {
    await expect(canvas.getByText('what the clause asks for')).toBeVisible()
  },
}
`
}

function audit({ name, key, clause }: Point): string {
  return `import { audit, cannotTell } from './audit.js'

export const ${camel(key)} = audit({
  clause: '${name}',
  title: '${quoted(clause.summary)}',
  failureTitle: 'What is wrong when it is not kept',
  why: 'What a miss leads to, and where that was seen.',
  fix: 'What to do about a miss.',
  needs: ['public'],
  judge() {
    return cannotTell('Nothing looks at this yet.')
  },
})
`
}

/** The audit's place in the list of all. */
function list(root: string, { id, key }: Point): string | null {
  const path = 'packages/audit/src/lib/audits/all.ts'
  const line = `import { ${camel(key)} } from './${id}-${key}.js'`
  return edit(root, path, line, (text) => `${line}\n${text.replace(/^\]$/m, `  ${camel(key)},\n]`)}`)
}

/** A page that breaks the clause: the audit must find that, and no other may. */
function mistake(root: string, { name, key }: Point): string | null {
  const line = `  '${name}': ['plain ${key}'],`
  return edit(root, 'packages/audit/test/mistakes.ts', `'${name}'`, (text) =>
    text.replace(/(LIST[^=]*= \{\n)/, (start) => `${start}${line}\n`),
  )
}

function edit(root: string, path: string, sign: string, change: (text: string) => string): string | null {
  const file = join(root, path)
  if (!existsSync(file)) return null
  const before = readFileSync(file, 'utf8')
  if (before.includes(sign)) return null
  writeFileSync(file, change(before))
  return path
}

function camel(key: string): string {
  return key.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function pascal(key: string): string {
  return camel(`-${key}`)
}

function quoted(text: string): string {
  return text.replace(/\.$/, '').replaceAll("'", '’')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const written = newPoint(fileURLToPath(new URL('..', import.meta.url)), process.argv[2] ?? '')
    console.log(written.length > 0 ? written.join('\n') : 'All of it was there already.')
    console.log(
      '\nNow make the test fail for the right reason, then the rule, the story, the audit and the page it fails on.',
    )
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
