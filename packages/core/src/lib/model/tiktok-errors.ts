import { ACCOUNT_ERRORS, explain, OURS, RECONNECT, TIKTOK_DOWN, type Explanation } from './account-errors.js'

/*
 * Every error.code, OAuth error and fail_reason of TikTok's pages ("Direct Post", "Photo Post", "Get
 * Post Status", "API v2 Error Handling", "OAuth Error Handling"; developers.tiktok.com, read September
 * and November 2026). Who can act and what to say are our judgement, so it lies here and not in wire.
 */

/** Where a code turns up. `failReason` is a status answer's `fail_reason`. */
export type ErrorPlace =
  | 'creatorInfo'
  | 'videoInit'
  | 'inboxInit'
  | 'photoInit'
  | 'upload'
  | 'status'
  | 'cancel'
  | 'authorize'
  | 'token'
  | 'failReason'

/** One code: where it turns up, who can act, and what to tell the person. */
export interface ErrorRow extends Explanation {
  /** The HTTP status at each place; 0 where the status varies or the browser is redirected. */
  at: Readonly<Partial<Record<ErrorPlace, number>>>
}

const INIT_403 = { videoInit: 403, inboxInit: 403, photoInit: 403 } as const
const INIT_400 = { videoInit: 400, inboxInit: 400, photoInit: 400 } as const
const DIRECT_403 = { videoInit: 403, photoInit: 403 } as const
const TOKEN_PLACES = { ...each(401), cancel: 401 } as const
const EVERYWHERE_400 = { ...each(400), cancel: 400 } as const

function each<Status extends number>(status: Status) {
  return { creatorInfo: status, videoInit: status, inboxInit: status, photoInit: status, status } as const
}

const MISCONFIGURED = 'This app is not set up correctly for TikTok. Please tell the people who run this app.'
const PULL_FAILED =
  'TikTok could not fetch the media from this app. Try again; if it stays, please tell the people who run this app.'

