import type { ApiError } from '../model/api-error.js'
import { explainError } from '../model/tiktok-errors.js'
import { isObject } from './json.js'

/**
 * What an API answer says went wrong; `null` when nothing did. Only the parsed `error.code` decides
 * (F06, F08): `ok` is success, any other code is refused, and a body without one is an error too.
 */
export function parseApiError(json: unknown, httpStatus: number): ApiError | null {
  const envelope = isObject(json) ? json.error : undefined
  if (!isObject(envelope)) return noCode(httpStatus)
  if (envelope.code === 'ok') return null
  if (typeof envelope.code !== 'string' || envelope.code === '') return noCode(httpStatus)
  return explained(envelope.code, httpStatus, envelope)
}

/**
 * What a token, refresh or revoke answer says went wrong; `null` when it has no `error`. Its envelope
 * is flat, and may come with HTTP 200 (F06, F40).
 */
export function parseOAuthError(json: unknown, httpStatus = 200): ApiError | null {
  if (!isObject(json)) return noCode(httpStatus)
  // An endpoint in front of it may answer in the other envelope.
  if (isObject(json.error)) return parseApiError(json, httpStatus)
  if (typeof json.error === 'string' && json.error !== '') return explained(json.error, httpStatus, json)
  return httpStatus >= 400 ? noCode(httpStatus) : null
}

function explained(code: string, httpStatus: number, envelope: Readonly<Record<string, unknown>>): ApiError {
  const { message, messageCode, actor, retry, point } = explainError(code, httpStatus)
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
function noCode(httpStatus: number): ApiError {
  return { ...explained('malformed_answer', httpStatus, {}), path: 'error.code' }
}
