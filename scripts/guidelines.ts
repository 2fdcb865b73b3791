// Joins TikTok's guidelines with whatever checks them, and writes docs/guidelines.md.
//   node scripts/ts.mjs scripts/guidelines.ts           write the page
//   node scripts/ts.mjs scripts/guidelines.ts --check   fail when it is not current, or when a clause lacks a check
// A test, a story or an audit checks the clauses that it names in quotes, such as '2b.no-default'. Stories and audits
// are asked for once there are any.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AS_OF, GUIDELINES, type Clause, type Guideline } from '@direct-post/core/guidelines'

const root = fileURLToPath(new URL('..', import.meta.url))
const pageFile = join(root, 'docs/guidelines.md')

type Kind = 'test' | 'story' | 'audit'

/** Where each kind of check lives, and how its files are called. */
const places: Readonly<Record<Kind, { folders: readonly string[]; files: RegExp }>> = {
  test: { folders: ['packages', 'e2e'], files: /\.(test\.tsx?|e2e\.ts)$/ },
  story: { folders: ['stories/guidelines'], files: /\.stories\.tsx$/ },
  audit: { folders: ['packages/audit/src/lib/audits'], files: /\.ts$/ },
}

/** Paths from the root of the repository. */
export interface Checks {
  /** The files of one kind that name a clause. */
  of(kind: Kind, clause: string): readonly string[]
  /** Every clause that is named anywhere, with one file that names it. */
  named: ReadonlyMap<string, string>
  /** Whether there is anything of this kind yet. */
  expects(kind: Kind): boolean
}

export function readChecks(): Checks {
  const found = new Map<string, string[]>()
  const named = new Map<string, string>()
  for (const kind of ['test', 'story', 'audit'] as const) {
    for (const file of filesOf(kind)) {
      for (const clause of clausesNamedIn(readFileSync(join(root, file), 'utf8'))) {
        const key = `${kind} ${clause}`
        found.set(key, [...(found.get(key) ?? []), file])
        named.set(clause, file)
      }
    }
  }
  return {
    named,
    of: (kind, clause) => found.get(`${kind} ${clause}`) ?? [],
    expects: (kind) => filesOf(kind).length > 0,
  }
}

function clausesNamedIn(source: string): Set<string> {
  return new Set(
    [...source.matchAll(/(['"`])((?:\d[a-e]?|2-note|T\d)\.(?!jpe?g|png|webp|mp4)[a-z][a-z-]+)\1/g)].map(
      (match) => match[2] ?? '',
    ),
  )
}

function filesOf(kind: Kind): string[] {
  const { folders, files } = places[kind]
  return folders.flatMap(filesIn).filter((name) => files.test(name))
}

function filesIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort()
}

/** What is missing or wrong, one sentence each; empty when every clause is ruled and checked. */
export function gaps(checks: Checks, guidelines: readonly Guideline[] = GUIDELINES): string[] {
  const known = new Set(everyClause(guidelines).map(({ name }) => name))
  const strangers = [...checks.named]
    .filter(([name]) => !known.has(name))
    .map(([name, file]) => `${file} names ${name}, which is not in the catalogue.`)
  return [...everyClause(guidelines).flatMap((entry) => gapsOf(entry, checks)), ...strangers]
}

function gapsOf({ name, clause }: Entry, checks: Checks): string[] {
  const isDrawnOnly = clause.rule === 'page'
  // T1 and T2 are about what the page does behind the scenes; there is nothing to tell a story about.
  const isVisible = !name.startsWith('T')
  const lacks = (kind: Kind) => checks.of(kind, name).length === 0
  return [
    ...(!isDrawnOnly && !existsSync(join(root, 'packages', clause.rule))
      ? [`${name}: packages/${clause.rule} is not there.`]
      : []),
    ...(!isDrawnOnly && lacks('test') ? [`${name}: no test names it.`] : []),
    ...(isVisible && checks.expects('story') && lacks('story')
      ? [`${name}: no story in stories/guidelines names it.`]
      : []),
    ...(checks.expects('audit') && lacks('audit') ? [`${name}: no audit in packages/audit names it.`] : []),
  ]
}

interface Entry {
  /** `2b.no-default`. */
  name: string
  clause: Clause
}

function everyClause(guidelines: readonly Guideline[]): Entry[] {
  return guidelines.flatMap(({ id, clauses }) =>
    Object.entries(clauses).map(([key, clause]) => ({ name: `${id}.${key}`, clause })),
  )
}

/** The whole text of docs/guidelines.md. */
export function page(checks: Checks, guidelines: readonly Guideline[] = GUIDELINES): string {
  return `${HEAD}\n${guidelines.map((guideline) => section(guideline, checks)).join('\n')}`
}

const HEAD = `<!-- Made by scripts/guidelines.ts; change packages/core/src/lib/guidelines/catalogue.ts instead. -->

# TikTok's guidelines, clause by clause

TikTok's [Content Sharing Guidelines](https://developers.tiktok.com/doc/content-sharing-guidelines) as read in ${AS_OF},
in TikTok's numbering and order. What is asked for is said in our words; a text in quotation marks is TikTok's own and
stands on the page letter for letter. Each clause links the rule that keeps it and whatever checks it. "The page" is
said of what only a drawn page can show.
`

function section({ id, title, clauses }: Guideline, checks: Checks): string {
  const rows = Object.entries(clauses).map(([key, clause]) => row(`${id}.${key}`, clause, checks))
  return [
    `## ${id} ${title}\n`,
    '| Clause | TikTok asks | Rule | Test | Story | Audit |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function row(name: string, { summary, exact, rule, readOn }: Clause, checks: Checks): string {
  const asked = [summary, exact && `“${exact}”`, readOn && `(read ${readOn})`].filter(Boolean).join(' ')
  const cells = [
    `\`${name}\``,
    asked.replaceAll('|', '\\|'),
    rule === 'page' ? 'the page' : link(`packages/${rule}`),
    ...(['test', 'story', 'audit'] as const).map((kind) => checks.of(kind, name).map(link).join(', ') || '–'),
  ]
  return `| ${cells.join(' | ')} |`
}

function link(path: string): string {
  return `[${path.slice(path.lastIndexOf('/') + 1)}](../${path})`
}

function main(): void {
  const checks = readChecks()
  const wanted = page(checks)
  const problems = gaps(checks)
  if (!process.argv.includes('--check')) writeFileSync(pageFile, wanted)
  else if (!existsSync(pageFile) || readFileSync(pageFile, 'utf8') !== wanted) {
    problems.push('docs/guidelines.md is not current. To mend it: node scripts/ts.mjs scripts/guidelines.ts')
  }

  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log(`${everyClause(GUIDELINES).length} clauses, each with its rule and its checks.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
