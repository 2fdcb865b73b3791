import { parseCreatorInfo } from '@direct-post/core'
import type { Creator } from '@direct-post/core'
import type { CreatorInfoData } from '@direct-post/core/wire'
import type { Context } from '../context.js'
import { takeCall } from '../limits.js'
import { Refusal } from '../http/problem.js'
import type { Account } from '../store/accounts.js'
import { callAs } from '../tiktok/account-call.js'
import type { Outcome } from '../tiktok/outcome.js'
import { toRefusal } from '../tiktok/problems.js'

export interface CreatorInfo {
  creator: Creator
  /** TikTok's own words, picked field by field, for the page's parser. */
  data: CreatorInfoData
}

/** creator_info, asked anew every time (1a). Any refusal of TikTok's ends the request with its code. */
export async function fetchCreatorInfo(context: Context, account: Account): Promise<CreatorInfo> {
  const outcome = await askPatiently(context, account)
  if (outcome.kind !== 'ok') throw toRefusal(outcome)
  const parsed = parseCreatorInfo({ data: outcome.data, error: { code: 'ok' } })
  if (!parsed.ok) throw new Refusal(502, parsed.error)
  await rememberProfile(context, account, parsed.creator)
  return { creator: parsed.creator, data: pick(parsed.creator) }
}

/** A question changes nothing at TikTok, so it is asked once more when the first answer got lost. */
async function askPatiently(context: Context, account: Account): Promise<Outcome> {
  await takeCall(context.settings, account, 'creatorInfo')
  const first = await callAs(context, account, 'creatorInfo', {})
  if (first.kind === 'ok' || first.kind === 'refused') return first
  await context.settings.sleep(200)
  await takeCall(context.settings, account, 'creatorInfo')
  return callAs(context, account, 'creatorInfo', {})
}

/** For the list of accounts; written only when there is something new, as it is asked at every render. */
async function rememberProfile({ accounts, settings }: Context, account: Account, creator: Creator): Promise<void> {
  const { nickname, username, avatarUrl } = creator
  const { profile } = account
  const isSame = profile?.nickname === nickname && profile.username === username
  const seenAt = settings.now()
  if (isSame && seenAt - profile.seenAt < AVATAR_LIFE_MS / 2) return
  await accounts
    .update(account.owner, account.id, (current) => ({
      ...current,
      profile: { nickname, username, avatarUrl, seenAt },
    }))
    // A post must not fail because its creator's name could not be noted down.
    .catch(() => null)
}

/** F70: avatar addresses live two hours. */
const AVATAR_LIFE_MS = 2 * 3_600_000

function pick(creator: Creator): CreatorInfoData {
  return {
    creator_avatar_url: creator.avatarUrl,
    creator_username: creator.username,
    creator_nickname: creator.nickname,
    privacy_level_options: [...creator.privacyLevelOptions],
    comment_disabled: creator.commentDisabled,
    duet_disabled: creator.duetDisabled,
    stitch_disabled: creator.stitchDisabled,
    max_video_post_duration_sec: creator.maxVideoPostDurationSec,
  }
}
