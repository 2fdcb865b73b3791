import type { CreatorInfoData, PrivacyLevel } from '@direct-post/core/wire'
import { avatarUrl } from '../avatar/avatar-url.js'
import { cannotPost } from '../caps.js'
import type { Creator } from '../entities.js'
import { apiOk } from '../envelope.js'
import type { Exchange } from '../exchange.js'
import { refuseWithStatus } from '../refusal.js'
import { authenticate, creatorOf, needScope } from '../tokens.js'
import { countCall } from '../windows.js'
import type { World } from '../world.js'
import { appOf } from '../apps.js'

/** POST /v2/post/publish/creator_info/query/, "Query Creator Info" (September 2026). */
export function creatorInfo(world: World, exchange: Exchange): Response {
  const grant = authenticate(world, exchange)
  needScope(grant, 'video.publish')
  countCall(world, 'creator_info/query', grant.accessToken)

  const creator = creatorOf(world, grant)
  const obstacle = cannotPost(world, creator, appOf(world, grant))
  // The page prints "200 (intentional)" beside these three; init answers 403 for the same.
  if (obstacle) throw refuseWithStatus(obstacle, 200)
  return apiOk(creatorInfoData(world, creator), exchange)
}

function creatorInfoData(world: World, creator: Creator): CreatorInfoData {
  return {
    creator_avatar_url: avatarUrl(world, creator),
    creator_username: creator.username,
    creator_nickname: creator.nickname,
    privacy_level_options: privacyLevelsOf(creator),
    comment_disabled: creator.commentDisabled,
    // "This value will be true for private accounts", says the page, of these two alone.
    duet_disabled: creator.duetDisabled || creator.isPrivate,
    stitch_disabled: creator.stitchDisabled || creator.isPrivate,
    max_video_post_duration_sec: creator.maxVideoPostDurationSec,
  }
}

/** The two lists of the page, in its order. */
export function privacyLevelsOf(creator: Creator): PrivacyLevel[] {
  return creator.isPrivate
    ? ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY']
    : ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY']
}
