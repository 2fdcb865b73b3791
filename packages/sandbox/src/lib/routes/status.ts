import type { PublishStatusData } from '@direct-post/core/wire'
import { fields } from '../checks/fields.js'
import type { Grant, Post } from '../entities.js'
import { apiOk } from '../envelope.js'
import type { Exchange } from '../exchange.js'
import { refuse } from '../refusal.js'
import { authenticate, needScope } from '../tokens.js'
import { countCall } from '../windows.js'
import type { Variants } from '../variants.js'
import type { World } from '../world.js'

/** POST /v2/post/publish/status/fetch/, "Get Post Status" (September 2026). */
export function statusFetch(world: World, exchange: Exchange): Response {
  const grant = authenticate(world, exchange)
  needScope(grant, 'video.publish', 'video.upload')
  countCall(world, 'status/fetch', grant.accessToken)
  const post = postOf(world, exchange, grant)
  return apiOk(statusData(world, post), exchange)
}

/** The post that the body names. Another creator's or another app's is refused by name. */
export function postOf(world: World, exchange: Exchange, grant: Grant): Post {
  const publishId = fields(world, exchange.body).string('publish_id')
  const post = world.state.posts.get(publishId)
  if (!post) throw refuse('invalid_publish_id')
  if (post.openId !== grant.openId) throw refuse('token_not_authorized_for_specified_publish_id')
  return post
}

/** Ids are int64: as bigint they leave as bare numbers, which is what a careless client must survive. */
type WithBareIds = Omit<PublishStatusData, 'publicaly_available_post_id'> & Partial<Record<PostIdField, bigint[]>>
type PostIdField = `${Variants['postIdSpelling']}_available_post_id`

function statusData({ variants }: World, post: Post): WithBareIds {
  const uploaded = post.upload?.uploaded ?? 0
  return {
    status: post.status,
    fail_reason: post.failReason ?? '',
    [`${variants.postIdSpelling}_available_post_id` satisfies PostIdField]: post.publicPostIds.map(BigInt),
    ...(post.source === 'FILE_UPLOAD'
      ? { uploaded_bytes: variants.uploadedBytes === 'count' ? uploaded : Math.max(0, uploaded - 1) }
      : { downloaded_bytes: post.downloadedBytes }),
  }
}
