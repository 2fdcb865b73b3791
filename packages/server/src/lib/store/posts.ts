import type { ApiError, Consent, Creator, Draft, Media, PostMode, PostProgress } from '@direct-post/core'
import type { Owner } from '../owner.js'
import { digest, joinParts } from '../secrets/encoding.js'
import { ownerKey } from './accounts.js'
import { createDocuments } from './documents.js'
import type { Page, Store, StoredRow } from './store.js'

/** One confirmed post: written down before TikTok hears of it. The row is the claim on its key. */
export interface Post {
  v: number
  /** Made from owner and idempotency key, so that creating the row is what makes a key run once. */
  id: string
  owner: Owner
  accountId: string
  /** The creator whose name stood on the page; a swapped account does not match (F14). */
  openId: string
  /** Of the body that was confirmed: the same key with another body is refused. */
  bodyHash: string
  receipt: Receipt
  /** `upload`: nothing is posted before the last byte. `pull`: init itself posts. */
  transport: 'upload' | 'pull'
  progress: PostProgress
  /** `null` while the post waits to be published later: TikTok was not asked. */
  init: InitState | null
  /** TikTok's id of the post; `null` until TikTok confirmed it. */
  publishId: string | null
  upload: UploadState | null
  poll: PollState
  /** What creating the post was answered with, when TikTok refused it: the same key hears it again. */
  refusal: { status: number; error: ApiError } | null
  /** Set when all but what guards the key was dropped. */
  prunedAt: number | null
}

/** What was on the screen when Publish was pressed: evidence, and what must still be true when it is sent. */
export interface Receipt {
  /** Also the id of the post. */
  id: string
  /** Milliseconds since 1970. */
  confirmedAt: number
  /** The account as TikTok described it at that moment. */
  creator: Creator
  postMode: PostMode
  draft: Draft
  media: Media
  consent: Consent
  /** Of the very fields that go to TikTok, media links left out: one difference and nothing leaves (T28). */
  payloadDigest: string
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

const VERSION = 1
/** Where pruned posts lie, so that pruning does not look at them again. */
const END_OF_TIME = 2 ** 52

export type Posts = ReturnType<typeof createPosts>

export function createPosts(store: Store) {
  const documents = createDocuments<Post>(
    store,
    'posts',
    VERSION,
    (post) => ({
      key: post.id,
      // A pruned post keeps its key and leaves the list.
      owner: post.prunedAt === null ? ownerKey(post.owner) : '',
      ref: post.publishId === null ? null : publishIdRef(post.publishId),
      at: post.prunedAt === null ? post.progress.createdAt : END_OF_TIME,
      // Never: the row is what keeps its key from being sent again.
      expiresAt: null,
    }),
    unreadablePost,
  )

  return {
    async read(owner: Owner, id: string): Promise<Post | null> {
      const post = await documents.read(id)
      return post && ownerKey(post.owner) === ownerKey(owner) ? post : null
    },
    /** For the host's own calls, which know a receipt by its id alone. */
    readAny: (id: string) => documents.read(id),
    /** `false`: this key was claimed before, here or anywhere. */
    claim: (post: Post) => documents.create(post),
    list: (owner: Owner, page: Page) => documents.list(ownerKey(owner), page),
    withPublishId: (publishId: string) => documents.find(publishIdRef(publishId)),
    oldest: (page: Page) => documents.oldest(page),
    update: (id: string, change: (post: Post) => Post | null) => documents.update(id, change),
  }
}

/** The post of a key: equal for equal owner and key, and telling nothing about either. */
export async function postId(owner: Owner, key: string): Promise<string> {
  return `p_${(await digest('post', owner.tenant, owner.userId, key)).slice(0, 32)}`
}

/** A new row; `init` is `null` for a post that is published later. */
export function newPost(
  fields: Pick<Post, 'id' | 'owner' | 'accountId' | 'openId' | 'bodyHash' | 'receipt' | 'transport' | 'init'>,
): Post {
  const { id, accountId, receipt } = fields
  return {
    v: VERSION,
    ...fields,
    progress: newProgress(id, accountId, receipt.confirmedAt),
    publishId: null,
    upload: null,
    poll: { notBefore: 0, count: 0 },
    refusal: null,
    prunedAt: null,
  }
}

/** What an upload URL is sealed to. */
export const uploadBinding = ({ owner, id }: Pick<Post, 'owner' | 'id'>) => ['upload', owner.tenant, owner.userId, id]

const publishIdRef = (publishId: string): string => joinParts(['publish_id', publishId])

function newProgress(id: string, accountId: string, at: number): PostProgress {
  return {
    id,
    accountId,
    status: 'sending',
    failReason: null,
    message: null,
    messageCode: null,
    publicPostIds: [],
    postUrl: null,
    upload: null,
    cancelRequested: false,
    createdAt: at,
    updatedAt: at,
  }
}

/** T38: a newer program wrote it. It can be seen by its owner, and nothing is ever done with it here. */
function unreadablePost(row: StoredRow): Post {
  const { v = 0, owner = { tenant: '', userId: '' }, accountId = '' } = JSON.parse(row.value) as Partial<Post>
  const progress = newProgress(row.key, accountId, row.at)
  const stub = { id: row.key, owner, accountId, openId: '', bodyHash: '', transport: 'pull', init: null }
  const rest = { publishId: null, upload: null, poll: { notBefore: Infinity, count: 0 }, refusal: null, prunedAt: null }
  // Without a receipt, which only what is never done with such a post would read.
  return {
    v,
    ...stub,
    ...rest,
    progress: { ...progress, status: 'needs_attention', message: UNREADABLE, messageCode: 'post_unreadable' },
  } as unknown as Post
}

const UNREADABLE =
  'A newer version of this app wrote this post down, and this one cannot read it. Look at your profile in TikTok before posting again.'
