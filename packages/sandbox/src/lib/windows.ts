import { refuse } from './refusal.js'
import type { World } from './world.js'

const MINUTE_MS = 60_000

/** Calls per minute and user token, from the reference page of each endpoint (September 2026). */
export const CALLS_PER_MINUTE = {
  'creator_info/query': 20,
  'video/init': 6,
  'inbox/video/init': 6,
  'content/init': 6,
  'status/fetch': 30,
} as const

/**
 * Counts a call against its sliding window. "API Rate Limits" (September 2026) speaks of a
 * one-minute sliding window; refused calls do not count.
 */
export function countCall(world: World, endpoint: keyof typeof CALLS_PER_MINUTE, token: string): void {
  if (!world.settings.rateLimits) return

  const { windows } = world.state
  const name = `${endpoint} ${token}`
  const now = world.clock.now()
  const recent = (windows.get(name) ?? []).filter((at) => at > now - MINUTE_MS)
  if (recent.length >= CALLS_PER_MINUTE[endpoint]) throw refuse('rate_limit_exceeded')
  windows.set(name, [...recent, now])
}
