import type { Draft } from '../model/draft.js'
import type { Media } from '../model/media.js'
import { because, type Reason } from '../model/reasons.js'

/** The cover must lie within what is posted; swapping the media can leave it outside. */
export function coverProblem(media: Media | null, draft: Draft): Reason | null {
  if (media === null) return null
  if (media.type === 'photo') {
    const isGone = media.items.length > 0 && draft.photoCoverIndex >= media.items.length
    return isGone ? because('photo_cover_out_of_range') : null
  }

  const { durationSec } = media
  const coverMs = draft.videoCoverTimestampMs
  const isOutside = coverMs !== null && durationSec !== null && coverMs > durationSec * 1000
  return isOutside ? because('video_cover_out_of_range') : null
}
