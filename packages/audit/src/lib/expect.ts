import type { Page } from 'playwright-core'
import { check, type CheckOptions } from './check.js'
import type { Finding, Report } from './report/report.js'

export interface ExpectOptions extends Pick<CheckOptions, 'config' | 'only' | 'folder' | 'parallel'> {
  /** Failures that are known and do not count. */
  except?: readonly string[]
}

/**
 * Judges the posting page and throws when a clause is broken, with what was seen and how to mend it. Given a page of
 * Playwright, its browser is used with its cookies and storage, from the address it is at; given an address, a browser
 * is started. Answers the whole report.
 */
export async function expectCompliant(target: Page | string, options: ExpectOptions = {}): Promise<Report> {
  const { except = [], ...rest } = options
  const report = typeof target === 'string' ? await check(target, rest) : await checkPage(target, rest)
  if (report.problem) {
    const { message, why, fix } = report.problem
    throw new Error(`${message} ${why} ${fix}`)
  }
  const failed = report.findings.filter(({ outcome, clause }) => outcome === 'failed' && !except.includes(clause))
  if (failed.length > 0)
    throw new Error(`${report.url} breaks TikTok's guidelines:\n\n${failed.map(describe).join('\n\n')}`)
  return report
}

async function checkPage(page: Page, options: CheckOptions): Promise<Report> {
  const browser = page.context().browser()
  if (browser === null) {
    throw new Error(
      '@direct-post/audit: the page belongs to a persistent context, which has no browser to open others in. ' +
        'Each account is looked at in a profile of its own. Use a page of browser.newContext(), or pass its address.',
    )
  }
  return check(page.url(), { ...options, browser, storageState: await page.context().storageState() })
}

function describe({ clause, title, evidence, fix }: Finding): string {
  return [`${clause}  ${title}`, ...evidence.map(({ text }) => `  ${text}`), `  What to do: ${fix}`].join('\n')
}
