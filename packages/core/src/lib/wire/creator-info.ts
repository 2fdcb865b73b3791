// Transcribes the answer of POST /v2/post/publish/creator_info/query/
// ("Query Creator Info", developers.tiktok.com, read September 2026).

import type { ApiErrorEnvelope } from './envelope.js'
import type { PrivacyLevel } from './privacy-level.js'

/** `data` of a creator_info answer. */
export interface CreatorInfoData {
  /** https address of the avatar; it lives two hours. */
  creator_avatar_url: string
  creator_username: string
  creator_nickname: string
  /** A public account has no FOLLOWER_OF_CREATOR, a private one no PUBLIC_TO_EVERYONE. */
  privacy_level_options: PrivacyLevel[]
  comment_disabled: boolean
  /** Also true for every private account. */
  duet_disabled: boolean
  /** Also true for every private account. */
  stitch_disabled: boolean
  /** Seconds; differs between creators (3, 5 or 10 minutes). */
  max_video_post_duration_sec: number
}

/** The whole answer. `error.code` is `ok` on success; the HTTP status alone proves nothing. */
export interface CreatorInfoResponse extends ApiErrorEnvelope {
  data: CreatorInfoData
}
