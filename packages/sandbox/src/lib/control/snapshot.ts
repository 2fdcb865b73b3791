import type { App, Post } from '../entities.js'
import { FAULTS } from '../faults.js'
import { postFacts } from '../post-facts.js'
import type { World } from '../world.js'

/** Calls that one look at the state shows; all of them are in `sandbox.calls`. */
const LATEST_CALLS = 100

export type Snapshot = ReturnType<typeof snapshot>

/** All that the control page and `GET /_sandbox/state` tell. No secret, token or upload URL is in it. */
export function snapshot(world: World) {
  const { state, clock, variants, settings, limits, deliveryHabits, endpoints } = world
  return {
    now: clock.now(),
    movedByMs: state.offset.ms,
    endpoints,
    creators: [...state.creators.values()],
    apps: [...state.apps.values()].map(openApp),
    grants: state.grants.map(
      ({ id, clientKey, username, openId, scopes, accessExpiresAt, refreshExpiresAt, revokedAt }) => ({
        id,
        clientKey,
        username,
        openId,
        scopes,
        accessExpiresAt,
        refreshExpiresAt,
        revokedAt,
      }),
    ),
    posts: [...state.posts.values()].map((post) => openPost(world, post)),
    deliveries: state.deliveries,
    deliveryHabits,
    faults: state.faults,
    faultNames: FAULTS,
    variants,
    settings,
    limits,
    calls: state.calls.slice(-LATEST_CALLS),
  }
}

/** An app without its secret. */
function openApp({ clientKey, name, redirectUris, audited, verifiedPrefixes, webhookUrl }: App) {
  return { clientKey, name, redirectUris, audited, verifiedPrefixes, webhookUrl }
}

/** A post without the token that its upload URL is guarded by. */
function openPost({ state }: World, post: Post) {
  const { upload, ...rest } = post
  const creator = state.creators.get(post.username)
  return {
    ...rest,
    facts: creator ? postFacts(creator, post) : null,
    upload: upload && {
      size: upload.size,
      uploaded: upload.uploaded,
      chunkCount: upload.chunkCount,
      expiresAt: upload.expiresAt,
    },
  }
}
