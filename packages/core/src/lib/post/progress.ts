import type { ApiError } from '../model/api-error.js'
import type { PostProgress, PostStatus, UploadProgress } from '../model/progress.js'
import type { StatusReport } from '../model/status-report.js'
import { explainError } from '../model/tiktok-errors.js'
import type { WebhookEvent } from '../model/webhook-event.js'

/** Something that became known about a post. `at` is milliseconds since 1970. */
export type PostEvent = { at: number } &
  /** Init was answered with a publish_id; `upload` is what TikTok waits for, `null` when it pulls. */
  (
    | { type: 'accepted'; upload: UploadProgress | null }
    /** TikTok has every byte before `nextByte`. */
    | { type: 'uploaded'; nextByte: number }
    /** TikTok or the proxy said no before anything could be posted. */
    | { type: 'refused'; error: ApiError }
    /** The answer to a step that may have posted was lost. */
    | { type: 'lost' }
    /** What was confirmed is not what would be sent now; nothing was sent. */
    | { type: 'needs_attention'; message: string; messageCode?: string }
    /** Cancelling was asked for; only TikTok's word or `abandoned` ends a post (F55). */
    | { type: 'cancel_requested' }
    /** Stopped where TikTok cannot post it: init was never sent (the caller knows), or bytes are missing. */
    | { type: 'abandoned' }
    /** A poll was answered. */
    | { type: 'status'; status: StatusReport }
    /** A poll failed. */
    | { type: 'status_failed'; error: ApiError }
    /** A delivery about this very post. */
    | { type: 'webhook'; event: WebhookEvent }
  )

/**
 * One step of the one machine that polls and webhooks feed. Repeated, late and reordered events do no
 * harm: a post only moves forward (F58, F59), and an event that changes nothing returns the very same
 * object. `postUrl` is left to the caller, who knows the username.
 */
export function advancePost(progress: PostProgress, event: PostEvent): PostProgress {
  const next = step(progress, event)
  return next === progress ? progress : { ...next, updatedAt: Math.max(progress.updatedAt, event.at) }
}

/** Nothing more is to be waited for. TikTok may still say that the post exists after all. */
export function isFinal(status: PostStatus): boolean {
  return RANK[status] >= RANK.unknown
}

/**
 * A status gives way only to a higher one. `posted` is above the failures, because a post that TikTok
 * says exists does exist, and telling its creator otherwise makes them post it twice.
 */
const RANK: Readonly<Record<PostStatus, number>> = {
  sending: 0,
  uploading: 1,
  processing: 2,
  unknown: 3,
  needs_attention: 4,
  failed: 4,
  cancelled: 4,
  delivered_to_inbox: 4,
  posted: 5,
}

function step(progress: PostProgress, event: PostEvent): PostProgress {
  switch (event.type) {
    case 'accepted':
      return accepted(progress, event.upload)
    case 'uploaded':
      return uploaded(progress, event.nextByte)
    case 'refused':
      return isIncomplete(progress) ? move(progress, 'failed', event.error, event.error.code) : progress
    case 'lost':
      return move(progress, 'unknown', LOST)
    case 'needs_attention':
      return progress.status === 'sending' ? move(progress, 'needs_attention', event) : progress
    case 'cancel_requested':
      return isFinal(progress.status) || progress.cancelRequested ? progress : { ...progress, cancelRequested: true }
    case 'abandoned':
      return isIncomplete(progress) ? move(progress, 'cancelled') : progress
    case 'status':
      return reported(progress, event.status)
    case 'status_failed':
      return LOST_TRACK.has(event.error.code) ? move(progress, 'unknown', event.error) : progress
    // A webhook, the only kind left.
    default:
      return delivered(progress, event.event)
  }
}

const LOST = {
  message: 'TikTok may or may not have received this post. Look at your profile in TikTok before posting again.',
  messageCode: 'answer_lost',
}

/** F54: these end the polling, yet say nothing about the post itself. */
const LOST_TRACK: ReadonlySet<string> = new Set(['invalid_publish_id', 'token_not_authorized_for_specified_publish_id'])

function accepted(progress: PostProgress, upload: UploadProgress | null): PostProgress {
  const next = move(progress, upload === null ? 'processing' : 'uploading')
  return next === progress ? progress : { ...next, upload }
}

function uploaded(progress: PostProgress, nextByte: number): PostProgress {
  const { upload } = progress
  if (upload === null || nextByte <= upload.nextByte) return progress

  const next = { ...progress, upload: { ...upload, nextByte: Math.min(nextByte, upload.size) } }
  return nextByte >= upload.size ? move(next, 'processing') : next
}

/** TikTok cannot have posted what it does not have. */
function isIncomplete({ status, upload }: PostProgress): boolean {
  return status === 'sending' || (status === 'uploading' && upload !== null && upload.nextByte < upload.size)
}

/** F52: success is said for these two words only. F56: a word that is new to us changes nothing. */
function reported(progress: PostProgress, report: StatusReport): PostProgress {
  const known = addIds(progress, report.publiclyAvailablePostIds)
  switch (report.status) {
    case 'PROCESSING_UPLOAD':
      return known.status === 'unknown' || known.status === 'sending' ? resume(known) : known
    case 'PROCESSING_DOWNLOAD':
      return resume(known)
    case 'SEND_TO_USER_INBOX':
      return move(known, 'delivered_to_inbox')
    case 'PUBLISH_COMPLETE':
      return move(known, 'posted')
    case 'FAILED':
      return failed(known, report.failReason)
    default:
      return known
  }
}

function delivered(progress: PostProgress, { kind, postId, reason }: WebhookEvent): PostProgress {
  switch (kind) {
    case 'publicly_available':
      return move(addIds(progress, postId === null ? [] : [postId]), 'posted')
    case 'complete':
      return move(addIds(progress, postId === null ? [] : [postId]), 'posted')
    case 'inbox_delivered':
      return move(progress, 'delivered_to_inbox')
    case 'failed':
      return failed(progress, reason)
    // `authorization_removed` ends the connection, not the post, which TikTok may still finish.
    default:
      return progress
  }
}

/** TikTok is at work on it: from wherever we thought it was, short of an end that TikTok gave. */
function resume(progress: PostProgress): PostProgress {
  if (progress.status === 'unknown') return { ...progress, status: 'processing', message: null, messageCode: null }
  return move(progress, 'processing')
}

function failed(progress: PostProgress, reason: string | null): PostProgress {
  const status = reason === 'publish_cancelled' ? 'cancelled' : 'failed'
  return move(progress, status, { code: reason ?? '', ...explainError(reason ?? '') }, reason)
}

/** Late ids are welcome in every state, also after the end (F59); none is ever lost. */
function addIds(progress: PostProgress, ids: readonly string[]): PostProgress {
  const fresh = ids.filter((id) => !progress.publicPostIds.includes(id))
  return fresh.length === 0 ? progress : { ...progress, publicPostIds: [...progress.publicPostIds, ...fresh] }
}

function move(
  progress: PostProgress,
  status: PostStatus,
  said: { message: string; code?: string; messageCode?: string } | null = null,
  failReason: string | null = null,
): PostProgress {
  if (RANK[status] <= RANK[progress.status]) return progress
  return {
    ...progress,
    status,
    message: said?.message ?? null,
    messageCode: said?.messageCode ?? said?.code ?? null,
    failReason: status === 'failed' ? failReason : null,
  }
}
