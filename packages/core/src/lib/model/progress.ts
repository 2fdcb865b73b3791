import type { FailReason } from '../wire/publish-status.js'

/**
 * Where a post stands, said truthfully: `posted` only when TikTok said so, `unknown` when nobody can
 * know. A final state never changes again, except by TikTok's own word: it may resolve `unknown`, and
 * a post that it calls published is `posted` whatever was thought before.
 */
export type PostStatus =
  /** Written down here; TikTok has not confirmed that it heard of it. */
  | 'sending'
  /** TikTok has given a publish_id and waits for the bytes. */
  | 'uploading'
  /** TikTok has everything and works on it; this may take minutes or hours. */
  | 'processing'
  | 'posted'
  /** The draft lies in the creator's TikTok inbox. */
  | 'delivered_to_inbox'
  | 'failed'
  | 'cancelled'
  /** The answer was lost after TikTok may have acted. Never sent again by itself. */
  | 'unknown'
  /** Something changed since the consent; a person must look. Nothing was sent. */
  | 'needs_attention'

/** What the page is told about one post. Holds no token, no secret and no upload URL. */
export interface PostProgress {
  /** Our id, minted by the server; TikTok's publish_id stays with the server. */
  id: string
  accountId: string
  status: PostStatus
  /** Set when `failed`: TikTok's reason, kept as it came when it is new to us. */
  failReason: FailReason | (string & {}) | null
  /** Set when `failed`, `unknown` or `needs_attention`: what happened and what to do. */
  message: string | null
  /** Names `message`, so that another language can say it too. */
  messageCode: string | null
  /** Decimal strings: int64 ids do not fit a JavaScript number. Empty for private posts. */
  publicPostIds: readonly string[]
  /** Where the post can be seen, once TikTok gave a public id. */
  postUrl: string | null
  upload: UploadProgress | null
  /** Cancelling was asked for; TikTok does it when it still can. */
  cancelRequested: boolean
  /** Milliseconds since 1970. */
  createdAt: number
  updatedAt: number
}

/** All byte counts; `nextByte` is the first one that TikTok does not have yet. */
export interface UploadProgress {
  size: number
  chunkSize: number
  chunkCount: number
  nextByte: number
  /** Milliseconds since 1970, when TikTok stops taking bytes; `null` when unknown. */
  expiresAt: number | null
}
