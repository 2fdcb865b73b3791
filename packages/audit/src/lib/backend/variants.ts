import type { Creator } from './creator-info.js'

const PUBLIC: Omit<Creator, 'nickname'> = {
  levels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  commentDisabled: false,
  duetDisabled: false,
  stitchDisabled: false,
  maxSec: 600,
}

/** The accounts that a page is shown, one visit each: every clause has a state that it is about. */
export const VARIANTS = {
  /** Everything is allowed; walked from end to end. */
  public: PUBLIC,
  /** What TikTok says of a private account, under another name. */
  private: {
    ...PUBLIC,
    nickname: 'Second Look',
    levels: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
    duetDisabled: true,
    stitchDisabled: true,
  },
  /** All interactions off, and one audience only. */
  restricted: { ...PUBLIC, levels: ['SELF_ONLY'], commentDisabled: true, duetDisabled: true, stitchDisabled: true },
  /** Videos up to a minute, and a longer one picked. */
  long: { ...PUBLIC, maxSec: 60 },
  /** Photos instead of a video. */
  photos: PUBLIC,
  /** Publishing is refused, then accepted and fails later. */
  refused: PUBLIC,
} as const satisfies Record<string, Partial<Creator>>

export type CreatorVariant = keyof typeof VARIANTS

/** An answer that brings no creator: TikTok sends `capped` with HTTP 200. */
export type FailingVariant = 'capped' | 'failing'

export type Variant = CreatorVariant | FailingVariant

export const CREATOR_VARIANTS = Object.keys(VARIANTS) as CreatorVariant[]
