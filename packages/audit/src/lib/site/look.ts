import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { distances } from './icons.js'
import { readPage, type PageRead } from './read-page.js'
import type { IconSeen, Link, LinkSeen, PageSeen, SiteSeen } from './seen.js'
import { PRIVACY, SIGN_IN, TERMS } from './words.js'

export interface LookOptions {
  url: string
  /** Of a visitor: no cookies, no login. Its page is left open, for whoever closes it. */
  context: BrowserContext
  /** Where the picture goes; null: none is taken. */
  folder: string | null
  /** As registered in the developer portal. */
  name?: string
  /** A picture file, as uploaded to the developer portal. */
  icon?: string
}

const MOST_PAGES = 5
const LOAD_MS = 15_000

/** Visits a site as TikTok's reviewer would: the front page, both policies, and what else it leads to. */
export async function lookAtSite(options: LookOptions): Promise<SiteSeen> {
  const { url, context, folder } = options
  const registered = { name: options.name ?? null, icon: options.icon !== undefined }
  const nothing = { further: [], privacy: null, terms: null, icons: [], iconsApart: null, registered }
  const page = await context.newPage()
  const front = await visit(page, url)
  if (typeof front === 'string') return { url, front: null, unreachable: front, ...nothing }
  if (folder !== null) await page.screenshot({ path: join(folder, 'site.png') })

  const { iconLinks } = front
  const privacy = await followLink(page, front.seen, PRIVACY)
  const terms = await followLink(page, front.seen, TERMS)
  const further = await visitFurther(page, front.seen, [privacy, terms])
  const pictures = await fetchIcons(page, iconLinks)
  const own = options.icon === undefined ? [] : [await fileIcon(options.icon)]
  const iconsApart = await distances(page, [...own, ...pictures.flatMap(({ data }) => data ?? [])], own.length > 0)
  return {
    url,
    front: front.seen,
    unreachable: null,
    further,
    privacy,
    terms,
    icons: pictures.map(({ url, data }): IconSeen => ({ url, live: data !== null })),
    iconsApart,
    registered,
    ...(folder === null ? {} : { screenshot: 'site.png' }),
  }
}

/** A sentence when there is nothing to see. */
async function visit(page: Page, url: string): Promise<{ seen: PageSeen; iconLinks: string[] } | string> {
  try {
    const response = await page.goto(url, { timeout: LOAD_MS, waitUntil: 'load' })
    // A page that is drawn by a script is drawn a moment after it has loaded.
    const read = await settled(page)
    const seen = { url: page.url(), status: response?.status() ?? 200, ...read.page }
    return { seen, iconLinks: read.icons }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    if (/Timeout/.test(text)) return `${url} did not load within ${LOAD_MS / 1000} seconds.`
    return `${url} could not be opened: ${/net::(\w+)/.exec(text)?.[1] ?? text.split('\n')[0]}.`
  }
}

async function settled(page: Page): Promise<PageRead> {
  let last = await page.evaluate(readPage)
  for (let tries = 0; tries < 20; tries++) {
    await page.waitForTimeout(80)
    const next = await page.evaluate(readPage)
    if (next.page.text !== '' && next.page.text === last.page.text) return next
    last = next
  }
  return last
}

async function followLink(page: Page, front: PageSeen, words: RegExp): Promise<LinkSeen | null> {
  const matching = front.links.filter(({ text, href }) => words.test(text) || (text === '' && words.test(href)))
  const link = matching.find(({ visible }) => visible) ?? matching[0]
  if (!link) return null
  const reached = await visit(page, link.href)
  return { ...link, page: typeof reached === 'string' ? null : reached.seen }
}

async function visitFurther(page: Page, front: PageSeen, known: readonly (LinkSeen | null)[]): Promise<PageSeen[]> {
  const { origin } = new URL(front.url)
  const place = (href: string) => href.replace(/#.*$/, '').replace(/\/$/, '')
  const seen = new Set([front.url, ...known.flatMap((link) => link?.href ?? [])].map(place))
  const further: PageSeen[] = []
  for (const link of front.links) {
    if (further.length >= MOST_PAGES || !isFurther(link, origin) || seen.has(place(link.href))) continue
    seen.add(place(link.href))
    const reached = await visit(page, link.href)
    if (typeof reached !== 'string') further.push(reached.seen)
  }
  return further
}

function isFurther({ href, text }: Link, origin: string): boolean {
  return URL.canParse(href) && new URL(href).origin === origin && !SIGN_IN.test(text)
}

async function fetchIcons(page: Page, links: readonly string[]): Promise<{ url: string; data: string | null }[]> {
  const pictures = []
  for (const url of links) {
    const response = await page.goto(url, { timeout: LOAD_MS }).catch(() => null)
    const type = response?.headers()['content-type'] ?? ''
    const isPicture = response?.ok() === true && type.startsWith('image/')
    const data = isPicture ? `data:${type};base64,${(await response.body()).toString('base64')}` : null
    pictures.push({ url, data })
  }
  return pictures
}

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
}

async function fileIcon(path: string): Promise<string> {
  const bytes = await readFile(path)
  return `data:${TYPES[extname(path).toLowerCase()] ?? 'image/png'};base64,${bytes.toString('base64')}`
}
