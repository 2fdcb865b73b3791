import type { Draft } from '../model/draft.js'
import type { Facts } from '../model/facts.js'
import type { Photo, Photos, Video } from '../model/media.js'
import { because, type Reason } from '../model/reasons.js'
import type { MediaView } from '../model/view.js'
import {
  PHOTO_COUNT_MAX,
  PHOTO_LONG_SIDE_MAX,
  PHOTO_MIME_TYPES,
  PHOTO_SHORT_SIDE_MAX,
  PHOTO_SIZE_MAX,
  VIDEO_MIME_TYPES,
  VIDEO_SIDE_MAX,
  VIDEO_SIDE_MIN,
  VIDEO_SIZE_MAX,
} from '../wire/limits.js'
import { coverProblem } from './cover.js'
import { durationProblem } from './duration.js'

/**
 * 1c and TikTok's media limits, each offending file by its number. Sides that could not be read are
 * left to TikTok, which measures the file itself; only the duration must be known here (1c).
 */
export function mediaView(facts: Facts, draft: Draft): MediaView {
  const { media } = facts
  if (media === null) return NOTHING_PICKED

  const found: Reason[] = []
  if (media.type === 'photo') addPhotosProblems(found, media)
  else addVideoProblems(found, media, facts)

  const cover = coverProblem(media, draft)
  if (cover !== null) found.push(cover)
  return found.length === 0 ? NO_PROBLEMS : { problems: found }
}

const NO_PROBLEMS: MediaView = { problems: [] }
const NOTHING_PICKED: MediaView = { problems: [because('media_needs_a_choice')] }
const videoTypes: readonly string[] = VIDEO_MIME_TYPES
const photoTypes: readonly string[] = PHOTO_MIME_TYPES

function addVideoProblems(found: Reason[], video: Video, facts: Facts): void {
  const { size, width, height, durationSec } = video
  if (!videoTypes.includes(video.mimeType)) found.push(because('video_format'))
  if (size <= 0) found.push(because('video_empty'))
  if (size > VIDEO_SIZE_MAX) found.push(because('video_too_big'))

  const tooLong = durationProblem(facts, durationSec)
  if (tooLong !== null) found.push(tooLong)
  if (width !== null && height !== null && !(isVideoSide(width) && isVideoSide(height))) {
    found.push(because('video_dimensions', { width, height, min: VIDEO_SIDE_MIN, max: VIDEO_SIDE_MAX }))
  }
}

function isVideoSide(pixels: number): boolean {
  return pixels >= VIDEO_SIDE_MIN && pixels <= VIDEO_SIDE_MAX
}

function addPhotosProblems(found: Reason[], { items }: Photos): void {
  const count = items.length
  if (count === 0) found.push(because('media_needs_a_choice'))
  if (count > PHOTO_COUNT_MAX) found.push(because('photo_too_many', { actual: count, max: PHOTO_COUNT_MAX }))
  items.forEach((photo, index) => addPhotoProblems(found, photo, index + 1))
}

function addPhotoProblems(found: Reason[], { mimeType, size, width, height }: Photo, number: number): void {
  if (!photoTypes.includes(mimeType)) found.push(because('photo_format', { number }))
  if (size <= 0) found.push(because('photo_empty', { number }))
  if (size > PHOTO_SIZE_MAX) found.push(because('photo_too_big', { number }))
  if (width === null || height === null) return

  const fits = Math.max(width, height) <= PHOTO_LONG_SIDE_MAX && Math.min(width, height) <= PHOTO_SHORT_SIDE_MAX
  if (!fits) found.push(because('photo_dimensions', { number, width, height }))
}
