import type { ApiError, Creator, CannotPostCode, Draft, PostMode, PostProgress, Video } from '@direct-post/core'
import type { CreatePostBody, ProxyAccount } from '@direct-post/core/proxy'

/** Everything the page knows and nothing it can work out: `selectors.ts` derives the rest. */
export interface PostState {
  accounts: AccountsReading
  /** The account that the post would go to. */
  accountId: string | null
  creator: CreatorReading
  media: MediaReading
  postMode: PostMode
  draft: Draft
  /** Something that changed without the person's doing; shown, announced, and focused. */
  notice: Notice | null
  publishing: Publishing
}

export type AccountsReading =
  | { status: 'loading' }
  | { status: 'ready'; list: readonly ProxyAccount[] }
  | { status: 'failed'; error: ApiError }

/** 1a: what TikTok says about the creator right now. A failure is a failure, never an old answer. */
export type CreatorReading =
  /** No account is connected. */
  | { status: 'none' }
  | { status: 'loading' }
  | { status: 'ready'; creator: Creator; readAt: number }
  /** 1b: TikTok answered that this creator cannot post now. */
  | { status: 'stopped'; code: CannotPostCode; error: ApiError }
  | { status: 'failed'; error: ApiError }

export type MediaReading =
  | { status: 'empty' }
  | { status: 'reading'; file: File }
  /** `url` shows the very file that would be sent (5a). */
  | { status: 'ready'; file: File; url: string; media: Video }

export interface Notice {
  /** Differs between two notices with the same words, so that both are announced. */
  id: number
  /** The control to look at. */
  part: 'account' | 'privacy' | 'interactions' | 'disclosure'
  message: string
}

export type Publishing =
  /** `refusal`: why the last press did not lead to a post. */
  | { status: 'editing'; refusal: ApiError | null }
  | { status: 'sending'; key: string; body: CreatePostBody }
  /** Nobody answered, so the post may exist. Only the same key may be sent again. */
  | { status: 'unanswered'; key: string; body: CreatePostBody; error: ApiError }
  | { status: 'uploading'; post: PostProgress; transfer: Transfer }
  /** `missed`: the last question got no answer; the post's state is what was last known. */
  | { status: 'following'; post: PostProgress; missed: ApiError | null }

export interface Transfer {
  status: 'sending' | 'waiting' | 'paused' | 'stopped'
  /** Bytes that have left so far. */
  sent: number
  /** Bytes per second over the last seconds; `null` until measured. */
  speed: number | null
  /** Why it waits or stopped. */
  error: ApiError | null
}
