import type { PrivacyLevel } from '@direct-post/core/wire'
import type { Creator, Post } from './entities.js'

/** A post as TikTok would show it: what was asked for, after the account's own settings. */
export interface PostFacts {
  title: string
  description: string
  privacyLevel: PrivacyLevel | null
  /** For people. */
  audience: string
  interactions: { comment: boolean; duet: boolean; stitch: boolean }
  /** "Content Sharing Guidelines" 3a (September 2026): branded content outweighs the own brand. */
  label: 'Paid partnership' | 'Promotional content' | ''
  brandContent: boolean
  brandOrganic: boolean
  coverTimestampMs: number | null
}

const AUDIENCES: Readonly<Record<PrivacyLevel, string>> = {
  PUBLIC_TO_EVERYONE: 'Everyone',
  MUTUAL_FOLLOW_FRIENDS: 'Friends',
  FOLLOWER_OF_CREATOR: 'Followers',
  SELF_ONLY: 'Only me',
}

export function postFacts(creator: Creator, post: Post): PostFacts {
  const info = post.postInfo ?? {}
  // init let only documented levels through.
  const privacyLevel = (info['privacy_level'] as PrivacyLevel | undefined) ?? null
  const brandContent = info['brand_content_toggle'] === true
  const brandOrganic = info['brand_organic_toggle'] === true
  return {
    title: text(info['title']),
    description: text(info['description']),
    privacyLevel,
    audience: privacyLevel ? AUDIENCES[privacyLevel] : 'Chosen in TikTok',
    interactions: interactionsOf(creator, post, info),
    label: brandContent ? 'Paid partnership' : brandOrganic ? 'Promotional content' : '',
    brandContent,
    brandOrganic,
    coverTimestampMs: typeof info['video_cover_timestamp_ms'] === 'number' ? info['video_cover_timestamp_ms'] : null,
  }
}

/** What the account turned off stays off, whatever a post asks for; photos have comments only. */
function interactionsOf(creator: Creator, { mediaType }: Post, info: Readonly<Record<string, unknown>>) {
  const isVideo = mediaType === 'VIDEO'
  return {
    comment: info['disable_comment'] !== true && !creator.commentDisabled,
    duet: isVideo && info['disable_duet'] !== true && !creator.duetDisabled && !creator.isPrivate,
    stitch: isVideo && info['disable_stitch'] !== true && !creator.stitchDisabled && !creator.isPrivate,
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
