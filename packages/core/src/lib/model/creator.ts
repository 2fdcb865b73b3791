import type { PrivacyLevel } from '../wire/privacy-level.js'

/** What TikTok said about the connected creator just now. Read for every render, never kept (1a). */
export interface Creator {
  nickname: string
  username: string
  /** https; lives two hours, so the page needs a fallback. */
  avatarUrl: string
  /** In TikTok's order. Exactly these may be offered, none of them chosen beforehand (2b). */
  privacyLevelOptions: readonly PrivacyLevel[]
  commentDisabled: boolean
  duetDisabled: boolean
  stitchDisabled: boolean
  /** Seconds. */
  maxVideoPostDurationSec: number
}
