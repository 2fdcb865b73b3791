// Transcribes the `privacy_level` values of "Query Creator Info" and "Direct Post"
// (developers.tiktok.com, read September 2026).

/** Every audience that TikTok names, in the order its pages list them. */
export const PRIVACY_LEVELS = [
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
] as const

/** Who can see a post, in TikTok's spelling. Which of these one creator may use, `creator_info` tells. */
export type PrivacyLevel = (typeof PRIVACY_LEVELS)[number]

/** Whether a value is one of the four. */
export function isPrivacyLevel(value: unknown): value is PrivacyLevel {
  return value === EVERYONE || value === FRIENDS || value === FOLLOWERS || value === SELF
}

const [EVERYONE, FRIENDS, FOLLOWERS, SELF] = PRIVACY_LEVELS
