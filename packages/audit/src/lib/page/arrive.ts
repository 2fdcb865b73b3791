import type { Page, Response } from 'playwright-core'
import type { AuditConfig } from '../config.js'
import { PageProblem } from './problem.js'
import { takeSteps } from './steps.js'

const PATIENCE_MS = 10_000

export function patienceOf({ patienceMs = PATIENCE_MS }: AuditConfig): number {
  return patienceMs
}

/** Goes to the address and does what the config says, until the posting page should be on the screen. */
export async function arrive(page: Page, url: string, config: AuditConfig): Promise<void> {
  const response = await load(page, url, patienceOf(config))
  const status = response?.status() ?? 200
  if (status >= 400) {
    throw new PageProblem({
      message: `${url} answered HTTP ${status}.`,
      why: 'There is no posting page to look at.',
      fix: status === 401 || status === 403 ? LOGIN : 'Check the address, and whether the app is running.',
    })
  }
  if (config.open) await takeSteps(page, config.open, patienceOf(config))
}

const LOGIN =
  'Say in the config how to log in, e.g. "login": [{ "fill": "#email", "with": "$EMAIL" }, { "click": "text=Sign in" }].'

async function load(page: Page, url: string, timeout: number): Promise<Response | null> {
  try {
    return await page.goto(url, { waitUntil: 'domcontentloaded', timeout })
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    throw new PageProblem({
      message: /Timeout/.test(text)
        ? `${url} did not load within ${timeout / 1000} seconds.`
        : `${url} could not be opened: ${/net::(\w+)/.exec(text)?.[1] ?? text.split('\n')[0]}.`,
      why: 'There is no posting page to look at.',
      fix: 'Open the address in a browser on this machine. Where the page is only slow, raise "patienceMs" in the config.',
    })
  }
}

/** Why the posting page is not on the screen: the likeliest reason, for a person to act on. */
export async function explainAbsence(page: Page, url: string, complaints: readonly string[]): Promise<PageProblem> {
  const now = page.url()
  const asksForPassword =
    (await page
      .locator('input[type=password]')
      .count()
      .catch(() => 0)) > 0
  const [complaint] = complaints
  if (/tiktok\.com\/.*auth|\/v2\/auth\/authorize/.test(now))
    return absent(`${url} led to TikTok's consent page, ${now}.`, CONNECT)
  if (asksForPassword) return absent(`${url} asks for a login, at ${now}.`, LOGIN)
  if (samePage(now, url)) {
    if (complaint !== undefined)
      return absent(
        `The page threw an error: ${complaint}`,
        'Mend the error; the browser console shows where it comes from.',
      )
    return absent(`No posting page was found at ${now}: no button that publishes, no choice of who can view.`, NAME_IT)
  }
  return absent(`${url} redirected to ${now}, and there is no posting page.`, LOGIN)
}

const CONNECT =
  'Connect an account first, with steps under "login" in the config, or with a storage state of your tests.'
const NAME_IT =
  'Say in the config how to open it ("open") or where its controls are ("controls"). Where an account has to be connected first, do that under "login".'

function absent(message: string, fix: string): PageProblem {
  return new PageProblem({ message, why: 'Nothing was judged, so this says nothing about the page.', fix })
}

function samePage(one: string, other: string): boolean {
  return new URL(one).pathname.replace(/\/$/, '') === new URL(other).pathname.replace(/\/$/, '')
}
