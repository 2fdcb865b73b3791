import type { ApiError } from '../model/api-error.js'
import { readConsent } from '../parse/consent.js'
import { readDraft } from '../parse/draft.js'
import { readObject, readOneOf, readText, type JsonObject } from '../parse/json.js'
import { malformedRequest } from '../parse/malformed.js'
import { readMedia } from '../parse/media.js'
import type { CreatePostBody } from './contract.js'

/**
 * The body of POST /posts. Picked field by field: what is not named here is dropped, what is missing
 * or of another type is an error that names its path.
 */
export function parseCreatePostBody(
  json: unknown,
): { ok: true; body: CreatePostBody } | { ok: false; error: ApiError } {
  try {
    return { ok: true, body: readBody(readObject(json, '')) }
  } catch (thrown) {
    return malformedRequest(thrown)
  }
}

function readBody(body: JsonObject): CreatePostBody {
  return {
    accountId: readText(body.accountId, 'accountId'),
    postMode: readOneOf(['direct', 'inbox'], body.postMode, 'postMode'),
    draft: readDraft(body.draft),
    media: readMedia(body.media),
    consent: readConsent(body.consent),
  }
}
