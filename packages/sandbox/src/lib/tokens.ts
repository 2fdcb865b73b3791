import type { Scope } from '@direct-post/core/wire'
import type { Exchange } from './exchange.js'
import type { Creator, Grant } from './entities.js'
import { refuse } from './refusal.js'
import type { World } from './world.js'

/** Whose bearer token a request carries, good or bad; null for none we know. */
export function holderOf({ state }: World, { headers }: Request): string | null {
  const token = bearerToken(headers)
  return state.grants.find(({ accessToken }) => accessToken === token)?.username ?? null
}

/** Whose bearer token this is. Expired, revoked and unknown look the same from outside. */
export function authenticate(world: World, exchange: Exchange): Grant {
  const token = bearerToken(exchange.request.headers)
  const grant = world.state.grants.find(({ accessToken }) => accessToken === token)
  if (!grant || grant.revokedAt !== null || grant.accessExpiresAt <= world.clock.now()) {
    throw refuse('access_token_invalid')
  }
  exchange.grant = grant
  return grant
}

function bearerToken(headers: Headers): string | undefined {
  return /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '')?.[1]
}

/** A person can refuse single scopes on the consent page; 401 tells, as in "Direct Post". */
export function needScope(grant: Grant, ...anyOf: Scope[]): void {
  if (!anyOf.some((scope) => grant.scopes.includes(scope))) throw refuse('scope_not_authorized')
}

/** The account behind a grant. One that was removed takes its tokens with it. */
export function creatorOf(world: World, grant: Grant): Creator {
  const creator = world.state.creators.get(grant.username)
  if (!creator) throw refuse('access_token_invalid')
  return creator
}
