import type { ApiError, Consent, Draft, Media, PostMode, PostProgress } from '@direct-post/core'
import type { Owner } from '../owner.js'
import { digest, joinParts } from '../secrets/encoding.js'
import { ownerKey } from './accounts.js'
import { createDocuments } from './documents.js'
import type { Store } from './store.js'

/** One confirmed post: written down before TikTok hears of it. The row is the claim on its key. */
export interface Post {
  v: 1
  /** Made from owner and idempotency key, so that creating the row is what makes a key run once. */
  id: string
  owner: Owner
  accountId: string
  /** The creator whose name stood on the page; a swapped account does not match (F14). */
  openId: string
  /** Of the body that was confirmed: the same key with another body is refused. */
  bodyHash: string
  /** What was on the screen when Publish was pressed. */
  confirmed: Confirmed
  /** `upload`: nothing is posted before the last byte. `pull`: init itself posts. */
  transport: 'upload' | 'pull'
  progress: PostProgress
  init: InitState
  /** TikTok's id of the post; `null` until TikTok confirmed it. */
  publishId: string | null
  upload: UploadState | null
  poll: PollState
  /** What creating the post was answered with, when TikTok refused it: the same key hears it again. */
  refusal: { status: number; error: ApiError } | null
}

/** What a person confirmed, and when. */
export interface Confirmed {
  /** Milliseconds since 1970. */
  at: number
  postMode: PostMode
  draft: Draft
  media: Media
  consent: Consent
}

export interface InitState {
  /** Counts what was sent to TikTok; above 1 only where the first try cannot have posted. */
  attempts: number
  /** Milliseconds since 1970. After `deadline` no answer can come any more: whoever sent it is gone. */
  startedAt: number
  deadline: number
}

export interface UploadState {
  /** The address that TikTok gave, sealed. It never leaves the server. */
  url: string
  mimeType: string
  fingerprint: string | null
  /** Set before the last chunk is sent: from here on TikTok may have the whole video. */
  finalChunkSent: boolean
}

export interface PollState {
  /** Milliseconds since 1970 before which TikTok is not asked again. */
  notBefore: number
  /** How often it was asked. */
  count: number
}

export type Posts = ReturnType<typeof createPosts>

export function createPosts(store: Store) {
  const documents = createDocuments<Post>(store, 'posts', 1, (post) => ({
    key: postKey(post.owner, post.id),
    owner: ownerKey(post.owner),
    ref: post.publishId === null ? null : publishIdRef(post.publishId),
    at: post.progress.createdAt,
    // Never: the row is what keeps its key from being sent again.
    expiresAt: null,
  }))

  return {
    read: (owner: Owner, id: string) => documents.read(postKey(owner, id)),
    /** `false`: this key was claimed before, here or anywhere. */
    claim: (post: Post) => documents.create(post),
    list: (owner: Owner, limit: number) => documents.list(ownerKey(owner), { limit }),
    withPublishId: (publishId: string) => documents.find(publishIdRef(publishId)),
    update: (owner: Owner, id: string, change: (post: Post) => Post | null) =>
      documents.update(postKey(owner, id), change),
  }
}

/** The post of a key: equal for equal owner and key, and telling nothing about either. */
export async function postId(owner: Owner, key: string): Promise<string> {
  return `p_${(await digest('post', owner.tenant, owner.userId, key)).slice(0, 24)}`
}

/** What an upload URL is sealed to. */
export const uploadBinding = ({ owner, id }: Pick<Post, 'owner' | 'id'>) => ['upload', owner.tenant, owner.userId, id]

const postKey = ({ tenant, userId }: Owner, id: string): string => joinParts([tenant, userId, id])
const publishIdRef = (publishId: string): string => joinParts(['publish_id', publishId])
