import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.js'
import { readReport } from './json.js'
import type { Finding, Report } from './report.js'
import { reportTerminal } from './terminal.js'
import { writeReport } from './write.js'

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const finding = (change: Partial<Finding>): Finding => ({
  clause: '2b.no-default',
  title: 'Nothing is chosen for the person',
  outcome: 'passed',
  evidence: [{ text: 'The dropdown says "Select".', screenshot: 'opened.png' }],
  quote: 'There is no default.',
  why: 'Ten of 24 refusals name it.',
  fix: 'Begin with nothing chosen.',
  ...change,
})

const REPORT: Report = {
  version: 1,
  command: 'check',
  url: 'https://kilnside.example/post?a=1&b=<2>',
  startedAt: '2026-11-28T21:00:00.000Z',
  durationMs: 41_300,
  guidelinesAsOf: '2026-09',
  findings: [
    finding({}),
    finding({
      clause: '3a.needs-a-choice',
      title: 'The button says what is missing',
      outcome: 'failed',
      evidence: [{ text: 'Hovering showed "<b>no</b>" & nothing\u0007 else.', screenshot: 'opened.png' }],
    }),
    finding({
      clause: '2c.photos-comment-only',
      outcome: 'notApplicable',
      evidence: [{ text: 'It posts no photos.' }],
    }),
    finding({ clause: 'page.order', outcome: 'cannotTell' }),
  ],
  questions: [{ clause: '5b.nothing-added', question: 'Is there a watermark?' }],
}

let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await launchBrowser()
  folder = await mkdtemp(join(tmpdir(), 'report-'))
  await writeFile(join(folder, 'opened.png'), Buffer.from(PIXEL, 'base64'))
  await writeReport(REPORT, folder)
})

afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

const written = (name: string) => readFile(join(folder, name), 'utf8')

describe('the JSON report', () => {
  it('says its version and reads back as it was', async () => {
    expect(readReport(await written('report.json'), 'report.json')).toEqual(REPORT)
  })

  it.each([
    ['{"version":2,"findings":[]}', 'old.json cannot be read: it has version 2'],
    ['not json', 'old.json cannot be read: it is no report'],
  ])('says why %s is none', (text, message) => {
    expect(() => readReport(text, 'old.json')).toThrow(message)
  })
})

describe('the JUnit report', () => {
  it('is well-formed and counts the cases by what they came to', async () => {
    const page = await browser.newPage()
    const seen = await page.evaluate(
      (xml) => {
        const suite = new DOMParser().parseFromString(xml, 'application/xml')
        const count = (selector: string) => suite.querySelectorAll(selector).length
        return {
          broken: count('parsererror'),
          cases: count('testcase'),
          failures: count('failure'),
          skipped: count('skipped'),
          said: suite.querySelector('failure')?.textContent,
          tests: suite.querySelector('testsuite')?.getAttribute('tests'),
        }
      },
      await written('junit.xml'),
    )
    await page.close()
    expect(seen).toMatchObject({ broken: 0, cases: 4, failures: 1, skipped: 2, tests: '4' })
    expect(seen.said).toContain('Seen: Hovering showed "<b>no</b>" & nothing else.')
  })
})

describe('the terminal summary', () => {
  it('says what failed, what was seen, how to mend it, and the count', () => {
    const text = reportTerminal(REPORT)
    expect(text).toContain('✗ 3a.needs-a-choice  not kept: The button says what is missing')
    expect(text).toContain('mend: Begin with nothing chosen.')
    expect(text).not.toContain('2b.no-default')
    expect(text.trimEnd().split('\n').at(-1)).toBe('1 failed, 1 cannot tell, 1 passed, 1 not applicable')
    expect(reportTerminal(REPORT, { colour: true })).toContain('\u001B[31m✗')
    expect(text).not.toContain('\u001B')
  })

  it('says first what kept it from judging', () => {
    const problem = { message: 'It asks for a login.', why: 'Nothing was judged.', fix: 'Say how to log in.' }
    expect(reportTerminal({ ...REPORT, findings: [], problem })).toMatch(
      /It asks for a login\.\nNothing was judged\.\nSay how/,
    )
  })
})

describe('the HTML report', () => {
  it('stands alone: no request, no script, every picture inside, each shown once', async () => {
    const context = await browser.newContext({ javaScriptEnabled: true })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(join(folder, 'report.html')).href)
    expect(asked.filter((url) => !url.startsWith('data:'))).toHaveLength(1)
    expect(await page.locator('script').count()).toBe(0)
    expect(
      await page.locator('img').evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth)),
    ).toEqual([1])
    expect(await page.locator('h1').innerText()).toBe('1 to mend')
    expect(await page.locator('.url').innerText()).toBe(REPORT.url)
    expect(await page.locator('[id="3a.needs-a-choice"]').innerText()).toContain('"<b>no</b>" & nothing')
    await page.getByRole('link', { name: '3a.needs-a-choice' }).click()
    expect(new URL(page.url()).hash).toBe('#3a.needs-a-choice')
    await context.close()
  })

  it.each([320, 1280])('fits a window of %d pixels', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    await page.goto(pathToFileURL(join(folder, 'report.html')).href)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.close()
  })
})
