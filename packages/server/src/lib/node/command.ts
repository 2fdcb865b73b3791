import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { runConformance } from '../conformance/run-conformance.js'
import type { CheckResult, ConformanceOptions } from '../conformance/run-conformance.js'

const USAGE = `Holds your server, in whatever language, against the contract between page and server.

  npx @direct-post/server conformance http://localhost:8000/api/direct-post --header "cookie: session=…"

  --sandbox URL         the sandbox that plays TikTok for your server; it is reset. Default: http://localhost:4010
  --header "name: …"    what your server knows a signed-in person by; may be given several times
  --other "name: …"     the same of a second person, to see that the two are kept apart
  --only posts          the checks whose name begins like this
  --json                the results as JSON

Start the sandbox with: npx -p @direct-post/sandbox direct-post-sandbox
Ends with 0 when nothing is wrong, 1 when something is, 2 when it could not look.
`

const FLAGS = {
  sandbox: { type: 'string', default: 'http://localhost:4010' },
  header: { type: 'string', multiple: true },
  other: { type: 'string', multiple: true },
  only: { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** The command behind `npx @direct-post/server`; answers the exit code. */
export async function runCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true })
    const [command, url] = positionals
    if (values.help || command === undefined) {
      print(USAGE)
      return values.help ? 0 : 2
    }
    if (command !== 'conformance') throw new Error(`There is no command "${command}".`)
    if (url === undefined || !URL.canParse(url)) throw new Error('Say where your server is mounted.')
    return await conformance(url, values, print)
  } catch (failure) {
    print(`${failure instanceof Error ? failure.message : String(failure)}\n\n${USAGE}`)
    return 2
  }
}

interface Flags {
  sandbox: string
  header?: readonly string[]
  other?: readonly string[]
  only: string
  json: boolean
}

async function conformance(url: string, flags: Flags, print: (text: string) => void): Promise<number> {
  if (!flags.json) print(`\n${url}, with ${flags.sandbox} as its TikTok\n\n`)
  const results = await runConformance({
    url,
    sandbox: flags.sandbox,
    document: await readDocument(),
    headers: toHeaders(flags.header ?? []),
    only: flags.only,
    ...(flags.other ? { otherHeaders: toHeaders(flags.other) } : {}),
    onResult: (result) => flags.json || print(line(result)),
  })
  const count = (outcome: CheckResult['outcome']) => results.filter((each) => each.outcome === outcome).length
  if (results.length === 0) throw new Error(`No check's name begins with "${flags.only}".`)
  if (flags.json) print(`${JSON.stringify(results, null, 2)}\n`)
  else print(`\n${count('passed')} passed, ${count('failed')} failed, ${count('not offered')} not offered\n`)
  return count('failed') > 0 ? 1 : 0
}

function line({ id, says, why, outcome, found }: CheckResult): string {
  if (outcome === 'passed') return `  ✓ ${says}\n`
  if (outcome === 'not offered') return `  - ${says}: ${found}\n`
  return `  ✗ ${says}  (${id})\n      ${found}\n      Why it matters: ${why}\n`
}

function toHeaders(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((header) => {
      const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(header) ?? []
      if (name === undefined || value === undefined) throw new Error(`"${header}" is not of the form "name: value".`)
      return [name.toLowerCase(), value]
    }),
  )
}

async function readDocument(): Promise<ConformanceOptions['document']> {
  const file = createRequire(import.meta.url).resolve('@direct-post/core/openapi.json')
  // It comes with this very version of the rules.
  return JSON.parse(await readFile(file, 'utf8')) as ConformanceOptions['document']
}
