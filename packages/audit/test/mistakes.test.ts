import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../src/lib/browser.js'
import { checkIn } from '../src/lib/check.js'
import { createTabs, type Tabs } from '../src/lib/gatherers/tabs.js'
import { FORMS, MISTAKES, type Form } from './mistakes.js'
import { servePages, type Pages } from './support/serve.js'

/** Each takes two seconds of a processor, and a machine may have much else to do. */
const PATIENT = { timeout: 300_000 }

let browser: Browser
let pages: Pages
/** Shared by all pages of one device. */
let tabs: Record<'desktop' | 'phone', Tabs>

beforeAll(async () => {
  ;[browser, pages] = await Promise.all([launchBrowser(), servePages()])
  const nobody = { cookies: [], origins: [] }
  tabs = { desktop: createTabs(browser, {}, nobody), phone: createTabs(browser, { device: 'phone' }, nobody) }
})

afterAll(async () => {
  await browser.close()
  await pages.close()
})

/** What the audit finds broken on a page, with what it saw. */
async function failuresOf(form: Form, mistake = '', lang = 'en') {
  const device = form === 'mobile' ? 'phone' : 'desktop'
  const options = { browser, parallel: 1, config: { device, patienceMs: 30_000 } } as const
  const report = await checkIn(tabs[device], pages.url(form, mistake, lang), options)
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
