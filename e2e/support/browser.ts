import { fileURLToPath } from 'node:url'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Response,
} from 'playwright-core'
import { closeContext } from '../../packages/audit/src/lib/browser.js'
import { chromiumArgs, findChromium } from '../../scripts/chromium.mjs'
import type { Place } from './leaks.js'

export function launch(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({ args: chromiumArgs, ...(executablePath ? { executablePath } : {}) })
}

export interface Visit {
  page: Page
  context: BrowserContext
  /** What went wrong in the page without anybody asking: exceptions, refused scripts, failed assets. */
  complaints: readonly string[]
  /** Everything of the app that reached the browser so far. */
  seen(): Promise<Place[]>
  close(): Promise<void>
}

/** Opens the app as somebody who is signed in, or nobody, and keeps a record of every answer. */
export async function visit(
  browser: Browser,
  appUrl: string,
  { person = 'ada', ...options }: BrowserContextOptions & { person?: string | null } = {},
): Promise<Visit> {
  const context = await browser.newContext({ baseURL: appUrl, reducedMotion: 'reduce', locale: 'en-US', ...options })
  const places: Place[] = []
  const complaints: string[] = []
  const reading: Promise<void>[] = []

  context.on('response', (response) => {
    if (response.url().startsWith(appUrl)) reading.push(record(places, response))
  })
  context.on('console', (message) => {
    places.push({ name: 'the console', text: message.text() })
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))

  if (person !== null) await context.request.post('/api/session', { data: { personId: person } })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()

  return {
    page,
    context,
    complaints,
    async seen() {
      await Promise.all(reading)
      return [...places, ...(await inThePage(page)), ...(await inTheBrowser(context))]
    },
    close: () => closeContext(context),
  }
}

/** What stood on the screen when a test failed. */
export async function photograph(page: Page, name: string) {
  const file = name.replaceAll(/[^\w]+/g, '-').slice(0, 60)
  const path = fileURLToPath(new URL(`../test-results/${file}.png`, import.meta.url))
  await page.screenshot({ path, fullPage: true }).catch(() => null)
}

async function record(places: Place[], response: Response) {
  const { pathname } = new URL(response.url())
  const headers = await response.allHeaders().catch(() => ({}))
  places.push({ name: `the headers of ${pathname}`, text: JSON.stringify(headers) })
  if (pathname.endsWith('.mp4')) return
  const body = await response.text().catch(() => '')
  places.push({ name: `the body of ${pathname}`, text: body })
}

async function inThePage(page: Page): Promise<Place[]> {
  const text = await page.evaluate(() => {
    const values = [...document.querySelectorAll('input, textarea')].map(
      (field) => Object.assign({ value: '' }, field).value,
    )
    return [document.documentElement.outerHTML, location.href, ...values, JSON.stringify(history.state)].join('\n')
  })
  return [{ name: 'the page', text }]
}

async function inTheBrowser(context: BrowserContext): Promise<Place[]> {
  const { cookies, origins } = await context.storageState({ indexedDB: true })
  const session = await Promise.all(
    context.pages().map((page) => page.evaluate(() => JSON.stringify({ ...sessionStorage }))),
  )
  return [
    { name: 'the cookies', text: JSON.stringify(cookies) },
    { name: 'localStorage and IndexedDB', text: JSON.stringify(origins) },
    { name: 'sessionStorage', text: session.join('\n') },
  ]
}
