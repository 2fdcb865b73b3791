import type { Creator } from '../entities.js'
import type { Exchange } from '../exchange.js'
import { page } from '../pages/page.js'
import { notFoundPage } from '../pages/not-found.js'
import { postPage, profilePage } from '../pages/profile.js'
import type { World } from '../world.js'

/** GET /@{username}: not TikTok's page, but the place to see what became of a post. */
export function profile(world: World, exchange: Exchange): Response {
  const creator = creatorAt(world, exchange)
  if (!creator) return page(404, notFoundPage('There is no such creator.'))
  return page(200, profilePage(creator, postsOf(world, creator)))
}

/** GET /@{username}/video/{id}, the shape of TikTok's own links. */
export function singlePost(world: World, exchange: Exchange): Response {
  const creator = creatorAt(world, exchange)
  const post = creator && postsOf(world, creator).find(({ postId }) => postId === exchange.params[1])
  if (!creator || !post) return page(404, notFoundPage('There is no such post.'))
  return page(200, postPage(creator, post))
}

function creatorAt({ state }: World, { params }: Exchange): Creator | undefined {
  return state.creators.get(decodeURIComponent(params[0] ?? ''))
}

function postsOf({ state }: World, { username }: Creator) {
  return [...state.posts.values()].filter((post) => post.username === username)
}
