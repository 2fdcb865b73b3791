import type { TokenData } from '@direct-post/core/wire'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Code, Grant } from '../entities.js'
import type { World } from '../world.js'

const HOUR_S = 3600
const DAY_S = 24 * HOUR_S

/** Seconds an access and a refresh token live, by the page one believes. */
const LIFETIMES = {
  '2h_180d': { access: 2 * HOUR_S, refresh: 180 * DAY_S },
  '24h_365d': { access: 24 * HOUR_S, refresh: 365 * DAY_S },
} as const

/** Turns a code into a grant. */
export function createGrant(world: World, code: Code): Grant {
  const grant: Grant = {
    id: world.ids.key(),
    clientKey: code.clientKey,
    username: code.username,
    openId: openId(code.clientKey, code.username),
    scopes: code.scopes,
    ...freshTokens(world),
    revokedAt: null,
  }
  world.state.grants.push(grant)
  return grant
}

/**
 * New tokens in place of the old ones. "Refresh a User Access Token" (2 November 2026): the
 * previous refresh token stops working. The refresh lifetime starts again.
 */
export function rotate(world: World, grant: Grant): Grant {
  if (world.variants.oldAccessToken === 'lives_until_expiry') {
    world.state.grants.push({ ...grant, id: world.ids.key(), refreshToken: '' })
  }
  return Object.assign(grant, freshTokens(world))
}

function freshTokens({ ids, clock, variants }: World) {
  const { access, refresh } = LIFETIMES[variants.tokenLifetimes]
  return {
    accessToken: ids.accessToken(),
    accessExpiresAt: clock.now() + access * 1000,
    refreshToken: ids.refreshToken(),
    refreshExpiresAt: clock.now() + refresh * 1000,
  }
}

/** The answer of the token endpoint: the remaining lifetimes in seconds. */
export function tokenData(world: World, grant: Grant): TokenData {
  const secondsUntil = (instant: number) => Math.floor((instant - world.clock.now()) / 1000)
  return {
    access_token: grant.accessToken,
    expires_in: secondsUntil(grant.accessExpiresAt),
    open_id: grant.openId,
    refresh_expires_in: secondsUntil(grant.refreshExpiresAt),
    refresh_token: grant.refreshToken,
    scope: grant.scopes.join(','),
    token_type: 'Bearer',
  }
}

/** Names a person to one app only: another app gets another id for the same creator. */
export function openId(clientKey: string, username: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(`${clientKey.length}:${clientKey}:${username}`)))
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
