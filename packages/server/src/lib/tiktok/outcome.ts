import type { ApiError } from '@direct-post/core'

/**
 * What is known after a call. The difference between `not_sent` and `ambiguous` decides whether a post
 * may be sent again, so it is drawn in one place and on evidence alone.
 */
export type Outcome =
  /** TikTok answered `error.code: "ok"`. `text` is the raw body, because ids in it exceed a number. */
  | { kind: 'ok'; text: string; data: unknown }
  /** TikTok answered, readably, that it did not do it. */
  | { kind: 'refused'; status: number; error: ApiError }
  /** Not one byte left: no address, no connection. */
  | { kind: 'not_sent'; why: string }
  /** TikTok may have done it: reset, timeout, 5xx, a cut or unreadable answer. */
  | { kind: 'ambiguous'; why: string; status: number | null }

/** System errors that come before a connection stands, so nothing can have been sent. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_NODATA',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** Reads what a failed `fetch` tells. What cannot be told apart counts as ambiguous. */
export function outcomeOfFailure(failure: unknown): Outcome {
  const code = systemCode(failure)
  if (code !== null && BEFORE_SENDING.has(code)) return { kind: 'not_sent', why: code }
  return { kind: 'ambiguous', why: code ?? nameOf(failure), status: null }
}

/** `fetch` wraps the system's error, at times more than once. */
function systemCode(failure: unknown, depth = 0): string | null {
  if (typeof failure !== 'object' || failure === null || depth > 4) return null
  const { code, cause, errors } = failure as { code?: unknown; cause?: unknown; errors?: unknown }
  if (typeof code === 'string') return code
  // Node tries IPv6 and IPv4; only if every try failed the same way is it that failure.
  if (Array.isArray(errors) && errors.length > 0) {
    const codes = new Set(errors.map((one) => systemCode(one, depth + 1)))
    return codes.size === 1 ? ([...codes][0] ?? null) : null
  }
  return systemCode(cause, depth + 1)
}

const nameOf = (failure: unknown): string => (failure instanceof Error ? failure.name : 'unknown')
