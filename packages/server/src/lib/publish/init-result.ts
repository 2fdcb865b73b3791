import type { ApiError } from '@direct-post/core'
import { Secret } from '../secrets/secret.js'
import type { TikTokAddresses } from '../options.js'
import type { Outcome } from '../tiktok/outcome.js'
import { isUploadUrl } from '../tiktok/upload-url.js'
import { toRefusal } from '../tiktok/problems.js'

/** What is known after init, in the four classes that decide whether it may be sent again. */
export type InitResult =
  | { kind: 'accepted'; publishId: string; uploadUrl: Secret | null }
  | { kind: 'refused'; status: number; error: ApiError; mayRetry: boolean }
  | { kind: 'not_sent'; status: number; error: ApiError }
  | { kind: 'ambiguous' }

/** Reads init's outcome. "ok" counts only with all that is needed to go on. */
export function toInitResult(outcome: Outcome, transport: 'upload' | 'pull', tiktok: TikTokAddresses): InitResult {
  switch (outcome.kind) {
    case 'not_sent': {
      const { status, error } = toRefusal(outcome)
      return { kind: 'not_sent', status, error }
    }
    case 'refused': {
      const { status, error } = toRefusal(outcome)
      return { kind: 'refused', status, error, mayRetry: outcome.status === 429 }
    }
    case 'ambiguous':
      return { kind: 'ambiguous' }
    case 'ok':
      return accepted(outcome.data, transport, tiktok)
  }
}

function accepted(data: unknown, transport: 'upload' | 'pull', tiktok: TikTokAddresses): InitResult {
  const { publish_id: publishId, upload_url: uploadUrl } = (data ?? {}) as Record<string, unknown>
  // F57: at most 64 characters, opaque otherwise.
  if (typeof publishId !== 'string' || !/^[\x21-\x7e]{1,64}$/.test(publishId)) return { kind: 'ambiguous' }
  if (transport === 'pull') return { kind: 'accepted', publishId, uploadUrl: null }
  // Without an address for the bytes no byte can reach TikTok, so nothing can be posted either.
  if (typeof uploadUrl !== 'string' || !isUploadUrl(uploadUrl, tiktok)) return { kind: 'ambiguous' }
  return { kind: 'accepted', publishId, uploadUrl: new Secret(uploadUrl) }
}
