import type { Explanation } from '../model/account-errors.js'
import type { ApiError } from '../model/api-error.js'
import { isObject, type JsonObject } from './json.js'

/** What there is to say about a code of TikTok's. */
export type Explain = (code: string, httpStatus: number) => Explanation

/** What an API answer says went wrong, in the words of `explain`; `null` when nothing did. */
export function readEnvelope(json: unknown, httpStatus: number, explain: Explain): ApiError | null {
  const envelope = isObject(json) ? json.error : undefined
  if (!isObject(envelope)) return noCode(httpStatus, explain)
  if (envelope.code === 'ok') return null
  if (typeof envelope.code !== 'string' || envelope.code === '') return noCode(httpStatus, explain)
  return explained(envelope.code, httpStatus, envelope, explain)
}

/** The error behind a code. */
export function explained(code: string, httpStatus: number, envelope: JsonObject, explain: Explain): ApiError {
  const { message, messageCode, actor, retry, point } = explain(code, httpStatus)
  // Some answers spell it `logid` (F07).
  const logId = envelope.log_id ?? envelope.logid
  return {
    from: 'tiktok',
    code,
    message,
    logId: typeof logId === 'string' && logId !== '' ? logId : null,
    actor,
    retry,
    ...(messageCode !== undefined && { messageCode }),
    ...(point !== undefined && { point }),
  }
}

/** No envelope: a proxy's page, half an answer, or nothing. What it means is the caller's to decide. */
export function noCode(httpStatus: number, explain: Explain): ApiError {
  return { ...explained('malformed_answer', httpStatus, {}, explain), path: 'error.code' }
}
