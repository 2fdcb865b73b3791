import type { ApiError } from '../model/api-error.js'
import type { Disclosure, Draft } from '../model/draft.js'
import { PRIVACY_LEVELS } from '../wire/privacy-level.js'
import { orNull, readBoolean, readCount, readObject, readOneOf, readString } from './json.js'
import { malformedRequest } from './malformed.js'

/**
 * A draft as a browser sends it; a `path` in the error starts at `draft`. Every field must be there
 * with exactly its type, since a guess would be a choice made for the person (F09); anything else is
 * dropped. Whether it may be posted is `preparePost`'s to say.
 */
export function parseDraft(json: unknown): { ok: true; draft: Draft } | { ok: false; error: ApiError } {
  try {
    return { ok: true, draft: readDraft(json) }
  } catch (thrown) {
    return malformedRequest(thrown)
  }
}

export function readDraft(json: unknown): Draft {
  const draft = readObject(json, 'draft')
  return {
    privacyLevel: orNull(readLevel, draft.privacyLevel, 'draft.privacyLevel'),
    title: readString(draft.title, 'draft.title'),
    description: readString(draft.description, 'draft.description'),
    allowComment: readBoolean(draft.allowComment, 'draft.allowComment'),
    allowDuet: readBoolean(draft.allowDuet, 'draft.allowDuet'),
    allowStitch: readBoolean(draft.allowStitch, 'draft.allowStitch'),
    disclosure: readDisclosure(draft.disclosure),
    videoCoverTimestampMs: orNull(readCount, draft.videoCoverTimestampMs, 'draft.videoCoverTimestampMs'),
    photoCoverIndex: readCount(draft.photoCoverIndex, 'draft.photoCoverIndex'),
    isAigc: readBoolean(draft.isAigc, 'draft.isAigc'),
    autoAddMusic: readBoolean(draft.autoAddMusic, 'draft.autoAddMusic'),
  }
}

function readLevel(value: unknown, path: string) {
  return readOneOf(PRIVACY_LEVELS, value, path)
}

function readDisclosure(json: unknown): Disclosure {
  const disclosure = readObject(json, 'draft.disclosure')
  return {
    on: readBoolean(disclosure.on, 'draft.disclosure.on'),
    yourBrand: readBoolean(disclosure.yourBrand, 'draft.disclosure.yourBrand'),
    brandedContent: readBoolean(disclosure.brandedContent, 'draft.disclosure.brandedContent'),
  }
}
