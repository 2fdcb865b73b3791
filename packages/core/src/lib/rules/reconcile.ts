import type { Draft } from '../model/draft.js'
import type { Facts } from '../model/facts.js'
import type { Reason } from '../model/reasons.js'
import { coverProblem } from './cover.js'
import { interactionProblems } from './interactions.js'
import { noLongerOffered } from './privacy.js'

/** The draft with what is no longer possible cleared, and why, for the person to read. */
export interface Reconciled {
  draft: Draft
  /** In reading order; empty, and the draft the same object, when nothing had to be cleared. */
  cleared: readonly Reason[]
}

/**
 * For fresh facts: clears an audience that creator_info no longer offers (2b), interactions that it
 * has turned off since (2c) and a cover outside the media. It never chooses anything. A conflict
 * inside the draft, such as Branded content with Only me, stays for the person to solve.
 */
export function reconcileDraft(facts: Facts, draft: Draft): Reconciled {
  const cover = coverProblem(facts.media, draft)
  const cleared = [...(cover ? [cover] : []), ...stalePrivacy(facts, draft), ...interactionProblems(facts, draft)]
  if (cleared.length === 0) return { draft, cleared }

  const next = { ...draft }
  for (const { code } of cleared) clear(next, code)
  return { draft: next, cleared }
}

function clear(draft: Draft, code: Reason['code']): void {
  if (code === 'video_cover_out_of_range') draft.videoCoverTimestampMs = null
  else if (code === 'photo_cover_out_of_range') draft.photoCoverIndex = 0
  else if (code === 'privacy_no_longer_offered') draft.privacyLevel = null
  else if (code === 'comment_disabled') draft.allowComment = false
  else if (code === 'duet_disabled') draft.allowDuet = false
  else if (code === 'stitch_disabled') draft.allowStitch = false
}

function stalePrivacy({ creator, postMode }: Facts, { privacyLevel }: Draft): Reason[] {
  if (creator === null || postMode === 'inbox' || privacyLevel === null) return []
  return creator.privacyLevelOptions.includes(privacyLevel) ? [] : [noLongerOffered(privacyLevel)]
}
