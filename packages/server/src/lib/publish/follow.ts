import { advancePost, isFinal, parsePublishStatus } from '@direct-post/core'
import type { PostEvent, StatusReport } from '@direct-post/core'
import type { Context } from '../context.js'
import { Refusal, refuse } from '../http/problem.js'
import { takeCall } from '../limits.js'
import { nextByteOf } from '../relay/upload-answer.js'
import type { Post } from '../store/posts.js'
import { callAs } from '../tiktok/account-call.js'
import type { Outcome } from '../tiktok/outcome.js'
import { applyEvent } from './apply-event.js'
import { settleLostInit } from './settle-lost-init.js'

/** Milliseconds for which a public post's id is still looked for after it was posted. */
const LATE_ID_MS = 24 * 3_600_000

/** The post as it stands now; asks TikTok when it is time to. Whoever asks in between gets what is known. */
export async function followPost(context: Context, post: Post): Promise<Post> {
  const settled = await settleIfExpired(context, await settleIfAbandoned(context, post))
  if (!isWorthAsking(context, settled)) return settled
  const claimed = await claimPoll(context, settled)
  return claimed ? askTikTok(context, claimed) : settled
}

/** F03: whoever sent this post is gone, so its answer will never be written down. */
async function settleIfAbandoned({ posts, settings }: Context, post: Post): Promise<Post> {
  const at = settings.now()
  if (!isAbandoned(post, at)) return post
  return (
    (await posts.update(post.id, (current) => (isAbandoned(current, at) ? settleLostInit(current, at) : null))) ?? post
  )
}

function isAbandoned({ progress, init }: Post, at: number): boolean {
  return progress.status === 'sending' && init !== null && at >= init.deadline
}

/** TikTok waits an hour for the bytes. Without the last chunk it cannot have posted anything. */
async function settleIfExpired({ posts, settings }: Context, post: Post): Promise<Post> {
  const at = settings.now()
  if (!isExpired(post, at)) return post
  const error = refuse('upload_expired').error
  const expire = (current: Post): Post | null =>
    isExpired(current, at)
      ? { ...current, progress: advancePost(current.progress, { type: 'refused', at, error }) }
      : null
  return (await posts.update(post.id, expire)) ?? post
}

function isExpired({ progress, upload }: Post, at: number): boolean {
  const expiresAt = progress.upload?.expiresAt ?? null
  return progress.status === 'uploading' && upload?.finalChunkSent === false && expiresAt !== null && at >= expiresAt
}

function isWorthAsking({ settings }: Context, { publishId, progress, upload, poll }: Post): boolean {
  if (publishId === null || settings.now() < poll.notBefore) return false
  // While bytes are still to come, the answers to the chunks say more than a status would.
  if (progress.status === 'uploading') return upload?.finalChunkSent === true
  if (progress.status === 'posted') return awaitsId(progress, settings.now())
  return progress.status === 'unknown' || !isFinal(progress.status)
}

/** Nothing more is to come: neither a state nor a late id. */
export function isSettled({ progress, receipt }: Post, now: number): boolean {
  if (progress.status === 'unknown' || !isFinal(progress.status)) return false
  if (progress.status !== 'posted') return true
  const isPublic = receipt?.draft.privacyLevel === 'PUBLIC_TO_EVERYONE'
  return !isPublic || !awaitsId(progress, now)
}

/** F49: moderation takes a minute, at times hours, and private posts never get an id. */
function awaitsId({ publicPostIds, updatedAt }: Post['progress'], now: number): boolean {
  return publicPostIds.length === 0 && now - updatedAt < LATE_ID_MS
}

/** F45: one of all tabs and processes asks; the time of the next question is written down first. */
async function claimPoll({ posts, settings }: Context, post: Post): Promise<Post | null> {
  const now = settings.now()
  let isMine = false
  const claimed = await posts.update(post.id, (current) => {
    isMine = now >= current.poll.notBefore
    if (!isMine) return null
    const count = current.poll.count + 1
    return { ...current, poll: { count, notBefore: now + pauseAfter(count, current.progress.status) } }
  })
  return isMine ? claimed : null
}

/** Milliseconds: quick at first, since most posts take half a minute; patient later, for hours (F51). */
function pauseAfter(count: number, status: Post['progress']['status']): number {
  if (status === 'posted' || status === 'unknown') return count < 30 ? 15_000 : 300_000
  if (count <= 10) return 2_500
  return count <= 30 ? 8_000 : 60_000
}

/** One question. Whatever goes wrong, the last known state stays: silence is no failure (F53). */
async function askTikTok(context: Context, post: Post): Promise<Post> {
  const account = await context.accounts.read(post.owner, post.accountId)
  if (!account) return post
  try {
    await takeCall(context.settings, account, 'status')
    const outcome = await callAs(context, account, 'status', { publish_id: post.publishId })
    let told = post
    for (const event of toEvents(outcome, post, context.settings.now())) {
      told = await applyEvent(context, told, event, account)
    }
    return told
  } catch (failure) {
    if (failure instanceof Refusal) return post
    throw failure
  }
}

function toEvents(outcome: Outcome, post: Post, at: number): PostEvent[] {
  if (outcome.kind === 'refused') return [{ type: 'status_failed', at, error: outcome.error }]
  if (outcome.kind !== 'ok') return []
  const parsed = parsePublishStatus(outcome.text)
  if (!parsed.ok) return []
  return [...uploadEvents(post, parsed.status, at), { type: 'status', at, status: parsed.status }]
}

/** After a last chunk whose answer got lost: has TikTok the whole video, or is it proven that it never will? */
function uploadEvents({ progress }: Post, { status, uploadedBytes }: StatusReport, at: number): PostEvent[] {
  const { upload } = progress
  if (progress.status !== 'uploading' || upload === null) return []
  const isWhole = status !== 'PROCESSING_UPLOAD' && status !== 'FAILED'
  const nextByte = isWhole ? upload.size : uploadedBytes === null ? 0 : nextByteOf(upload, uploadedBytes)
  if (nextByte >= upload.size) return [{ type: 'uploaded', at, nextByte }]
  const isOver = upload.expiresAt !== null && at >= upload.expiresAt + EXPIRY_GRACE_MS
  return status === 'PROCESSING_UPLOAD' && isOver
    ? [{ type: 'refused', at, error: refuse('upload_expired').error }]
    : []
}

/** Milliseconds after an address expired in which a chunk that was under way may still arrive. */
const EXPIRY_GRACE_MS = 20 * 60_000
