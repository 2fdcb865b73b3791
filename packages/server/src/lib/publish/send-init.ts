import { advancePost } from '@direct-post/core'
import type { InitRequest, PostEvent, UploadProgress } from '@direct-post/core'
import type { Context } from '../context.js'
import { Refusal, refuse } from '../http/problem.js'
import { takeCall } from '../limits.js'
import { uploadBinding } from '../store/posts.js'
import type { Account } from '../store/accounts.js'
import { insist } from '../store/insist.js'
import type { Post } from '../store/posts.js'
import { callAs } from '../tiktok/account-call.js'
import { initEndpoint } from '../tiktok/endpoints.js'
import { toInitResult } from './init-result.js'
import type { InitResult } from './init-result.js'
import { applyWaitingDeliveries } from '../webhook/receive.js'
import { payloadDigest } from './payload-digest.js'
import { settleLostInit } from './settle-lost-init.js'
import { planUpload } from './transport.js'

/** Milliseconds: one call, a refresh, and the call again. */
export const INIT_WINDOW_MS = 150_000
/** Milliseconds that TikTok waits for the bytes ("Media Transfer Guide", read September 2026). */
const UPLOAD_LIFE_MS = 3_600_000
/** Milliseconds before each further try; their number bounds the tries. */
const PAUSES_MS = [300, 1500]

/**
 * Sends a post that is already written down, and writes down what came of it. It is sent again only
 * where the first try cannot have posted: TikTok heard nothing, TikTok refused for its rate limit, or
 * it is an upload whose address never arrived, so that no byte can follow.
 */
export async function sendInit(context: Context, account: Account, post: Post, request: InitRequest): Promise<Post> {
  let result = await attempt(context, account, post, request)
  for (const pause of PAUSES_MS) {
    if (!mayResend(result, post)) break
    await context.settings.sleep(pause)
    if (!(await openAttempt(context, post, account, request))) break
    result = await attempt(context, account, post, request)
  }
  return applyWaitingDeliveries(context, await settle(context, post, result))
}

function mayResend(result: InitResult, { transport }: Post): boolean {
  if (result.kind === 'not_sent') return true
  if (result.kind === 'refused') return result.mayRetry
  return result.kind === 'ambiguous' && transport === 'upload'
}

/** Every further try is written down before it is made, and only while nobody has settled the post. */
async function openAttempt(
  { posts, settings }: Context,
  post: Post,
  account: Account,
  request: InitRequest,
): Promise<boolean> {
  try {
    await takeCall(settings, account, initEndpoint(request))
    const attempts = { was: 0, is: 0 }
    await posts.update(post.id, (current) => {
      attempts.was = attempts.is = current.init?.attempts ?? 0
      if (current.progress.status !== 'sending') return null
      attempts.is += 1
      const now = settings.now()
      return { ...current, init: { attempts: attempts.is, startedAt: now, deadline: now + INIT_WINDOW_MS } }
    })
    return attempts.is > attempts.was
  } catch {
    return false
  }
}

async function attempt(context: Context, account: Account, post: Post, request: InitRequest): Promise<InitResult> {
  try {
    // The last look before it leaves: what goes out is what was confirmed, field by field (T28).
    if ((await payloadDigest(request, post.receipt.media)) !== post.receipt.payloadDigest)
      throw refuse('consent_mismatch')
    const outcome = await callAs(context, account, initEndpoint(request), request.body)
    return toInitResult(outcome, post.transport, context.settings.tiktok)
  } catch (failure) {
    // `callAs` throws only before it sends, or after TikTok refused the token: nothing was accepted.
    const { status, error } = failure instanceof Refusal ? failure : refuse('internal')
    return { kind: 'refused', status, error, mayRetry: false }
  }
}

/** Writes down what is known now. */
async function settle(context: Context, post: Post, result: InitResult): Promise<Post> {
  const { posts, settings } = context
  const change = await toChange(context, post, result)
  const settled = await insist(settings, 'post.init', () => posts.update(post.id, change))
  if (!settled) throw refuse('post_not_found')
  settings.emit({
    type: 'post.status',
    postId: post.id,
    status: settled.progress.status,
    code: settled.progress.failReason,
  })
  return settled
}

async function toChange(context: Context, post: Post, result: InitResult): Promise<(current: Post) => Post> {
  const at = context.settings.now()
  switch (result.kind) {
    case 'accepted':
      return accepted(context, post, result)
    case 'ambiguous':
      return (current) => settleLostInit(current, at)
    case 'refused':
    case 'not_sent': {
      const { status, error } = result
      return (current) => ({ ...step(current, { type: 'refused', at, error }), refusal: { status, error } })
    }
  }
}

async function accepted(
  { settings, sealer }: Context,
  post: Post,
  { publishId, uploadUrl }: Extract<InitResult, { kind: 'accepted' }>,
): Promise<(current: Post) => Post> {
  const at = settings.now()
  const { media } = post.receipt
  if (uploadUrl === null || media.type !== 'video') {
    // Kept even when the post counts as lost by now: with its id, TikTok's word can resolve it.
    return (current) => ({ ...step(current, { type: 'accepted', at, upload: null }), publishId })
  }

  const url = await sealer.seal(uploadUrl, uploadBinding(post))
  const upload = { url, mimeType: media.mimeType, fingerprint: media.fingerprint ?? null, finalChunkSent: false }
  const progress: UploadProgress = {
    ...planUpload(media.size, settings.maxBodyBytes),
    nextByte: 0,
    expiresAt: at + UPLOAD_LIFE_MS,
  }
  return (current) => {
    const next = step(current, { type: 'accepted', at, upload: progress })
    // Given up meanwhile: the address is dropped, so that no byte can ever follow.
    return next.progress.status === 'uploading' ? { ...next, publishId, upload } : current
  }
}

const step = (post: Post, event: PostEvent): Post => ({ ...post, progress: advancePost(post.progress, event) })
