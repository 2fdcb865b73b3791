import type { ApiError } from '../model/api-error.js'
import type { Token } from '../model/token.js'
import { parseOAuthError } from './error.js'
import { readCount, readObject, readString, readText } from './json.js'
import { malformedAnswer } from './malformed.js'

/**
 * The token endpoint's answer, for a code or a refresh. Success is a complete set of tokens and no
 * `error`, whatever the HTTP status (F06).
 */
export function parseTokenAnswer(
  json: unknown,
  httpStatus = 200,
): { ok: true; token: Token } | { ok: false; error: ApiError } {
  const error = parseOAuthError(json, httpStatus)
  if (error !== null) return { ok: false, error }
  try {
    return { ok: true, token: readToken(json) }
  } catch (thrown) {
    return malformedAnswer(thrown)
  }
}

function readToken(json: unknown): Token {
  const answer = readObject(json, '')
  return {
    openId: readText(answer.open_id, 'open_id'),
    scopes: readString(answer.scope, 'scope')
      .split(/[\s,]+/)
      .filter(Boolean),
    accessToken: readText(answer.access_token, 'access_token'),
    expiresInSec: readCount(answer.expires_in, 'expires_in'),
    refreshToken: readText(answer.refresh_token, 'refresh_token'),
    refreshExpiresInSec: readCount(answer.refresh_expires_in, 'refresh_expires_in'),
  }
}
