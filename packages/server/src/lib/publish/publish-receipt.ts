import { advancePost } from '@direct-post/core'
import type { ApiError, Creator } from '@direct-post/core'
import type { Context } from '../context.js'
import { Refusal, refuse } from '../http/problem.js'
import { takeCall } from '../limits.js'
import type { Account } from '../store/accounts.js'
import type { Post } from '../store/posts.js'
import { initEndpoint } from '../tiktok/endpoints.js'
import { prepare, RECEIPT_LIFE_MS } from './confirm.js'
import { fetchCreatorInfo } from './facts.js'
import { payloadDigest } from './payload-digest.js'
import { INIT_WINDOW_MS, sendInit } from './send-init.js'

/**
 * Sends what was confirmed earlier, if it is all still true: the account, what TikTok says about it,
 * the media, the rules, every field. Otherwise nothing leaves and the post needs attention. However
 * often it is called, a receipt is sent once. Throws while TikTok cannot be asked: call it again then.
 */
export async function publishReceipt(context: Context, id: string): Promise<Post> {
  const post = await context.posts.readAny(id)
  if (!post || post.prunedAt !== null) throw refuse('post_not_found')
  if (post.progress.status !== 'sending' || post.init !== null) return post

  try {
    return await sendIfUnchanged(context, post)
  } catch (failure) {
    // What may be over in a moment is the scheduler's to try again; nothing was sent.
    if (!(failure instanceof Refusal) || isPassing(failure)) throw failure
    return needsAttention(context, post, failure.error)
  }
}

/** A cap is none of these: by the time it is over, the hour that was agreed on is over too. */
function isPassing({ error }: Refusal): boolean {
  return (
    error.from === 'network' ||
    error.retry === 'now' ||
    error.code === 'rate_limited' ||
    error.code === 'rate_limit_exceeded'
  )
}

async function sendIfUnchanged(context: Context, post: Post): Promise<Post> {
  const { settings, posts } = context
  if (settings.now() - post.receipt.confirmedAt > RECEIPT_LIFE_MS) throw refuse('consent_too_old')
  const account = await sameAccount(context, post)
  const { creator } = await fetchCreatorInfo(context, account)
  if (describe(creator) !== describe(post.receipt.creator)) throw refuse('creator_changed')
  const { request } = await prepare(context, post.owner, post.receipt, creator)
  if ((await payloadDigest(request, post.receipt.media)) !== post.receipt.payloadDigest)
    throw refuse('consent_mismatch')
  await takeCall(settings, account, initEndpoint(request))

  const claimed = await claim(context, post)
  return claimed ? sendInit(context, account, claimed, request) : ((await posts.readAny(post.id)) ?? post)
}

async function sameAccount({ accounts }: Context, post: Post): Promise<Account> {
  const account = await accounts.read(post.owner, post.accountId)
  if (!account) throw refuse('account_not_found')
  if (account.openId !== post.openId) throw refuse('account_changed')
  return account
}

/** What the page showed of the account; the avatar's address changes by itself every two hours. */
function describe(creator: Creator): string {
  const shown = Object.entries(creator).filter(([name]) => name !== 'avatarUrl')
  return JSON.stringify(shown.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Of all schedulers that call at once, one sends. */
async function claim({ posts, settings }: Context, post: Post): Promise<Post | null> {
  const now = settings.now()
  let isMine = false
  const claimed = await posts.update(post.id, (current) => {
    isMine = current.init === null && current.progress.status === 'sending'
    return isMine ? { ...current, init: { attempts: 1, startedAt: now, deadline: now + INIT_WINDOW_MS } } : null
  })
  return isMine ? claimed : null
}

async function needsAttention({ posts, settings }: Context, post: Post, error: ApiError): Promise<Post> {
  const at = settings.now()
  const { message, messageCode = error.code } = error
  const noted = await posts.update(post.id, (current) => {
    if (current.init !== null) return null
    const progress = advancePost(current.progress, { type: 'needs_attention', at, message, messageCode })
    return progress === current.progress ? null : { ...current, progress }
  })
  settings.emit({ type: 'post.status', postId: post.id, status: 'needs_attention', code: null })
  return noted ?? post
}
