import type { Creator } from '../entities.js'
import { avatarOrigin } from '../endpoints.js'
import type { World } from '../world.js'

const AVATAR_TTL_MS = 2 * 3_600_000

/** A link that stops working after two hours, as "Query Creator Info" (September 2026) says. */
export function avatarUrl({ endpoints, clock }: World, creator: Creator): string {
  if (creator.avatarUrl) return creator.avatarUrl
  const expires = Math.floor((clock.now() + AVATAR_TTL_MS) / 1000)
  return `${avatarOrigin(endpoints)}/avatar/${encodeURIComponent(creator.username)}.png?x-expires=${expires}`
}

/** The same picture for the sandbox's own pages, which need no link that ends. */
export function avatarPath(creator: Creator): string {
  return creator.avatarUrl ?? `/avatar/${encodeURIComponent(creator.username)}.png`
}
