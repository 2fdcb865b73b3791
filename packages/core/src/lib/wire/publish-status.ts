// Transcribes the answer of POST /v2/post/publish/status/fetch/
// ("Get Post Status", developers.tiktok.com, read September 2026).

export const PUBLISH_STATUSES = [
  'PROCESSING_UPLOAD',
  'PROCESSING_DOWNLOAD',
  'SEND_TO_USER_INBOX',
  'PUBLISH_COMPLETE',
  'FAILED',
] as const

export type PublishStatus = (typeof PUBLISH_STATUSES)[number]

/** Every documented `fail_reason`. */
export const FAIL_REASONS = [
  'file_format_check_failed',
  'duration_check_failed',
  'frame_rate_check_failed',
  'picture_size_check_failed',
  'internal',
  'video_pull_failed',
  'photo_pull_failed',
  'publish_cancelled',
  'auth_removed',
  'spam_risk_too_many_posts',
  'spam_risk_user_banned_from_posting',
  'spam_risk_text',
  'spam_risk',
] as const

export type FailReason = (typeof FAIL_REASONS)[number]

/** `data` of a status answer. */
export interface PublishStatusData {
  status: PublishStatus
  fail_reason?: FailReason | ''
  /**
   * TikTok's spelling. A list of int64 as bare JSON numbers: above 2^53, so `JSON.parse` rounds
   * them. Given for public posts only, after moderation.
   */
  publicaly_available_post_id?: number[]
  /** Bytes received so far (FILE_UPLOAD). */
  uploaded_bytes?: number
  /** Bytes pulled so far (PULL_FROM_URL). */
  downloaded_bytes?: number
}
