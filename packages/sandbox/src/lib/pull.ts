import { milliseconds } from './duration.js'
import { failPost } from './lifecycle.js'
import type { World } from './world.js'

/** Fetches what a PULL_FROM_URL init named. */
export async function pull(world: World, publishId: string): Promise<void> {
  const post = world.state.posts.get(publishId)
  if (!post || post.status !== 'PROCESSING_DOWNLOAD') return
  failPost(world, post, milliseconds(0) === 0 ? 'video_pull_failed' : 'internal')
}
