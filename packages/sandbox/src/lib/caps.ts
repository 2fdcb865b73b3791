import type { App, CannotPost, Creator, Grant, Post } from './entities.js'
import type { World } from './world.js'

const DAY_MS = 86_400_000

/**
 * Why this creator may not post through this app now. creator_info says it before, init while it
 * happens ("Query Creator Info" and "Direct Post", September 2026).
 */
export function cannotPost(world: World, creator: Creator, app: App): CannotPost | null {
  if (creator.cannotPost) return creator.cannotPost
  if (postsOfTheDay(world, creator).length >= world.limits.postsPerCreatorPerDay) return 'spam_risk_too_many_posts'
  if (isAppFull(world, creator, app)) return 'reached_active_user_cap'
  return null
}

// The cap is per creator over all apps: "Content Sharing Guidelines" (September 2026).
function postsOfTheDay(world: World, creator: Creator): Post[] {
  return today(world).filter((post) => post.username === creator.username && post.postMode === 'DIRECT_POST')
}

/** Someone who already posted today may go on; a further person may not. */
function isAppFull(world: World, creator: Creator, app: App): boolean {
  const { activeCreatorsPerDay, unauditedUsersPerDay } = world.limits
  const limit = app.audited ? activeCreatorsPerDay : unauditedUsersPerDay
  const active = new Set(
    today(world)
      .filter((post) => post.clientKey === app.clientKey)
      .map((post) => post.username),
  )
  return !active.has(creator.username) && active.size >= limit
}

// Failed ones do not count: the page counts posts that were made, not tried.
function today({ state, clock }: World): Post[] {
  const since = clock.now() - DAY_MS
  return [...state.posts.values()].filter((post) => post.createdAt > since && post.status !== 'FAILED')
}

/** Drafts that wait in this creator's inbox; "Upload Video" (September 2026) allows five. */
export function pendingShares({ state, clock, variants }: World, grant: Grant): number {
  const since = variants.pendingShares === 'last_24h' ? clock.now() - DAY_MS : -Infinity
  return [...state.posts.values()].filter(
    (post) =>
      post.username === grant.username &&
      post.postMode === 'MEDIA_UPLOAD' &&
      post.status !== 'FAILED' &&
      post.status !== 'PUBLISH_COMPLETE' &&
      post.createdAt > since,
  ).length
}
