import type { Creator, Draft, Media } from '@direct-post/core'
import { draft as draftWith, photo, video } from '@direct-post/core/testing'
import type { Random } from '../lib/random.js'
import { createContent } from './content.js'
import type { Content } from './content.js'
import type { Shape } from './shape.js'

/** What one person wants to post, as it stands on their screen. */
export interface Wish {
  /** Counts the presses of a schedule, from 1. */
  number: number
  shape: Shape
  media: Media
  draft: Draft
  /** The video, or the photos in their order. */
  contents: readonly Content[]
}

export interface WishOptions {
  number: number
  shape: Shape
  /** A video that takes two chunks. */
  isLarge: boolean
}

/** Bytes: one more than fits into a single chunk. */
const LARGE = 64_000_001

/** Any post that this creator may make, drawn from all that the page offers. */
export function createWish(random: Random, creator: Creator, { number, shape, isLarge }: WishOptions): Wish {
  const contents = contentsOf(random, shape, number, isLarge)
  return { number, shape, contents, media: mediaOf(shape, number, contents), draft: draftOf(random, creator, number, contents) }
}

/** In every text that TikTok gets, so that each of its posts can be traced to the press behind it. */
export const markOf = (number: number): string => `#press${number}of`

export const mediaKey = (number: number, index: number): string => `press-${number}-${index}`

function contentsOf(random: Random, { source }: Shape, number: number, isLarge: boolean): Content[] {
  if (source === 'photo') {
    return Array.from({ length: 1 + random.below(4) }, (_, index) => createContent(600 + number * 10 + index, index))
  }
  // Sizes differ between presses: a draft in the inbox carries no text to tell it by.
  return [isLarge ? createContent(LARGE + number, 0) : createContent(1000 + number * 10, random.below(1000))]
}

function mediaOf({ source }: Shape, number: number, contents: readonly Content[]): Media {
  if (source === 'photo') {
    const items = contents.map(({ size, sha256 }, index) =>
      photo({ mediaKey: mediaKey(number, index), size, fingerprint: `${size}-${sha256}` }),
    )
    return { type: 'photo', items }
  }
  const [content = createContent(1000, 0)] = contents
  const fingerprint = `${content.size}-${content.sha256}`
  return video({ origin: source === 'upload' ? 'device' : 'server', size: content.size, durationSec: 20, fingerprint })
}

function draftOf(random: Random, creator: Creator, number: number, contents: readonly Content[]): Draft {
  const privacyLevel = random.pick(creator.privacyLevelOptions)
  const on = random.chance(0.4)
  // 3b: branded content is for everyone or friends.
  const mayBeBranded = privacyLevel === 'PUBLIC_TO_EVERYONE' || privacyLevel === 'MUTUAL_FOLLOW_FRIENDS'
  const brandedContent = on && mayBeBranded && random.chance(0.5)
  return draftWith({
    privacyLevel,
    title: `${markOf(number)} ${random.pick(TEXTS)}`,
    description: `${markOf(number)} ${random.pick(TEXTS)}`,
    allowComment: !creator.commentDisabled && random.chance(0.5),
    allowDuet: !creator.duetDisabled && random.chance(0.5),
    allowStitch: !creator.stitchDisabled && random.chance(0.5),
    disclosure: { on, yourBrand: on && (!brandedContent || random.chance(0.5)), brandedContent },
    videoCoverTimestampMs: random.chance(0.3) ? random.below(20_000) : null,
    photoCoverIndex: random.below(contents.length),
    isAigc: random.chance(0.3),
    autoAddMusic: random.chance(0.5),
  })
}

/** At most 90 UTF-16 units with the mark: what fits above photos fits everywhere. */
const TEXTS = [
  'Bread #baking',
  'Brot 🍞 und @mara',
  'access_token_invalid internal_error',
  '"quotes" \\ and \u0000 control \u202E signs',
  '<b>bold</b>\nnew line',
  '{"error":{"code":"ok"}}',
]
