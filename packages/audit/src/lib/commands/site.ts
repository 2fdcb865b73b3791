import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../browser.js'
import { auditSite } from '../site/audit-site.js'
import { EXIT, type Command } from './exit.js'
import { handOver, readFailOn } from './hand-over.js'

const USAGE = `direct-post-audit site <url>: the product around the posting page, as an app review looks at it.

  --name <name>        the app's name as registered with TikTok, to compare with the site
  --icon <file>        the app's icon as uploaded to TikTok, to compare with the site
  --out <folder>       where the report goes (direct-post-audit/site)
  --only <rules>       only these, with commas between: site.https,site.terms-live
  --fail-on <what>     failed (the default), cannotTell, or both with a comma

It visits the site as somebody who is not signed in.
`

export const runSite: Command = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      icon: { type: 'string' },
      out: { type: 'string', default: 'direct-post-audit/site' },
      only: { type: 'string' },
      'fail-on': { type: 'string', default: 'failed' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [url] = positionals
  if (values.help || url === undefined) {
    process.stdout.write(USAGE)
    return values.help ? EXIT.ok : EXIT.problem
  }
  const failOn = readFailOn(values['fail-on'])
  await mkdir(values.out, { recursive: true })
  const browser = await launchBrowser()
  try {
    const { name, icon, out, only } = values
    const report = await auditSite({
      browser,
      url: asUrl(url),
      folder: out,
      ...(name === undefined ? {} : { name }),
      ...(icon === undefined ? {} : { icon }),
    })
    return await handOver(report, { out, failOn, ...(only === undefined ? {} : { only: only.split(',') }) })
  } finally {
    await browser.close()
  }
}

function asUrl(text: string): string {
  const url = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`
  if (URL.canParse(url)) return url
  throw new Error(`"${text}" is no address. There is nothing to visit. Give one like https://app.example/.`)
}
