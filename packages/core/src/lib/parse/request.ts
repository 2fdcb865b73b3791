import type { ApiError } from '../model/api-error.js'
import type { Consent } from '../model/consent.js'
import type { Disclosure, Draft } from '../model/draft.js'
import type { Media, Photo } from '../model/media.js'
import { PRIVACY_LEVELS } from '../wire/privacy-level.js'
import type { CreatePostBody } from '../proxy/contract.js'
import {
  orNull,
  readBoolean,
  readCount,
  readList,
  readObject,
  readOneOf,
  readQuantity,
  readString,
  readText,
  type JsonObject,
} from './json.js'
import { malformedRequest } from './malformed.js'

/*
 * What a browser sends. Every field is named here and nothing else is kept; every field must be there,
 * with exactly its type, since a guess would be a choice made for the person (F09).
 */

/** The whole body of POST /posts. */
export function parseCreatePostBody(json: unknown): { ok: true; body: CreatePostBody } | Refused {
  try {
    return { ok: true, body: readBody(readObject(json, '')) }
  } catch (thrown) {
    return malformedRequest(thrown)
  }
}

/** A draft on its own; `path` in an error starts at `draft`. */
export function parseDraft(json: unknown): { ok: true; draft: Draft } | Refused {
  try {
    return { ok: true, draft: readDraft(json) }
  } catch (thrown) {
    return malformedRequest(thrown)
  }
}

/** Media on their own; `path` in an error starts at `media`. */
export function parseMedia(json: unknown): { ok: true; media: Media } | Refused {
  try {
    return { ok: true, media: readMedia(json) }
  } catch (thrown) {
    return malformedRequest(thrown)
  }
}

/** A consent on its own; `path` in an error starts at `consent`. */
export function parseConsent(json: unknown): { ok: true; consent: Consent } | Refused {
  try {
    return { ok: true, consent: readConsent(json) }
  } catch (thrown) {
    return malformedRequest(thrown)
  }
}

type Refused = { ok: false; error: ApiError }

function readBody(body: JsonObject): CreatePostBody {
  return {
    accountId: readText(body.accountId, 'accountId'),
    postMode: readOneOf(['direct', 'inbox'], body.postMode, 'postMode'),
    draft: readDraft(body.draft),
    media: readMedia(body.media),
    consent: readConsent(body.consent),
  }
}

function readDraft(json: unknown): Draft {
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

function readMedia(json: unknown): Media {
  const media = readObject(json, 'media')
  const type = readOneOf(['video', 'photo'], media.type, 'media.type')
  if (type === 'photo') {
    const items = readList(media.items, 'media.items')
    return { type, items: items.map((item, index) => readPhoto(item, `media.items[${index}]`)) }
  }
  return {
    type,
    origin: readOneOf(['device', 'server'], media.origin, 'media.origin'),
    durationSec: orNull(readQuantity, media.durationSec, 'media.durationSec'),
    ...readFile(media, 'media'),
  }
}

function readPhoto(json: unknown, path: string): Photo {
  const photo = readObject(json, path)
  return { mediaKey: readText(photo.mediaKey, `${path}.mediaKey`), ...readFile(photo, path) }
}

/** What videos and photos have in common. */
function readFile(file: JsonObject, path: string) {
  return {
    size: readCount(file.size, `${path}.size`),
    width: orNull(readCount, file.width, `${path}.width`),
    height: orNull(readCount, file.height, `${path}.height`),
    mimeType: readString(file.mimeType, `${path}.mimeType`),
    ...(file.name !== undefined && { name: readString(file.name, `${path}.name`) }),
    ...(file.fingerprint !== undefined && { fingerprint: readText(file.fingerprint, `${path}.fingerprint`) }),
  }
}

function readConsent(json: unknown): Consent {
  const consent = readObject(json, 'consent')
  return {
    declaration: readString(consent.declaration, 'consent.declaration'),
    nickname: readString(consent.nickname, 'consent.nickname'),
  }
}
