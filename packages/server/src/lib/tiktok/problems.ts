import { Refusal, refuse } from '../http/problem.js'
import type { Outcome } from './outcome.js'

/** The refusal behind a call that did not work out, for calls that change nothing at TikTok. */
export function toRefusal(outcome: Exclude<Outcome, { kind: 'ok' }>): Refusal {
  if (outcome.kind === 'refused') return new Refusal(statusFor(outcome.status), outcome.error)
  if (outcome.kind === 'ambiguous' && outcome.status !== null) return refuse('tiktok_unreadable')
  return refuse('tiktok_unreachable', { from: 'network' })
}

/**
 * TikTok's 401 is about our token and must not look like the person being signed out here; its 200
 * is a refusal in disguise. The code in the body is what counts.
 */
function statusFor(status: number): number {
  if (status === 429 || status === 403 || status === 400) return status
  return status === 401 ? 409 : 403
}
