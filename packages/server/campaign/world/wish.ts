import type { Creator, Draft, Media } from '@direct-post/core'
import { draft as draftWith } from '@direct-post/core/testing'
import type { Random } from '../lib/random.js'
import { createContent, createPhoto } from './content.js'
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

/** Bytes: three chunks for a server that passes `CHUNK_MAX` at a time. */
const LARGE = 21_500_007
/** Bytes; little more than the server asks for, so that a chunk moves as few bytes as it can. */
export const CHUNK_MAX = 10_500_000

/** In every text that TikTok gets, so that each of its posts can be traced to the press behind it. */
export const markOf = (number: number): string => `#press${number}of`

/** What the host calls a video of its own. */
export const videoKey = (number: number): string => `video-of-press-${number}`

export function createContents(random: Random, { source }: Shape, number: number, isLarge: boolean): Content[] {
  if (source === 'photo') {
    return Array.from({ length: 1 + random.below(3) }, (_, index) => createPhoto(600 + number * 10 + index, index))
  }
  // Sizes differ between presses: a draft in the inbox carries no text to tell it by.
  return [isLarge ? createContent(LARGE + number, 0) : createContent(1000 + number * 10, random.below(1000))]
}

/** Any draft that this creator may post, drawn from all that the page offers. */
export function createDraft(random: Random, creator: Creator, number: number, photos: number): Draft {
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
    photoCoverIndex: random.below(photos),
    isAigc: random.chance(0.3),
    autoAddMusic: random.chance(0.5),
  })
}

/** At most 90 UTF-16 units with the mark: what fits above photos fits everywhere. */
const TEXTS = [
  'Bread #baking',
  'Brot 🍞 und @mara',
  'access_token_invalid internal_error',
  '"quotes" \\ and \u0001 control \u202E signs',
  '<b>bold</b>\nnew line',
  '{"error":{"code":"ok"}}',
]
