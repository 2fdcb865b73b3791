import type { Answer, BackendConfig } from '../config.js'
import type { FailingVariant } from './variants.js'

/** Envelopes in which a backend may speak; null: its own, that nobody told us about. */
export type Shape = 'tiktok' | 'direct-post-kit' | null

/** 19 digits, above 2^53: an app that takes it for a number shows another one. */
export const POST_ID = '7301234567890123457'

/** A creator_info that brings no creator. */
export function failingAnswer(variant: FailingVariant, shape: Shape, config: BackendConfig): Answer {
  const own = typeof config.shape === 'object' ? config.shape[variant] : undefined
  if (own) return own
  const [code, status] =
    variant === 'capped' ? (['spam_risk_too_many_posts', 200] as const) : (['internal_error', 500] as const)
  if (shape === 'direct-post-kit') return { status: variant === 'capped' ? 403 : 502, body: { error: kitError(code) } }
  return { status, body: { data: {}, error: tikTokError(code) } }
}

/** Publishing was accepted. `id` is what the page will ask about. */
export function acceptedAnswer(shape: Shape, id: string, size: number): Answer {
  if (shape === 'direct-post-kit') return { status: 201, body: { post: kitPost(id, 'uploading', size) } }
  return {
    status: 200,
    body: { data: { publish_id: id, status: 'PROCESSING_UPLOAD' }, publish_id: id, id, error: tikTokError('ok') },
  }
}

/** What an unaudited app is told about an account that is not private. */
export function unauditedAnswer(shape: Shape): Answer {
  const code = 'unaudited_client_can_only_post_to_private_accounts'
  if (shape === 'direct-post-kit') return { status: 403, body: { error: kitError(code) } }
  return { status: 403, body: { data: {}, error: tikTokError(code) } }
}

export function uploadedAnswer(shape: Shape, size: number): Answer {
  if (shape === 'direct-post-kit') return { status: 200, body: { nextByte: size, done: true } }
  return { status: 201, body: { data: {}, error: tikTokError('ok') } }
}

export type Ending = 'processing' | 'published' | 'failed'

/** The text itself, since an int64 does not survive JSON.stringify. */
export function statusAnswer(shape: Shape, id: string, ending: Ending, size: number): { status: number; text: string } {
  if (shape === 'direct-post-kit') {
    const status = { processing: 'processing', published: 'posted', failed: 'failed' }[ending]
    return { status: 200, text: JSON.stringify({ post: kitPost(id, status, size) }) }
  }
  const status = { processing: 'PROCESSING_UPLOAD', published: 'PUBLISH_COMPLETE', failed: 'FAILED' }[ending]
  const reason = ending === 'failed' ? '"picture_size_check_failed"' : '""'
  const ids = ending === 'published' ? `[${POST_ID}]` : '[]'
  const data = `"status":"${status}","fail_reason":${reason},"publicaly_available_post_id":${ids},"publish_id":"${id}"`
  return { status: 200, text: `{"data":{${data}},${data},"error":${JSON.stringify(tikTokError('ok'))}}` }
}

const tikTokError = (code: string) => ({ code, message: '', log_id: '202611280000000000000000000000' })

const kitError = (code: string) => ({
  from: 'tiktok',
  code,
  // The kit's server writes the sentence; the audit has none of its own to put there.
  message: 'TikTok refused this.',
  logId: '202611280000000000000000000000',
  actor: 'creator',
  retry: 'later',
})

function kitPost(id: string, status: string, size: number) {
  const failed = status === 'failed'
  return {
    id,
    accountId: 'audit',
    status,
    failReason: failed ? 'picture_size_check_failed' : null,
    message: failed ? 'The post failed: TikTok does not take the size of this picture.' : null,
    publicPostIds: status === 'posted' ? [POST_ID] : [],
    postUrl: status === 'posted' ? `https://www.tiktok.com/@audit/video/${POST_ID}` : null,
    upload: status === 'uploading' ? { size, chunkSize: size, chunkCount: 1, nextByte: 0, expiresAt: null } : null,
    cancelRequested: false,
    createdAt: 0,
    updatedAt: 0,
  }
}
