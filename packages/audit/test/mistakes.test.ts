import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../src/index.js'
import { launchBrowser } from '../src/lib/browser.js'
import { FORMS, MISTAKES, type Form } from './mistakes.js'
import { servePages, type Pages } from './support/serve.js'

/** Each takes two seconds of a processor, and a machine may have much else to do. */
const PATIENT = { timeout: 300_000 }

let browser: Browser
let pages: Pages

beforeAll(async () => {
  ;[browser, pages] = await Promise.all([launchBrowser(), servePages()])
})

afterAll(async () => {
  await browser.close()
  await pages.close()
})

/** What the audit finds broken on a page, with what it saw. */
async function failuresOf(form: Form, mistake = '', lang = 'en') {
  const report = await check(pages.url(form, mistake, lang), {
    browser,
    parallel: 1,
    config: { device: form === 'mobile' ? 'phone' : 'desktop', patienceMs: 30_000 },
  })
  if (report.problem) return { clauses: [report.problem.message], undecided: [] }
  const of = (outcome: string) => report.findings.filter((finding) => finding.outcome === outcome)
  return { clauses: of('failed').map(({ clause }) => clause), undecided: of('cannotTell').map(({ clause }) => clause) }
}

describe.concurrent('pages that keep every rule', PATIENT, () => {
  it.each(FORMS)('%s passes, in every clause', async (form) => {
    expect(await failuresOf(form)).toEqual({ clauses: [], undecided: [] })
  })

  it.each([
    ['mui', 'es'],
    ['radix', 'de'],
  ] as const)('%s passes with labels in another language (%s)', async (form, lang) => {
    expect((await failuresOf(form, '', lang)).clauses).toEqual([])
  })
})

describe.concurrent('pages with one mistake', PATIENT, () => {
  it('are sixty and more, in five forms, and break every clause', () => {
    expect(MISTAKES.length).toBeGreaterThanOrEqual(60)
    expect(new Set(MISTAKES.map(({ form }) => form))).toEqual(new Set(FORMS))
  })

  it.each(MISTAKES)('$form, $name: $clause and nothing else', async ({ form, name, clause }) => {
    expect((await failuresOf(form, name)).clauses).toEqual([clause])
  })
})
