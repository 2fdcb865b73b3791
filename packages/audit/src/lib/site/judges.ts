import type { Evidence, Outcome } from '../report/report.js'
import type { LinkSeen, PageSeen, SiteSeen } from './seen.js'
import { HANDLING, SIGN_IN } from './words.js'

export interface Verdict {
  outcome: Outcome
  evidence: readonly Evidence[]
}

type Site = SiteSeen & { front: PageSeen }

/** A page with fewer has nothing to say. */
const FEW_WORDS = 40

export const says = (outcome: Outcome, ...texts: string[]): Verdict => ({
  outcome,
  evidence: texts.map((text) => ({ text })),
})
export const when = (kept: boolean, ...texts: string[]): Verdict => says(kept ? 'passed' : 'failed', ...texts)

export function judgeHttps({ front, privacy, terms }: Site): Verdict {
  if (isLocal(front.url)) return says('cannotTell', `${front.url} is this machine. Look at the public address.`)
  const plain = [front.url, privacy?.href, terms?.href].filter((url) => url !== undefined && !url.startsWith('https:'))
  return plain.length === 0
    ? says('passed', `${front.url} and its policies use https.`)
    : says('failed', ...plain.map((url) => `${url} does not.`))
}

export function judgeSubstance({ front, further }: Site): Verdict {
  const fronts = words(front.text)
  const own = further.filter(({ text, status }) => status < 400 && text !== front.text && words(text) >= FEW_WORDS)
  const seen = `The front page has ${fronts} words and leads to ${own.length} further pages with text: ${own.map(({ url }) => url).join(', ') || 'none'}.`
  return when(own.length >= 2 || (own.length === 1 && fronts >= 150), seen)
}

export function judgeSignIn({ front }: Site): Verdict {
  const named = [...front.links.filter(({ visible }) => visible).map(({ text }) => text), ...front.buttons]
  const control = named.find((text) => SIGN_IN.test(text))
  if (control !== undefined) return says('passed', `"${control}"`)
  if (front.fields > 0) return says('passed', 'The front page has a form to log in.')
  const heading = [front.names.heading, front.title].find((text) => text !== undefined && SIGN_IN.test(text))
  if (heading !== undefined && front.buttons.length > 0) return says('passed', `The page says "${heading}".`)
  return says('failed', `Neither a link nor a button says so. There are: ${named.slice(0, 12).join(', ') || 'none'}.`)
}

export function judgeLive(link: LinkSeen | null, front: PageSeen): Verdict {
  if (link === null) return says('cannotTell', 'There is no link to follow.')
  const { page } = link
  if (page === null) return says('failed', `${link.href} does not answer.`)
  if (page.status >= 400) return says('failed', `${link.href} answered HTTP ${page.status}.`)
  if (page.text === front.text) return says('failed', `${link.href} shows the front page.`)
  return when(words(page.text) >= FEW_WORDS, `${page.url} has ${words(page.text)} words.`)
}

export function judgeName({ front, registered }: Site): Verdict {
  const shown = Object.entries(front.names).map(([where, name]) => `${where}: "${name}"`)
  if (registered.name !== null) {
    const name = plain(registered.name)
    const places = Object.entries(front.names).filter(([, text]) => plain(text).includes(name))
    return when(places.length > 0, `Registered as "${registered.name}". The site says ${shown.join(', ')}.`)
  }
  const declared = front.names['og:site_name'] ?? front.names['application-name'] ?? front.names.logo
  if (declared === undefined) return says('cannotTell', `The site says ${shown.join(', ')}. Give --name to compare.`)
  const agrees = plain(front.title).includes(plain(declared))
  return when(agrees, `The site calls itself "${declared}"; its title is "${front.title}".`)
}

export function judgeIcon({ icons, iconsApart, registered }: SiteSeen): Verdict {
  const dead = icons.filter(({ live }) => !live)
  if (icons.length === 0) return says('failed', 'The site names no icon.')
  if (dead.length > 0) return says('failed', ...dead.map(({ url }) => `${url} is no picture.`))
  if (iconsApart === null) return says('passed', `${icons[0]?.url}. Give --icon to compare it with the registered one.`)
  const percent = Math.round(iconsApart * 100)
  const compared = registered.icon ? 'The registered icon and those of the site' : 'The icons of the site'
  return when(iconsApart < 0.2, `${compared} differ by ${percent} %.`)
}

export function judgeBrand({ front, registered }: Site): Verdict {
  const { hostname } = new URL(front.url)
  const names = [
    registered.name,
    front.names['og:site_name'],
    front.names['application-name'],
    front.names.logo,
    front.title.split(/\s[-–—|·:]\s/).at(-1),
    hostname,
  ].filter((name): name is string => typeof name === 'string' && name !== '')
  const bad = names.filter((name) => /tik[\s-]?tok/i.test(name))
  return when(
    bad.length === 0,
    bad.length > 0 ? `It is called ${bad.map(quoted).join(', ')}.` : names.map(quoted).join(', '),
  )
}

export function judgeVisible(link: LinkSeen | null, front: PageSeen): Verdict {
  if (link === null) return says('failed', `No link on ${front.url} says so.`)
  const { text, href, visible } = link
  return when(
    visible,
    visible ? `"${text}" leads to ${href}.` : `"${text}" is on the page and cannot be seen: it may be in a menu.`,
  )
}

export function judgeMention({ privacy }: Site): Verdict {
  const text = policyText(privacy)
  if (text === null) return NO_POLICY
  const found = /tiktok/i.test(text)
  return when(found, found ? `It says: ${around(text, /tiktok/i)}` : 'The word does not occur in it.')
}

export function judgeHandling({ privacy }: Site): Verdict {
  const text = policyText(privacy)
  if (text === null) return NO_POLICY
  const found = HANDLING.flatMap((words) => words.exec(text)?.[0] ?? [])
  return when(
    found.length >= 3,
    found.length === 0
      ? 'It says nothing of collecting, keeping, sharing or deleting data.'
      : `It speaks of: ${found.join(', ')}.`,
  )
}

const NO_POLICY = says('cannotTell', 'There is no policy to read.')

function policyText(link: LinkSeen | null): string | null {
  const page = link?.page
  return page && page.status < 400 ? page.text : null
}

function isLocal(url: string): boolean {
  return /^(localhost|127\..*|\[::1\]|.*\.local(host)?)$/.test(new URL(url).hostname)
}

function words(text: string): number {
  // Chinese and Japanese put no spaces between words.
  return text.split(' ').filter(Boolean).length + (text.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0) / 2
}

function around(text: string, words: RegExp): string {
  const at = text.search(words)
  return `"…${text.slice(Math.max(0, at - 60), at + 80)}…"`
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
const quoted = (text: string) => `"${text}"`
