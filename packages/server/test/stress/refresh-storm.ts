import { arrive, read } from '../crash/person.js'
import type { Site } from '../crash/site.js'

/** What a storm came to. */
export interface StormReport {
  /** How often TikTok was asked for a new token. */
  refreshes: number
  /** Answers that were none, as `status code`. */
  failures: string[]
  isConnected: boolean
}

const LIFE_MS = 2 * 3_600_000
const AT_ONCE = 8

/**
 * Lets an access token run out again and again, and each time has eight requests at once find that out,
 * half of them at either of two processes (F34, F36).
 */
export async function refreshStorm(site: Site, expiries: number): Promise<StormReport> {
  const person = await arrive(site, 'storm')
  const path = `/accounts/${person.accountId}/creator-info`
  const failures: string[] = []
  for (let left = expiries; left > 0; left -= 1) {
    await site.sandbox.clock.advance(LIFE_MS)
    await site.advance(LIFE_MS)
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => read(site, person.name, path)))
    const bad = answers.filter((answer) => answer?.status !== 200)
    failures.push(...bad.map((answer) => `${answer?.status} ${answer?.body.error.code}`))
  }
  const accounts = await read(site, person.name, '/accounts')
  return {
    failures,
    refreshes: site.calls.filter(isRefresh).length,
    isConnected: accounts?.body.accounts[0].status === 'connected',
  }
}

function isRefresh({ endpoint, body }: Site['calls'][number]): boolean {
  return endpoint === 'oauth/token' && (body as { grant_type?: string } | null)?.grant_type === 'refresh_token'
}
