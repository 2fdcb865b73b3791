import { avatarUrl } from '../avatar/avatar-url.js'
import { apiOk } from '../envelope.js'
import type { Exchange } from '../exchange.js'
import { refuse } from '../refusal.js'
import { authenticate, creatorOf, needScope } from '../tokens.js'
import type { World } from '../world.js'

/** Which scope each field needs, "Get User Info" (September 2026). */
const SCOPE_OF_FIELD: Readonly<Record<string, string>> = {
  open_id: 'user.info.basic',
  union_id: 'user.info.basic',
  avatar_url: 'user.info.basic',
  avatar_url_100: 'user.info.basic',
  // On no page of v2, but clients in use ask for it.
  avatar_url_200: 'user.info.basic',
  avatar_large_url: 'user.info.basic',
  display_name: 'user.info.basic',
  bio_description: 'user.info.profile',
  profile_deep_link: 'user.info.profile',
  is_verified: 'user.info.profile',
  username: 'user.info.profile',
  follower_count: 'user.info.stats',
  following_count: 'user.info.stats',
  likes_count: 'user.info.stats',
  video_count: 'user.info.stats',
}

/** GET /v2/user/info/?fields=…: no part of posting, but what login libraries ask next. */
export function userInfo(world: World, exchange: Exchange): Response {
  const grant = authenticate(world, exchange)
  needScope(grant, 'user.info.basic')
  const fields = (exchange.url.searchParams.get('fields') ?? '').split(',').filter(Boolean)
  if (fields.length === 0 || fields.some((field) => !(field in SCOPE_OF_FIELD))) throw refuse('invalid_params')
  const missing = fields.some((field) => !grant.scopes.includes(SCOPE_OF_FIELD[field] ?? ''))
  if (missing) throw refuse('scope_permission_missed')

  const creator = creatorOf(world, grant)
  const avatar = avatarUrl(world, creator)
  const user: Record<string, unknown> = {
    open_id: grant.openId,
    union_id: grant.openId,
    avatar_url: avatar,
    avatar_url_100: avatar,
    avatar_url_200: avatar,
    avatar_large_url: avatar,
    display_name: creator.nickname,
    bio_description: creator.about,
    profile_deep_link: `${world.endpoints.profileOrigin}/@${creator.username}`,
    is_verified: false,
    username: creator.username,
    follower_count: 0,
    following_count: 0,
    likes_count: 0,
    video_count: [...world.state.posts.values()].filter((post) => post.username === creator.username && post.postId)
      .length,
  }
  return apiOk({ user: Object.fromEntries(fields.map((field) => [field, user[field]])) }, exchange)
}
