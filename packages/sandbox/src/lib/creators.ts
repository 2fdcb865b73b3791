import type { Creator } from './entities.js'
import { removeAuthorization } from './removal.js'
import { toCreator, type CreatorSeed } from './seed.js'
import type { World } from './world.js'

/** `reason` of authorization.removed, "Webhooks Events" (November 2026). */
const DISCONNECTED_BY_USER = 1
const ACCOUNT_DELETED = 2

/** The accounts, and what a person would do with them in TikTok's own app. */
export interface Creators extends Iterable<Creator> {
  get: (username: string) => Creator | undefined
  add: (seed: CreatorSeed) => Creator
  /** Turns settings over, at once: `change('public', { isPrivate: true })`. */
  change: (username: string, change: Partial<Omit<Creator, 'username'>>) => Creator
  /** Takes an app's permission back in TikTok's settings; without a client key, every app's. */
  disconnect: (username: string, clientKey?: string) => void
  /** Deletes the account; its authorizations end with it. */
  remove: (username: string) => void
}

export function createCreators(world: World): Creators {
  const creators = () => world.state.creators
  const end = (username: string, reason: number, clientKey?: string) => {
    for (const grant of world.state.grants) {
      const isMeant = grant.username === username && (clientKey === undefined || grant.clientKey === clientKey)
      if (isMeant && grant.revokedAt === null) removeAuthorization(world, grant, reason)
    }
  }

  return {
    [Symbol.iterator]: () => creators().values(),
    get: (username) => creators().get(username),
    add(seed) {
      const creator = toCreator(seed)
      creators().set(creator.username, creator)
      return creator
    },
    change: (username, change) => Object.assign(existing(world, username), change),
    disconnect: (username, clientKey) => end(username, DISCONNECTED_BY_USER, clientKey),
    remove(username) {
      end(username, ACCOUNT_DELETED)
      creators().delete(username)
    },
  }
}

function existing({ state }: World, username: string): Creator {
  const creator = state.creators.get(username)
  if (creator) return creator
  throw new Error(
    `@direct-post/sandbox: there is no creator "${username}". Nothing was changed. ` +
      `Name one of ${[...state.creators.keys()].join(', ')}, or add one first.`,
  )
}
