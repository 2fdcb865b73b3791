import { appOf } from '../apps.js'
import { cannotPost, pendingShares } from '../caps.js'
import { fields, type Fields } from '../checks/fields.js'
import { checkAudience, checkPhotoPostInfo, checkPhotoTexts, checkVideoPostInfo } from '../checks/post-info.js'
import { checkPhotoSource, checkVideoSource } from '../checks/source-info.js'
import type { App, Creator, Grant } from '../entities.js'
import { apiOk } from '../envelope.js'
import type { Exchange } from '../exchange.js'
import { createPost, createPulledPost, createUploadedPost, uploadUrl } from '../posts.js'
import { refuse } from '../refusal.js'
import { authenticate, creatorOf, needScope } from '../tokens.js'
import { countCall } from '../windows.js'
import type { World } from '../world.js'

interface Caller {
  grant: Grant
  creator: Creator
  app: App
}

/** POST /v2/post/publish/video/init/, "Direct Post" (September 2026). */
export function videoInit(world: World, exchange: Exchange): Response {
  const caller = identify(world, exchange, 'video/init', 'video.publish')
  const body = fields(world, exchange.body)
  const info = body.object('post_info')
  checkVideoPostInfo(world, info)
  const source = checkVideoSource(world, body.object('source_info'), caller.app)
  checkMayPost(world, caller, info)

  const draft = createPost(caller.grant, 'VIDEO', 'DIRECT_POST', body.raw)
  return answerVideo(world, exchange, draft, source)
}

/** POST /v2/post/publish/inbox/video/init/, "Upload Video" (September 2026). */
export function inboxVideoInit(world: World, exchange: Exchange): Response {
  const caller = identify(world, exchange, 'inbox/video/init', 'video.upload')
  const body = fields(world, exchange.body)
  const source = checkVideoSource(world, body.object('source_info'), caller.app)
  checkMayShare(world, caller)

  const draft = createPost(caller.grant, 'VIDEO', 'MEDIA_UPLOAD', { source_info: body.raw['source_info'] })
  return answerVideo(world, exchange, draft, source)
}

/** POST /v2/post/publish/content/init/, "Photo Post" (September 2026). */
export function contentInit(world: World, exchange: Exchange): Response {
  const body = fields(world, exchange.body ?? {})
  const isDraft = body.raw['post_mode'] === 'MEDIA_UPLOAD'
  const caller = identify(world, exchange, 'content/init', isDraft ? 'video.upload' : 'video.publish')
  body.oneOf('media_type', ['PHOTO'])
  const mode = body.oneOf('post_mode', ['DIRECT_POST', 'MEDIA_UPLOAD'])
  body.optionalBoolean('is_aigc')

  const info = fields(world, body.raw['post_info'] ?? {}, 'post_info.')
  if (isDraft) checkPhotoTexts(info)
  else checkPhotoPostInfo(world, info)
  checkPhotoSource(world, body.object('source_info'), caller.app)
  if (isDraft) checkMayShare(world, caller)
  else checkMayPost(world, caller, info)

  const post = createPulledPost(world, createPost(caller.grant, 'PHOTO', mode, body.raw))
  return apiOk({ publish_id: post.publishId }, exchange)
}

function answerVideo(
  world: World,
  exchange: Exchange,
  draft: ReturnType<typeof createPost>,
  source: ReturnType<typeof checkVideoSource>,
): Response {
  if (source.source === 'PULL_FROM_URL') {
    const post = createPulledPost(world, draft)
    return apiOk({ publish_id: post.publishId }, exchange)
  }
  const { publishId, upload } = createUploadedPost(world, draft, source.plan)
  return apiOk({ publish_id: publishId, upload_url: uploadUrl(world, upload) }, exchange)
}

function identify(
  world: World,
  exchange: Exchange,
  endpoint: 'video/init' | 'inbox/video/init' | 'content/init',
  scope: 'video.publish' | 'video.upload',
): Caller {
  const grant = authenticate(world, exchange)
  needScope(grant, scope)
  countCall(world, endpoint, grant.accessToken)
  return { grant, creator: creatorOf(world, grant), app: appOf(world, grant) }
}

/** The order matters: an account that may not post hears of that first, then of its audience. */
function checkMayPost(world: World, { creator, app }: Caller, info: Fields): void {
  const obstacle = cannotPost(world, creator, app)
  if (obstacle) throw refuse(obstacle)
  checkAudience(info, creator, app)
}

function checkMayShare(world: World, { grant, creator, app }: Caller): void {
  const obstacle = cannotPost(world, creator, app)
  // A cap on posts says nothing about drafts, which the creator posts later by hand.
  if (obstacle && obstacle !== 'spam_risk_too_many_posts') throw refuse(obstacle)
  if (creator.hasOldTikTok) throw refuse('app_version_check_failed')
  if (pendingShares(world, grant) >= world.limits.pendingShares) throw refuse('spam_risk_too_many_pending_share')
}
