import { apiOk } from '../envelope.js'
import type { Exchange } from '../exchange.js'
import { failPost, isUnderWay } from '../lifecycle.js'
import { refuse } from '../refusal.js'
import { authenticate, needScope } from '../tokens.js'
import type { World } from '../world.js'
import { postOf } from './status.js'

/**
 * POST /v2/post/publish/cancel/ (September 2026): for a running PULL_FROM_URL, best effort. An
 * upload is cancelled by sending no further chunk.
 */
export function cancel(world: World, exchange: Exchange): Response {
  const grant = authenticate(world, exchange)
  needScope(grant, 'video.publish', 'video.upload')
  const post = postOf(world, exchange, grant)
  if (post.source !== 'PULL_FROM_URL' || !isUnderWay(post)) throw refuse('publish_not_cancellable')

  failPost(world, post, 'publish_cancelled')
  return apiOk({}, exchange)
}
