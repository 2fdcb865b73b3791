import { ACCOUNT_ERRORS, explain } from '../model/account-errors.js'
import type { ApiError } from '../model/api-error.js'
import type { Creator } from '../model/creator.js'
import { isPrivacyLevel, type PrivacyLevel } from '../wire/privacy-level.js'
import { readEnvelope } from './envelope.js'
import { fail, isObject, readBoolean, readList, readObject, readString, readText } from './json.js'
import { malformedAnswer } from './malformed.js'

/** The creator, or why there is none: TikTok's refusal with its code, or the path of a field that was wrong. */
export type CreatorResult = { ok: true; creator: Creator } | { ok: false; error: ApiError }

/**
 * TikTok's whole answer to creator_info/query. Success is `error.code: 'ok'`, whatever the HTTP
 * status: the codes of 1b come with 200. An unknown extra field is fine; a missing or wrong one is an
 * error that names its path, and nothing is put in its place. That goes for a privacy level that is
 * new to us, or named twice, as well: offering only the part we know would not be 2b's "exactly".
 */
export function parseCreatorInfo(json: unknown, httpStatus = 200): CreatorResult {
  const error = readEnvelope(json, httpStatus, explainAccountError)
  if (error !== null) return { ok: false, error }
  return parseCreatorInfoData(isObject(json) ? json.data : undefined)
}

function explainAccountError(code: string, httpStatus: number) {
  return explain(ACCOUNT_ERRORS, code, httpStatus)
}

/** The same for `data` alone, as the proxy hands it on. */
export function parseCreatorInfoData(data: unknown): CreatorResult {
  try {
    return { ok: true, creator: readCreator(readObject(data, 'data')) }
  } catch (thrown) {
    return malformedAnswer(thrown, '1a')
  }
}

function readCreator(data: ReturnType<typeof readObject>): Creator {
  return {
    nickname: readText(data.creator_nickname, 'data.creator_nickname'),
    username: readString(data.creator_username, 'data.creator_username'),
    avatarUrl: readString(data.creator_avatar_url, 'data.creator_avatar_url'),
    privacyLevelOptions: readLevels(data.privacy_level_options),
    commentDisabled: readBoolean(data.comment_disabled, 'data.comment_disabled'),
    duetDisabled: readBoolean(data.duet_disabled, 'data.duet_disabled'),
    stitchDisabled: readBoolean(data.stitch_disabled, 'data.stitch_disabled'),
    maxVideoPostDurationSec: readSeconds(data.max_video_post_duration_sec),
  }
}

/** 2b: exactly these, so an unknown level or a repeated one makes the whole answer unusable. */
function readLevels(value: unknown): PrivacyLevel[] {
  const levels = readList(value, 'data.privacy_level_options')
  return levels.map((level, index) =>
    isPrivacyLevel(level) && levels.indexOf(level) === index ? level : fail(`data.privacy_level_options[${index}]`),
  )
}

function readSeconds(value: unknown): number {
  return typeof value === 'number' && value > 0 && value < Infinity ? value : fail('data.max_video_post_duration_sec')
}
