import type { ApiError } from '../model/api-error.js'
import type { Consent } from '../model/consent.js'
import type { Draft } from '../model/draft.js'
import type { PostMode } from '../model/facts.js'
import type { Media } from '../model/media.js'
import type { PostProgress } from '../model/progress.js'
import type { CreatorInfoData } from '../wire/creator-info.js'

/*
 * Every path is relative to the place where the host mounts the handler, e.g. `/api/direct-post`.
 * Every request that is no GET carries the header `X-Direct-Post: 1`, which a foreign page cannot
 * send without asking first.
 *
 *   GET    /accounts                          AccountsAnswer
 *   POST   /connect            ConnectBody    ConnectAnswer
 *   GET    /callback                          303 to the return path, with `direct_post=connected`
 *                                             and `account=<id>`, or `direct_post_error=<code>`
 *   DELETE /accounts/:accountId               204
 *   GET    /accounts/:accountId/creator-info  CreatorInfoAnswer (never cached)
 *   POST   /posts              CreatePostBody 201 PostAnswer; needs `Idempotency-Key`
 *   GET    /posts                             PostsAnswer: the newest first
 *   GET    /posts/:postId                     PostAnswer
 *   PUT    /posts/:postId/upload   bytes      UploadAnswer; needs `Content-Range: bytes a-b/total`; may
 *                                             carry `X-Media-Fingerprint`. A part that TikTok already has is
 *                                             answered 200 with where to go on; `upload_range` (416) and
 *                                             `upload_interrupted` (502) mean: read the post, go on from
 *                                             its `upload.nextByte`.
 *   GET    /posts/:postId/events              text/event-stream: a PostAnswer as `data` at every change,
 *                                             until nothing more is to come; poll where it is not to be had
 *   POST   /posts/:postId/cancel              PostAnswer
 *   POST   /receipts           CreatePostBody 201 PostAnswer; needs `Idempotency-Key`: confirms a post that
 *                                             the host publishes later; stays `sending` until then
 *   POST   /media              bytes          201 MediaAnswer: keeps a photo under the host's own address
 *
 * Every failure, whatever its status, is a ProblemAnswer.
 */

/** Custom header that every state-changing request carries. */
export const REQUEST_HEADER = 'x-direct-post'
/** Minted once per press of Publish; the server runs a key once. 8 to 128 URL-safe characters. */
export const KEY_HEADER = 'idempotency-key'

/**
 * Optional with PUT …/upload: the `fingerprint` of the file that these bytes come from. A file other
 * than the confirmed one is refused then (`different_file`), e.g. after a reload (F29).
 */
export const FINGERPRINT_HEADER = 'x-media-fingerprint'

/** A connected creator. What was last seen of the profile is for the list only; 1a shows fresh facts. */
export interface ProxyAccount {
  id: string
  status: 'connected' | 'reconnect_required'
  /** Granted scopes. */
  scopes: readonly string[]
  nickname: string | null
  username: string | null
  avatarUrl: string | null
  /** Milliseconds since 1970. */
  connectedAt: number
}

export interface AccountsAnswer {
  accounts: readonly ProxyAccount[]
}

export interface ConnectBody {
  /** Path on the host's own origin to come back to, e.g. `/publish`. */
  returnTo: string
  /** Ask TikTok to let the person pick an account (`disable_auto_auth=1`). */
  switchAccount?: boolean
}

export interface ConnectAnswer {
  authorizeUrl: string
}

/** TikTok's own `data`, picked field by field; the page runs the same parser as the server. */
export interface CreatorInfoAnswer {
  creatorInfo: CreatorInfoData
}

/** The draft travels, not the payload: the server makes the payload from facts it fetched itself. */
export interface CreatePostBody {
  accountId: string
  postMode: PostMode
  draft: Draft
  media: Media
  consent: Consent
}

export interface PostAnswer {
  post: PostProgress
}

export interface PostsAnswer {
  posts: readonly PostProgress[]
}

export interface UploadAnswer {
  /** First byte that TikTok does not have yet. */
  nextByte: number
  /** TikTok has every byte. */
  done: boolean
}

/** A photo that was stored: `mediaKey` goes into `Photo.mediaKey`, `fingerprint` is its SHA-256 in hex. */
export interface MediaAnswer {
  mediaKey: string
  /** Bytes. */
  size: number
  mimeType: string
  fingerprint: string
}

export interface ProblemAnswer {
  error: ApiError
}

/** Every code with which the proxy itself refuses (`from: 'proxy'`, or `'network'` where TikTok was silent). */
export type ProxyCode =
  | 'not_found'
  | 'method_not_allowed'
  | 'not_signed_in'
  | 'not_allowed'
  | 'unsupported_media_type'
  | 'invalid_json'
  | 'invalid_body'
  | 'too_large'
  | 'invalid_return_path'
  | 'account_not_found'
  | 'reconnect_required'
  | 'permission_missing'
  | 'account_changed'
  | 'post_not_found'
  | 'key_missing'
  | 'key_reused'
  | 'key_expired'
  | 'post_in_progress'
  | 'consent_mismatch'
  | 'consent_too_old'
  | 'creator_changed'
  | 'later_needs_stored_media'
  | 'blocked'
  | 'not_uploading'
  | 'upload_busy'
  | 'upload_range'
  | 'upload_length'
  | 'upload_type'
  | 'length_required'
  | 'upload_expired'
  | 'different_file'
  | 'upload_refused'
  | 'upload_interrupted'
  | 'media_not_supported'
  | 'media_not_found'
  | 'media_changed'
  | 'photo_format'
  | 'forged'
  | 'raw_body_needed'
  | 'rate_limited'
  | 'tiktok_unreachable'
  | 'tiktok_unreadable'
  | 'closing'
  | 'internal'
