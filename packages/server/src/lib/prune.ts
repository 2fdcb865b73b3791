import { isFinal } from '@direct-post/core'
import type { Context } from './context.js'
import type { Post } from './store/posts.js'

export interface PruneOptions {
  /** Posts that ended longer ago keep nothing but the guard of their key; days. @default 90 */
  keepPostsDays?: number
}

/** How much `prune` did. */
export interface Pruned {
  rows: number
  media: number
  posts: number
}

const DAY_MS = 24 * 3_600_000
/** Rows per look at the store. */
const PAGE = 1000

/**
 * Drops what is no longer needed. A key never becomes usable again: of an old post its id stays, and a
 * request that comes with its key is refused.
 */
export async function prune(context: Context, { keepPostsDays = 90 }: PruneOptions = {}): Promise<Pruned> {
  const now = context.settings.now()
  return {
    media: await pruneMedia(context, now),
    posts: await prunePosts(context, now - keepPostsDays * DAY_MS),
    rows: await context.settings.store.prune(now),
  }
}

async function pruneMedia({ media, settings }: Context, now: number): Promise<number> {
  const expired = await media.expired(now, PAGE)
  for (const { key } of expired) {
    // The bytes go first: a row without bytes is found again, bytes without a row are not.
    await settings.media?.storage.delete?.(key)
    await media.remove(key)
  }
  return expired.length
}

async function prunePosts({ posts }: Context, before: number): Promise<number> {
  let count = 0
  const old = (await posts.oldest({ before, limit: PAGE })).filter((post) => isOver(post) && post.prunedAt === null)
  for (const { id } of old) {
    const pruned = await posts.update(id, (post) => (isOver(post) ? toTombstone(post, before) : null))
    if (pruned?.prunedAt !== null) count += 1
  }
  return count
}

/** A post that nobody could send or resolve any more. */
const isOver = ({ progress, v }: Post): boolean => v === 1 && isFinal(progress.status)

/** Nothing personal stays: no caption, no media, no account. */
function toTombstone({ v, id, owner, progress, transport }: Post, prunedAt: number): Post {
  const bare = {
    ...progress,
    accountId: '',
    message: null,
    messageCode: null,
    publicPostIds: [],
    postUrl: null,
    upload: null,
  }
  const nobody = { accountId: '', openId: '', bodyHash: '', publishId: null, init: null, upload: null, refusal: null }
  const poll = { notBefore: 0, count: 0 }
  // Without a receipt: whoever reads a post looks at `prunedAt` first, and then does nothing with it.
  return { v, id, owner, transport, progress: bare, ...nobody, poll, prunedAt } as unknown as Post
}
