import { AUDIENCES } from './words.js'

/** TikTok's own values, as they go over the wire. */
export const LEVELS = ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY'] as const

export type Level = (typeof LEVELS)[number]

/** Which audience an option means: by TikTok's value where it carries one, else by what a person reads. */
export function levelOf({ key, name }: { key: string; name: string }): Level | null {
  const carried = LEVELS.find((level) => level === key)
  if (carried) return carried
  const read = AUDIENCES.find(([, words]) => words.test(name))?.[0]
  return LEVELS.find((level) => level === read) ?? null
}

/** As an English page would call it. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  PUBLIC_TO_EVERYONE: 'Everyone',
  MUTUAL_FOLLOW_FRIENDS: 'Friends',
  FOLLOWER_OF_CREATOR: 'Followers',
  SELF_ONLY: 'Only me',
}
