import { advancePost } from '@direct-post/core'
import type { Context } from '../context.js'
import { Refusal, refuse } from '../http/problem.js'
import type { Post } from '../store/posts.js'
import { callAs } from '../tiktok/account-call.js'
import { toRefusal } from '../tiktok/problems.js'
import { applyEvent } from './apply-event.js'

/**
 * Stops a post where that is certain: one that waits for its hour, or an upload whose last chunk was not sent. Anywhere else TikTok is
 * asked, and only its later word says whether it still could (F55).
 */
export async function cancelPost(context: Context, post: Post): Promise<Post> {
  const { posts, settings } = context
  const at = settings.now()
  const abandon = (current: Post): Post | null => {
    if (!isStoppable(current)) return null
    const requested = advancePost(current.progress, { type: 'cancel_requested', at })
    return { ...current, progress: advancePost(requested, { type: 'abandoned', at }) }
  }
  let abandoned = await posts.update(post.id, abandon)
  // A page that cancels has just broken off its own upload, and that is noted down a moment later.
  for (let looks = 0; looks < LOOKS && abandoned?.progress.status === 'uploading'; looks += 1) {
    await settings.sleep(PAUSE_MS)
    abandoned = await posts.update(post.id, abandon)
  }
  if (!abandoned) throw refuse('post_not_found')
  if (abandoned.progress.status === 'sending') throw refuse('post_in_progress')
  return abandoned.progress.status === 'processing' || abandoned.progress.status === 'uploading'
    ? askTikTok(context, abandoned)
    : abandoned
}

/** Two seconds in all. */
const LOOKS = 10
const PAUSE_MS = 200

/** TikTok has not been asked, or lacks at least the last chunk. */
function isStoppable({ progress, init, upload }: Post): boolean {
  if (progress.status === 'sending') return init === null
  return progress.status === 'uploading' && upload?.finalChunkSent === false
}

async function askTikTok(context: Context, post: Post): Promise<Post> {
  const account = await context.accounts.read(post.owner, post.accountId)
  if (!account) throw refuse('account_not_found')
  try {
    const outcome = await callAs(context, account, 'cancel', { publish_id: post.publishId })
    if (outcome.kind === 'refused') throw toRefusal(outcome)
  } catch (failure) {
    throw failure instanceof Refusal ? stillOnItsWay(failure) : failure
  }
  return applyEvent(context, post, { type: 'cancel_requested', at: context.settings.now() }, account)
}

/** Most sentences are about a post that never left, and say that nothing was posted; this one did leave. */
function stillOnItsWay({ status, error, retryAfterMs }: Refusal): Refusal {
  if (ABOUT_CANCELLING.has(error.code)) return new Refusal(status, error, retryAfterMs)
  return new Refusal(status, { ...error, message: NOT_CANCELLED, messageCode: 'not_cancelled' }, retryAfterMs)
}

/** TikTok's codes whose sentences fit: "Cancel" (developers.tiktok.com, read September 2026). */
const ABOUT_CANCELLING: ReadonlySet<string> = new Set([
  'publish_not_cancellable',
  'invalid_publish_id',
  'token_not_authorized_for_specified_publish_id',
])

const NOT_CANCELLED =
  'This could not be cancelled just now, so it may still be posted. Look at its status, then try again.'
