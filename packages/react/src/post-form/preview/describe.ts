import type { Media, Photo, Video } from '@direct-post/core'
import { formatBytes, formatClock, formatPixels } from '../../internals/format.js'
import { fillCount } from '../../words/fill.js'
import type { Words } from '../../words/words.js'

/** "0:12 · 8.4 MB · 1,080 × 1,920", or "5 photos · 69 kB". */
export function describe(media: Media, words: Pick<Words, 'photos'>, locale: string): string {
  const known = media.type === 'video' ? factsOf(media, locale) : [count(media.items, words, locale)]
  return known.filter((fact) => fact !== null).join(' · ')
}

function factsOf({ durationSec, size, width, height }: Video, locale: string): (string | null)[] {
  return [
    durationSec === null ? null : formatClock(durationSec, locale),
    formatBytes(size, locale),
    width === null || height === null ? null : formatPixels(width, height, locale),
  ]
}

function count(items: readonly Photo[], { photos }: Pick<Words, 'photos'>, locale: string): string {
  const size = items.reduce((sum, photo) => sum + photo.size, 0)
  return `${fillCount(photos.count, items.length, locale)} · ${formatBytes(size, locale)}`
}
