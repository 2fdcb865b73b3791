import type { FailReason } from '@direct-post/core/wire'
import type { MediaFacts } from '../entities.js'
import type { Variants } from '../variants.js'

const VIDEO_FORMATS = ['mp4', 'mov', 'webm']
const VIDEO_CODECS = ['avc', 'hevc', 'vp8', 'vp9']
const PHOTO_FORMATS = ['jpeg', 'webp']
const FPS = { min: 23, max: 60 }
/** Pixels, of either side. */
const SIDE = { min: 360, max: 4096 }

/**
 * What "Media Transfer Guide" (September 2026) demands of a video, as the fail_reason of "Get Post
 * Status"; null when nothing is wrong. `maxDurationSec` is the creator's own limit.
 */
export function videoProblem(facts: MediaFacts | null, maxDurationSec: number): FailReason | null {
  if (!facts || !VIDEO_FORMATS.includes(facts.format) || !VIDEO_CODECS.includes(facts.codec ?? '')) {
    return 'file_format_check_failed'
  }
  // A rate is computed from timestamps: 59.94 and 23.976 are fine, and so is 60.0000001.
  const fps = Math.round((facts.framesPerSecond ?? 0) * 100) / 100
  const duration = Math.round((facts.durationSec ?? 0) * 100) / 100
  if (duration === 0 || duration > maxDurationSec) return 'duration_check_failed'
  if (fps < FPS.min || fps > FPS.max) return 'frame_rate_check_failed'
  return sides(facts).some((side) => side < SIDE.min || side > SIDE.max) ? 'picture_size_check_failed' : null
}

/** "Photo Post" (September 2026): JPEG or WebP, at most 1080p. PNG is refused. */
export function photoProblem(facts: MediaFacts | null, reading: Variants['photo1080p']): FailReason | null {
  if (!facts || !PHOTO_FORMATS.includes(facts.format)) return 'file_format_check_failed'

  const [short = 0, long = 0] = sides(facts).sort((a, b) => a - b)
  const isTooLarge = short > 1080 || (reading === 'both_sides' && long > 1920)
  return isTooLarge ? 'picture_size_check_failed' : null
}

function sides({ width, height }: MediaFacts): number[] {
  return [width ?? 0, height ?? 0]
}
