import type { Creator } from './creator.js'
import type { Media } from './media.js'

/** What nobody on this page can change: the account as TikTok describes it, and the picked media. */
export type Facts = ReadyFacts | StoppedFacts

/** TikTok described the creator and lets them post. */
export interface ReadyFacts {
  creator: Creator
  cannotPost: null
  /** `null` until something is picked. */
  media: Media | null
  postMode: PostMode
}

/** creator_info answered that this creator cannot post now (1b): there is nothing to choose. */
export interface StoppedFacts {
  creator: null
  cannotPost: CannotPostCode
  media: Media | null
  postMode: PostMode
}

/** `direct` publishes; `inbox` leaves a draft that the creator finishes in TikTok. */
export type PostMode = 'direct' | 'inbox'

/** The codes that stop a post at creator_info. They arrive with HTTP 200 there, with 403 at init. */
export const CANNOT_POST_CODES = [
  'spam_risk_too_many_posts',
  'spam_risk_user_banned_from_posting',
  'reached_active_user_cap',
] as const

export type CannotPostCode = (typeof CANNOT_POST_CODES)[number]

/** Whether an error code is one of the three that stop a post at creator_info (1b). */
export function isCannotPostCode(code: string): code is CannotPostCode {
  const codes: readonly string[] = CANNOT_POST_CODES
  return codes.includes(code)
}

/** Whose choices these are; `null` when there is nothing to choose, as in the inbox or on a stopped account. */
export function chooser({ creator, postMode }: Facts): Creator | null {
  return postMode === 'direct' ? creator : null
}
