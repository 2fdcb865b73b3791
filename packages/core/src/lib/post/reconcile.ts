import type { Draft } from '../model/draft.js'
import type { Facts } from '../model/facts.js'
import type { Reason, ReasonCode } from '../model/reasons.js'
import { viewPost } from './view.js'

/** The draft with what is no longer possible cleared, and why, for the person to read. */
export interface Reconciled {
  draft: Draft
  /** In reading order; empty, and the draft the same object, when nothing had to be cleared. */
  cleared: readonly Reason[]
}

/**
 * For fresh facts (1a): clears an audience that creator_info no longer offers (2b), interactions that it
 * has turned off since (2c) and a cover outside the media. It never chooses anything. A conflict
 * inside the draft, such as Branded content with Only me, stays for the person to solve.
 */
export function reconcileDraft(facts: Facts, draft: Draft): Reconciled {
  const cleared = viewPost(facts, draft).publish.blockers.filter(({ code }) => code in CLEARED)
  if (cleared.length === 0) return { draft, cleared }
  return { draft: Object.assign({ ...draft }, ...cleared.map(({ code }) => CLEARED[code])), cleared }
}

/** What each of these blockers takes out of the draft; no other blocker takes anything. */
const CLEARED: { readonly [code in ReasonCode]?: Partial<Draft> } = {
  video_cover_out_of_range: { videoCoverTimestampMs: null },
  photo_cover_out_of_range: { photoCoverIndex: 0 },
  privacy_no_longer_offered: { privacyLevel: null },
  comment_disabled: { allowComment: false },
  duet_disabled: { allowDuet: false },
  stitch_disabled: { allowStitch: false },
}
