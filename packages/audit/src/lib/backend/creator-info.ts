import type { Level } from '../page/levels.js'

/** A creator as the page is told about it. */
export interface Creator {
  nickname: string
  levels: readonly Level[]
  commentDisabled: boolean
  duetDisabled: boolean
  stitchDisabled: boolean
  maxSec: number
}

type Json = Record<string, unknown>

const NAMES: Readonly<Record<keyof Creator, readonly [snake: string, camel: string]>> = {
  nickname: ['creator_nickname', 'nickname'],
  levels: ['privacy_level_options', 'privacyLevelOptions'],
  commentDisabled: ['comment_disabled', 'commentDisabled'],
  duetDisabled: ['duet_disabled', 'duetDisabled'],
  stitchDisabled: ['stitch_disabled', 'stitchDisabled'],
  maxSec: ['max_video_post_duration_sec', 'maxVideoPostDurationSec'],
}

/** The part of an answer that speaks of the creator, wherever it lies; null when there is none. */
function holderIn(json: unknown, depth = 0): Json | null {
  if (typeof json !== 'object' || json === null || depth > 6) return null
  const here = json as Json
  if (NAMES.levels.some((name) => Array.isArray(here[name]))) return here
  for (const value of Object.values(here)) {
    const found = holderIn(value, depth + 1)
    if (found) return found
  }
  return null
}

/** What an answer says of the creator, in TikTok's spelling or in camelCase. */
export function readCreator(json: unknown): Creator | null {
  const holder = holderIn(json)
  if (!holder) return null
  const read = (field: keyof Creator) => NAMES[field].map((name) => holder[name]).find((value) => value !== undefined)
  return {
    nickname: text(read('nickname') ?? holder['creatorNickname']),
    levels: read('levels') as Level[],
    commentDisabled: read('commentDisabled') === true,
    duetDisabled: read('duetDisabled') === true,
    stitchDisabled: read('stitchDisabled') === true,
    maxSec: Number(read('maxSec') ?? 600),
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The same answer about another creator: everything else in it stays. */
export function withCreator(json: unknown, creator: Creator): unknown {
  const copy: unknown = structuredClone(json)
  const holder = holderIn(copy)
  if (!holder) return copy
  for (const [field, spellings] of Object.entries(NAMES)) {
    for (const name of [...spellings, `creator${field[0]?.toUpperCase()}${field.slice(1)}`]) {
      if (name in holder) holder[name] = creator[field as keyof Creator]
    }
  }
  return copy
}

/** Whose envelope it is, which decides what a refusal looks like. */
export function shapeOf(json: unknown): 'tiktok' | 'direct-post-kit' | null {
  if (typeof json !== 'object' || json === null) return null
  const { data, error, creatorInfo } = json as Json
  if (typeof creatorInfo === 'object' && creatorInfo !== null) return 'direct-post-kit'
  if (data !== undefined && typeof error === 'object' && error !== null && 'code' in error) return 'tiktok'
  return null
}
