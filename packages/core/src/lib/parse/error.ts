import type { ApiError } from '../model/api-error.js'
import { explainError } from '../model/tiktok-errors.js'
import { explained, noCode, readEnvelope } from './envelope.js'
import { isObject } from './json.js'

/**
 * What an API answer says went wrong; `null` when nothing did. Only the parsed `error.code` decides
 * (F06, F08): `ok` is success, any other code is refused, and a body without one is an error too.
 */
export function parseApiError(json: unknown, httpStatus: number): ApiError | null {
  return readEnvelope(json, httpStatus, explainError)
}

/**
 * What a token, refresh or revoke answer says went wrong; `null` when it has no `error`. Its envelope
 * is flat, and may come with HTTP 200 (F06, F40).
 */
export function parseOAuthError(json: unknown, httpStatus = 200): ApiError | null {
  if (!isObject(json)) return noCode(httpStatus, explainError)
  // An endpoint in front of it may answer in the other envelope.
  if (isObject(json.error)) return parseApiError(json, httpStatus)
  if (typeof json.error === 'string' && json.error !== '') return explained(json.error, httpStatus, json, explainError)
  return httpStatus >= 400 ? noCode(httpStatus, explainError) : null
}
