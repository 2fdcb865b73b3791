import type { PrivacyLevel } from '../wire/privacy-level.js'

/** 2b: what the person reads for each of TikTok's audiences. */
export const PRIVACY_LABELS: Readonly<Record<PrivacyLevel, string>> = {
  PUBLIC_TO_EVERYONE: 'Everyone',
  MUTUAL_FOLLOW_FRIENDS: 'Friends',
  FOLLOWER_OF_CREATOR: 'Followers',
  SELF_ONLY: 'Only me',
}

/** 2c: what the person reads for each interaction. */
export const INTERACTION_LABELS = { comment: 'Comment', duet: 'Duet', stitch: 'Stitch' } as const

/** 3a, letter for letter: how TikTok will label the post. */
export const PROMPTS = {
  yourBrand: "Your photo/video will be labeled as 'Promotional content'",
  brandedContent: "Your photo/video will be labeled as 'Paid partnership'",
} as const

/** 5d: shown before and after publishing. */
export const PROCESSING_NOTICE =
  'After publishing, it may take a few minutes for your content to be processed and to be visible on your profile.'
