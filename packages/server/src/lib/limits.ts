import { refuse } from './http/problem.js'
import type { Owner } from './owner.js'
import type { Settings } from './options.js'
import { ownerKey } from './store/accounts.js'
import type { Account } from './store/accounts.js'
import { ENDPOINTS } from './tiktok/endpoints.js'
import type { EndpointName } from './tiktok/endpoints.js'

const MINUTE_MS = 60_000

/**
 * Counts one call against TikTok's limit for this connection, over all processes, and refuses before
 * TikTok has to (F44).
 */
export async function takeCall(settings: Settings, account: Account, endpoint: EndpointName): Promise<void> {
  const { perMinute } = ENDPOINTS[endpoint]
  if (perMinute === null) return
  // The init endpoints have a limit each; TikTok's pages do not say that they share one.
  const name = `tiktok.${endpoint}.${ownerKey(account.owner)}${account.id}`
  const { allowed, retryAfterMs } = await settings.store.hit(name, settings.now(), MINUTE_MS, perMinute)
  if (!allowed) throw refuse('rate_limited', { retryAfterMs })
}

/** Per minute and person: far above what a hand can do, far below what a stolen session would (T29, T36). */
const PER_USER = {
  connect: 10,
  disconnect: 20,
  creatorInfo: 40,
  createPost: 12,
  upload: 600,
  cancel: 30,
  storeMedia: 80,
} as const

export async function takeTurn(settings: Settings, owner: Owner, action: keyof typeof PER_USER): Promise<void> {
  const name = `user.${action}.${ownerKey(owner)}`
  const { allowed, retryAfterMs } = await settings.store.hit(name, settings.now(), MINUTE_MS, PER_USER[action])
  if (!allowed) throw refuse('rate_limited', { retryAfterMs })
}
