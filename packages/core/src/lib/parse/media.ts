import type { ApiError } from '../model/api-error.js'
import type { Media, Photo } from '../model/media.js'
import {
  orNull,
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

/**
 * Media as a browser describes them; a `path` in the error starts at `media`. What could not be read
 * must be said as `null`: a field left out is an error, never "fine" (1c).
 */
export function parseMedia(json: unknown): { ok: true; media: Media } | { ok: false; error: ApiError } {
  try {
    return { ok: true, media: readMedia(json) }
  } catch (thrown) {
    return malformedRequest(thrown)
  }
}

export function readMedia(json: unknown): Media {
  const media = readObject(json, 'media')
  const type = readOneOf(['video', 'photo'], media.type, 'media.type')
  if (type === 'photo') {
    const items = readList(media.items, 'media.items')
    return { type, items: items.map((item, index) => readPhoto(item, `media.items[${index}]`)) }
  }
  return {
    type,
    origin: readOneOf(['device', 'server'], media.origin, 'media.origin'),
    ...(media.mediaKey !== undefined && { mediaKey: readText(media.mediaKey, 'media.mediaKey') }),
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
