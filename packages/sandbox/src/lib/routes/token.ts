import type { App, Grant } from '../entities.js'
import { json } from '../envelope.js'
import type { Exchange } from '../exchange.js'
import { createGrant, rotate, tokenData } from '../oauth/grants.js'
import { fitsChallenge } from '../oauth/pkce.js'
import { OAuthRefusal } from '../refusal.js'
import type { World } from '../world.js'

/** POST /v2/oauth/token/, "Get" and "Refresh a User Access Token" (2 November 2026). */
export function token(world: World, exchange: Exchange): Response {
  const form = exchange.body as URLSearchParams
  const app = authenticateApp(world, form)
  const grant = grantFor(world, app, form)
  exchange.grant = grant
  return json(200, tokenData(world, grant))
}

function grantFor(world: World, app: App, form: URLSearchParams): Grant {
  switch (form.get('grant_type') ?? '') {
    case 'authorization_code':
      return createGrant(world, takeCode(world, app, form))
    case 'refresh_token':
      return rotate(world, refreshableGrant(world, app, form))
    case '':
      throw new OAuthRefusal('invalid_request', 'grant_type is required.')
    default:
      throw new OAuthRefusal('unsupported_grant_type', 'grant_type must be authorization_code or refresh_token.')
  }
}

/** Both fields travel in the body, and the key is called `client_key` here. */
export function authenticateApp(world: World, form: URLSearchParams): App {
  const key = required(form, 'client_key')
  const secret = required(form, 'client_secret')
  const app = world.state.apps.get(key)
  if (!app || app.clientSecret !== secret) {
    throw new OAuthRefusal('invalid_client', 'Client key or secret is incorrect.', 401)
  }
  return app
}

/** A code works once, for its own app and redirect URI. A failed try uses it up as well. */
function takeCode(world: World, app: App, form: URLSearchParams) {
  const text = required(form, 'code')
  const redirectUri = required(form, 'redirect_uri')
  const code = world.state.codes.get(text)
  world.state.codes.delete(text)

  if (!code || code.clientKey !== app.clientKey) throw invalidGrant(world, 'Authorization code is invalid.')
  if (code.expiresAt <= world.clock.now()) throw invalidGrant(world, 'Authorization code is expired.')
  if (code.redirectUri !== redirectUri)
    throw new OAuthRefusal('invalid_request', 'Redirect_uri is not matched with the uri when requesting code.')
  checkVerifier(world, code.codeChallenge, form.get('code_verifier'))
  return code
}

function checkVerifier(world: World, challenge: string | null, verifier: string | null): void {
  if (challenge === null) return
  if (verifier === null) throw new OAuthRefusal('invalid_request', 'code_verifier is required.')
  if (!fitsChallenge(verifier, challenge, world.variants.pkce)) {
    throw invalidGrant(world, 'Code verifier or code challenge is invalid.')
  }
}

function refreshableGrant(world: World, app: App, form: URLSearchParams): Grant {
  const text = required(form, 'refresh_token')
  const grant = world.state.grants.find(({ refreshToken }) => refreshToken === text)
  const usable =
    grant?.clientKey === app.clientKey && grant.revokedAt === null && grant.refreshExpiresAt > world.clock.now()
  if (!grant || !usable) throw invalidGrant(world, 'Refresh token is invalid or expired.')
  return grant
}

// TikTok answers this one with HTTP 200 at times: only the body tells success from failure.
function invalidGrant({ variants }: World, description: string): OAuthRefusal {
  return new OAuthRefusal('invalid_grant', description, variants.invalidGrantStatus)
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name)
  if (!value) throw new OAuthRefusal('invalid_request', `${name} is required.`)
  return value
}
