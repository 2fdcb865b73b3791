import type { Facts } from '../model/facts.js'
import { because, type Reason } from '../model/reasons.js'
import { INBOX_DURATION_MAX_SEC } from '../wire/limits.js'

/** 1c: the creator's own limit, or TikTok's for inbox drafts. A length nobody knows is never within it. */
export function durationProblem({ creator, postMode }: Facts, durationSec: number | null): Reason | null {
  if (durationSec === null) return because('video_duration_unknown')
  if (postMode === 'inbox') {
    return longerThan(INBOX_DURATION_MAX_SEC, durationSec, 'video_too_long_for_inbox')
  }
  return creator === null ? null : longerThan(creator.maxVideoPostDurationSec, durationSec, 'video_too_long')
}

function longerThan(
  max: number,
  durationSec: number,
  code: 'video_too_long' | 'video_too_long_for_inbox',
): Reason | null {
  if (durationSec <= max) return null
  // Rounded up, or 60.04 seconds would be refused as "60 seconds".
  return because(code, { actual: Math.ceil(durationSec * 10) / 10, max })
}
