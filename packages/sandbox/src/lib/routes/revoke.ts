import type { Exchange } from '../exchange.js'
import { OAuthRefusal } from '../refusal.js'
import { removeAuthorization } from '../removal.js'
import type { World } from '../world.js'
import { authenticateApp } from './token.js'

/** `reason` of authorization.removed, "Webhooks Events" (November 2026): the developer asked for it. */
const REVOKED_BY_DEVELOPER = 5

/** POST /v2/oauth/revoke/, "Revoke a User Access Token" (November 2026). Success is an empty body. */
export function revoke(world: World, exchange: Exchange): Response {
  const form = exchange.body as URLSearchParams
  const app = authenticateApp(world, form)
  const token = form.get('token')
  if (!token) throw new OAuthRefusal('invalid_request', 'token is required.')

  const grant = world.state.grants.find(({ accessToken }) => accessToken === token)
  if (!grant || grant.clientKey !== app.clientKey || grant.revokedAt !== null) {
    throw new OAuthRefusal('invalid_request', 'Access token is invalid or expired.')
  }
  exchange.grant = grant
  removeAuthorization(world, grant, REVOKED_BY_DEVELOPER)
  return new Response(null, { status: 200 })
}
