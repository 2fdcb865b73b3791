import type { Answer, Browser } from './browser.js'
import type { World } from './world.js'

/** Somebody at the host's page, who does what the page lets them do. */
export interface Person {
  world: World
  browser: Browser
  /** Sends a chunk again without asking first how far it got: a page that knows no better. */
  isHasty: boolean
  /** How often they press the same button before they leave it. */
  patience: number
}

/** Where nobody answered, and where the answer itself says that asking again may help. */
export function mayAskAgain(answer: Answer<unknown>): boolean {
  if (answer.ok || answer.error === null) return true
  const { from, retry } = answer.error
  return (
    from === 'network' ||
    retry === 'now' ||
    (from === 'proxy' && retry === 'later') ||
    answer.error.code === 'rate_limit_exceeded'
  )
}

/** Milliseconds; the last ones outlast a limit per minute. */
export const pauseAfter = (tries: number): number => [1000, 4000, 15_000, 61_000][tries] ?? 61_000
