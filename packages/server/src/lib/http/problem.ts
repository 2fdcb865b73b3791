import type { ApiError } from '@direct-post/core'
import type { ProxyCode } from '@direct-post/core/proxy'
import { json } from './outgoing.js'
import type { Outgoing } from './outgoing.js'

/** A request ends here with a sentence for the person. Thrown by routes, caught once, in the handler. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly error: ApiError,
    /** Milliseconds after which asking again may help. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(`${error.code}: ${error.message}`)
  }
}

/** What the proxy itself refuses. */
export function refuse(code: ProxyCode, details: Partial<ApiError> & { retryAfterMs?: number } = {}): Refusal {
  const { status, ...error } = PROBLEMS[code]
  const { retryAfterMs = null, ...rest } = details
  return new Refusal(status, { from: 'proxy', code, logId: null, ...error, ...rest }, retryAfterMs)
}

export function problem({ status, error, retryAfterMs }: Refusal): Outgoing {
  const retryAfter = retryAfterMs === null ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) }
  return json(status, { error }, retryAfter)
}

type Row = Pick<ApiError, 'message' | 'messageCode' | 'actor' | 'retry'> & { status: number }

const row = (status: number, actor: ApiError['actor'], retry: ApiError['retry'], message: string): Row => ({
  status,
  actor,
  retry,
  message,
})

/** Every refusal of the proxy's own: who can mend it, when to try again, and the sentence. */
const PROBLEMS = {
  not_found: row(404, 'host', 'never', 'There is nothing at this address. Reload the page and try again.'),
  method_not_allowed: row(405, 'host', 'never', 'This address does not take this kind of request.'),
  not_signed_in: row(401, 'creator', 'after_connect', 'You are not signed in here. Sign in, then try again.'),
  not_allowed: row(403, 'host', 'never', 'This request did not come from our own page. Open the page and try again.'),
  unsupported_media_type: row(415, 'host', 'never', 'The request is not JSON. Reload the page and try again.'),
  invalid_json: row(400, 'host', 'after_change', 'The request could not be read. Reload the page and try again.'),
  invalid_body: row(422, 'host', 'after_change', 'Something in the request is missing or wrong. Reload the page.'),
  too_large: row(413, 'host', 'after_change', 'The request is larger than it can be. Shorten the text and try again.'),
  invalid_return_path: row(400, 'host', 'after_change', 'The page to come back to must be a path on this site.'),
  account_not_found: row(404, 'creator', 'after_connect', 'This TikTok account is not connected. Connect it first.'),
  reconnect_required: row(
    409,
    'creator',
    'after_connect',
    'TikTok no longer accepts this connection. Connect the account again, then publish. Your draft is kept.',
  ),
  permission_missing: row(
    403,
    'creator',
    'after_connect',
    'You did not allow posting when you connected. Connect again and allow it. Your draft is kept.',
  ),
  account_changed: row(
    409,
    'creator',
    'after_change',
    'The connected account is not the one that was shown. Check the account, then publish again.',
  ),
  post_not_found: row(404, 'host', 'never', 'This post is not known here. Reload the page.'),
  key_missing: row(
    400,
    'host',
    'after_change',
    'The request names no Idempotency-Key of 8 to 128 URL-safe characters.',
  ),
  key_reused: row(
    409,
    'host',
    'after_change',
    'This confirmation was already used for another post. Check it, then press Publish again.',
  ),
  key_expired: row(
    409,
    'creator',
    'after_change',
    'This confirmation is too old and its post was removed from our records. Check TikTok, then press Publish again.',
  ),
  post_in_progress: row(
    409,
    'creator',
    'later',
    'This post is being sent at this moment. Wait a little and look again.',
  ),
  consent_mismatch: row(
    409,
    'creator',
    'after_change',
    'What you confirmed is not what would be posted now. Check the page and press Publish again. Nothing was sent.',
  ),
  consent_too_old: row(
    409,
    'creator',
    'after_change',
    'This post was confirmed more than 30 days ago. Check it and confirm it again. Nothing was sent.',
  ),
  creator_changed: row(
    409,
    'creator',
    'after_change',
    'The TikTok account is not as it was when you confirmed this post. Check it and confirm it again. Nothing was sent.',
  ),
  later_needs_stored_media: row(
    422,
    'host',
    'after_change',
    'A video on your device can only be published while this page is open. Publish it now, or store it first.',
  ),
  blocked: row(422, 'creator', 'after_change', 'Something in the post has to change before it can be published.'),
  not_uploading: row(409, 'creator', 'never', 'This post does not take any more bytes. Look at its status.'),
  upload_busy: row(
    409,
    'creator',
    'later',
    'This video is being uploaded in another tab. Continue there, or close it.',
  ),
  upload_range: row(
    416,
    'host',
    'now',
    'This part of the video is not the one that TikTok expects next. The upload continues from where TikTok is.',
  ),
  upload_length: row(400, 'creator', 'now', 'This part of the video did not arrive whole. It will be sent again.'),
  upload_type: row(415, 'host', 'never', 'The parts of a video are sent as its own type. Pick the file again.'),
  length_required: row(411, 'host', 'never', 'The size of this part of the video was not declared.'),
  upload_expired: row(
    410,
    'creator',
    'after_change',
    'TikTok waits one hour for a video, and that hour is over. Nothing was posted. Press Publish again.',
  ),
  different_file: row(
    409,
    'creator',
    'after_change',
    'This is not the file that you confirmed. Pick the same file to go on, or publish the new one as a new post.',
  ),
  upload_refused: row(
    502,
    'tiktok',
    'never',
    'TikTok refused this part of the video, so the upload cannot go on. Nothing was posted. Press Publish again.',
  ),
  upload_interrupted: row(
    502,
    'tiktok',
    'now',
    'TikTok did not take this part of the video. The upload continues from where TikTok is.',
  ),
  media_not_supported: row(
    422,
    'host',
    'never',
    'This app cannot hand photos or stored videos to TikTok yet. Post a video from your device instead.',
  ),
  media_not_found: row(
    404,
    'creator',
    'after_change',
    'One of the files is not stored here any more. Pick it again, then publish.',
  ),
  media_changed: row(
    409,
    'creator',
    'after_change',
    'One of the stored files is not the one that was shown. Pick it again, then publish.',
  ),
  photo_format: {
    ...row(415, 'creator', 'after_change', 'TikTok takes JPEG and WebP photos. Convert this one, or leave it out.'),
    // A rule's sentence has this name too.
    messageCode: 'stored_photo_format',
  },
  forged: row(401, 'host', 'never', 'This delivery is not signed by TikTok for this app.'),
  raw_body_needed: row(
    500,
    'host',
    'never',
    'Something read the body before the webhook could check its signature. Mount the handler before body parsers.',
  ),
  rate_limited: row(
    429,
    'creator',
    'later',
    'That was a lot at once. Wait a minute, then try again. Your draft is kept.',
  ),
  tiktok_unreachable: row(502, 'tiktok', 'now', 'TikTok did not answer. Nothing was posted. Try again in a moment.'),
  tiktok_unreadable: row(
    502,
    'tiktok',
    'now',
    'TikTok answered in a way that could not be read. Nothing was posted. Try again in a moment.',
  ),
  closing: row(503, 'host', 'now', 'This server is being restarted. Nothing was lost; try again in a moment.'),
  internal: {
    ...row(500, 'host', 'now', 'Something went wrong here. Look at the status of your post before you try again.'),
    // TikTok's own `internal` is another sentence.
    messageCode: 'proxy_internal',
  },
} satisfies Record<ProxyCode, Row>
