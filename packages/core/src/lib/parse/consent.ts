import type { ApiError } from '../model/api-error.js'
import type { Consent } from '../model/consent.js'
import { readObject, readString } from './json.js'
import { malformedRequest } from './malformed.js'

/** A consent as a browser sends it; a `path` in the error starts at `consent`. */
export function parseConsent(json: unknown): { ok: true; consent: Consent } | { ok: false; error: ApiError } {
  try {
    return { ok: true, consent: readConsent(json) }
  } catch (thrown) {
    return malformedRequest(thrown)
  }
}

export function readConsent(json: unknown): Consent {
  const consent = readObject(json, 'consent')
  return {
    declaration: readString(consent.declaration, 'consent.declaration'),
    nickname: readString(consent.nickname, 'consent.nickname'),
  }
}
