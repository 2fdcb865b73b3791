import type { Grant, Post } from './entities.js'
import { failPost } from './lifecycle.js'
import { notify } from './webhooks.js'
import type { World } from './world.js'

/**
 * Ends an authorization: its tokens die at once, posts on their way fail with `auth_removed`, and
 * the app is told ("Webhooks Events", November 2026; `reason` is 0 to 5).
 */
export function removeAuthorization(world: World, grant: Grant, reason: number): void {
  const same = world.state.grants.filter(
    ({ clientKey, username }) => clientKey === grant.clientKey && username === grant.username,
  )
  for (const each of same) each.revokedAt ??= world.clock.now()

  notify(world, grant, 'authorization.removed', { reason })
  for (const post of underWay(world, grant)) failPost(world, post, 'auth_removed')
}

function underWay({ state }: World, grant: Grant): Post[] {
  return [...state.posts.values()].filter(
    ({ clientKey, username, status }) =>
      clientKey === grant.clientKey && username === grant.username && status.startsWith('PROCESSING_'),
  )
}
