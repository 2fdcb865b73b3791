import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../browser.js'
import { check } from '../check.js'
import { loadConfig } from '../load-config.js'
import { readReport } from '../report/json.js'
import type { Report } from '../report/report.js'
import { EXIT, type Command } from './exit.js'
import { handOver, readFailOn } from './hand-over.js'

const USAGE = `direct-post-audit check <url>: judges a posting page, clause by clause.

  --config <file>      how to log in, open the page and find its controls; .json or .mjs
                       (direct-post-audit.config.json or .mjs is taken when it is there)
  --out <folder>       where the report and its pictures go (direct-post-audit/check)
  --only <clauses>     only these, with commas between: 2b,3a.needs-a-choice
  --fail-on <what>     failed (the default), cannotTell, or both with a comma
  --baseline <file>    an earlier report.json: what had failed there does not count
  --json               print the report itself instead of a summary
  --headed             show the browser at work
`

const FLAGS = {
  config: { type: 'string' },
  out: { type: 'string', default: 'direct-post-audit/check' },
  only: { type: 'string' },
  'fail-on': { type: 'string', default: 'failed' },
  baseline: { type: 'string' },
  json: { type: 'boolean', default: false },
  headed: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export const runCheck: Command = async (args) => {
  const { values, positionals } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true })
  const [url] = positionals
  if (values.help || url === undefined) {
    process.stdout.write(USAGE)
    return values.help ? EXIT.ok : EXIT.problem
  }
  const failOn = readFailOn(values['fail-on'])
  const { out, json, headed } = values
  const only = values.only?.split(',')
  const [config, baseline] = await Promise.all([loadConfig(values.config), readBaseline(values.baseline)])
  const browser = await launchBrowser({ headed })
  try {
    const report = await check(addressFrom(url), {
      config,
      browser,
      folder: out,
      ...(only === undefined ? {} : { only }),
      onVisit: (name) => void process.stderr.write(`  looking at the page: ${VISITS[name]}\n`),
    })
    return await handOver(report, { out, failOn, json, ...(baseline === undefined ? {} : { baseline }) })
  } finally {
    await browser.close()
  }
}

const VISITS = {
  public: 'an account that may do everything',
  private: 'a private account',
  restricted: 'an account with one audience and every interaction off',
  long: 'a video that is too long',
  photos: 'photos',
  capped: 'an account that cannot post now',
  failing: 'TikTok does not answer',
  refused: 'a post that is refused, and one that fails',
}

function addressFrom(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text
  throw new Error(
    `"${text}" is no web address. The audit opens it in a browser. Write it whole: http://localhost:3000/post.`,
  )
}

async function readBaseline(path: string | undefined): Promise<Report | undefined> {
  if (path === undefined) return undefined
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text !== null) return readReport(text, path)
  throw new Error(
    `There is no baseline at ${path}. Known failures would be counted as new ones. ` +
      'Correct the path, or keep the report.json of an earlier run there.',
  )
}