/** One row for each code; TikTok's spelling is the key. */
export const TIKTOK_ERRORS = {
  spam_risk_too_many_posts: {
    at: { creatorInfo: 200, ...INIT_403, failReason: 200 },
    ...ACCOUNT_ERRORS.spam_risk_too_many_posts,
  },
  spam_risk_user_banned_from_posting: {
    at: { creatorInfo: 200, ...INIT_403, failReason: 200 },
    ...ACCOUNT_ERRORS.spam_risk_user_banned_from_posting,
  },
  reached_active_user_cap: { at: { creatorInfo: 200, ...INIT_403 }, ...ACCOUNT_ERRORS.reached_active_user_cap },
  spam_risk_too_many_pending_share: {
    at: INIT_403,
    actor: 'creator',
    retry: 'later',
    message: 'Too many drafts wait in your TikTok inbox. Finish or discard some in TikTok, then try again.',
  },
  unaudited_client_can_only_post_to_private_accounts: {
    at: DIRECT_403,
    actor: 'creator',
    retry: 'after_change',
    message:
      'TikTok has not reviewed this app yet, so it can post only to accounts that are private. ' +
      'Set your TikTok account to private in its privacy settings, then publish again.',
  },
  privacy_level_option_mismatch: {
    at: DIRECT_403,
    actor: 'creator',
    retry: 'after_change',
    message: 'TikTok does not offer the chosen audience for this account now. Choose again who can view this post.',
    point: '2b',
  },
  url_ownership_unverified: {
    at: INIT_403,
    actor: 'host',
    retry: 'never',
    message:
      'TikTok may not fetch media from this app, because its web address is not verified. ' +
      'Nothing was posted; please tell the people who run this app.',
    point: 'T2',
  },
  app_version_check_failed: {
    at: { inboxInit: 400, photoInit: 400 },
    actor: 'creator',
    retry: 'after_change',
    message: 'Your TikTok app is too old to receive drafts. Update it to version 31.8 or newer, then try again.',
  },
  invalid_param: { at: EVERYWHERE_400, ...ACCOUNT_ERRORS.invalid_param },
  invalid_params: { at: EVERYWHERE_400, ...ACCOUNT_ERRORS.invalid_param },
  invalid_file_upload: { at: INIT_400, actor: 'host', retry: 'never', message: OURS },
  scope_permission_missed: { at: each(401), ...ACCOUNT_ERRORS.scope_permission_missed },
  scope_not_authorized: { at: TOKEN_PLACES, ...ACCOUNT_ERRORS.scope_not_authorized },
  access_token_invalid: { at: TOKEN_PLACES, ...ACCOUNT_ERRORS.access_token_invalid },
  rate_limit_exceeded: { at: { ...each(429), cancel: 429 }, ...ACCOUNT_ERRORS.rate_limit_exceeded },
  internal_error: { at: { ...each(500), cancel: 500 }, ...ACCOUNT_ERRORS.internal_error },
  invalid_publish_id: {
    at: { status: 400, cancel: 400 },
    actor: 'creator',
    retry: 'never',
    message: 'TikTok does not know this post any more. Look at your profile in TikTok before posting again.',
  },
  token_not_authorized_for_specified_publish_id: {
    at: { status: 400, cancel: 400 },
    actor: 'creator',
    retry: 'never',
    message:
      'This post belongs to another TikTok account than the one connected now. ' +
      'Look at its profile in TikTok before posting again.',
  },
  publish_not_cancellable: {
    at: { cancel: 400 },
    actor: 'tiktok',
    retry: 'never',
    message: 'TikTok can no longer cancel this post. Once it is published, you can delete it in TikTok.',
  },

  file_format_check_failed: {
    at: { failReason: 200 },
    actor: 'creator',
    retry: 'after_change',
    message: 'TikTok could not use this file format. Export the video as MP4 (H.264), or the photos as JPEG or WebP.',
  },
  duration_check_failed: {
    at: { failReason: 200 },
    actor: 'creator',
    retry: 'after_change',
    message: 'TikTok found the video too short or too long for this account. Change its length and publish again.',
    point: '1c',
  },
  frame_rate_check_failed: {
    at: { failReason: 200 },
    actor: 'creator',
    retry: 'after_change',
    message: 'TikTok takes 23 to 60 frames per second. Export the video within that and publish again.',
  },
  picture_size_check_failed: {
    at: { failReason: 200 },
    actor: 'creator',
    retry: 'after_change',
    message:
      'TikTok could not use these dimensions: videos need 360 to 4096 pixels on each side, photos at most 1080p. ' +
      'Resize and publish again.',
  },
  internal: {
    at: { failReason: 200 },
    actor: 'tiktok',
    retry: 'now',
    message: "This post failed because of a problem on TikTok's side. Publish it again in a few minutes.",
  },
  video_pull_failed: { at: { failReason: 200 }, actor: 'host', retry: 'now', message: PULL_FAILED },
  photo_pull_failed: { at: { failReason: 200 }, actor: 'host', retry: 'now', message: PULL_FAILED },
  publish_cancelled: {
    at: { failReason: 200 },
    actor: 'creator',
    retry: 'after_change',
    message: 'This post was cancelled before it was published.',
  },
  auth_removed: {
    at: { failReason: 200 },
    actor: 'creator',
    retry: 'after_connect',
    message: 'This app was disconnected in TikTok while the post was on its way. Connect the account again to post.',
  },
  spam_risk_text: {
    at: { failReason: 200 },
    actor: 'creator',
    retry: 'after_change',
    message: 'TikTok refused the text of this post as risky or spam. Change the text before you post again.',
  },
  spam_risk: {
    at: { failReason: 200 },
    actor: 'creator',
    retry: 'never',
    message: 'TikTok refused this post as risky or spam. Posting it again will not help.',
  },

  access_denied: {
    at: { authorize: 0 },
    actor: 'creator',
    retry: 'after_connect',
    message: 'TikTok was not allowed to connect this account. Connect again and agree if you want to post from here.',
  },
  invalid_grant: { at: { token: 0 }, actor: 'creator', retry: 'after_connect', message: RECONNECT },
  invalid_client: { at: { token: 0, authorize: 0 }, actor: 'host', retry: 'never', message: MISCONFIGURED },
  invalid_request: { at: { token: 0, authorize: 0 }, actor: 'host', retry: 'never', message: MISCONFIGURED },
  invalid_scope: { at: { token: 0, authorize: 0 }, actor: 'host', retry: 'never', message: MISCONFIGURED },
  unauthorized_client: { at: { token: 0, authorize: 0 }, actor: 'host', retry: 'never', message: MISCONFIGURED },
  unsupported_grant_type: { at: { token: 0 }, actor: 'host', retry: 'never', message: MISCONFIGURED },
  unsupported_response_type: { at: { authorize: 0 }, actor: 'host', retry: 'never', message: MISCONFIGURED },
  server_error: { at: { token: 0, authorize: 0 }, actor: 'tiktok', retry: 'now', message: TIKTOK_DOWN },
  temporarily_unavailable: { at: { token: 0, authorize: 0 }, actor: 'tiktok', retry: 'now', message: TIKTOK_DOWN },
} as const satisfies Readonly<Record<string, ErrorRow>>

/** Every code that the table explains. */
export type TikTokErrorCode = keyof typeof TIKTOK_ERRORS

/**
 * Who can act on a code, whether asking again helps, and the sentence for the person. A code that is
 * new to us counts as refused (F07); `httpStatus` then tells a limit or TikTok's own trouble apart.
 */
export function explainError(code: string, httpStatus = 400): Explanation {
  return explain(TIKTOK_ERRORS, code, httpStatus)
}
