import { SCOPES } from '@direct-post/core/wire'
import type { App } from '../entities.js'
import { OAuthRefusal } from '../refusal.js'
import type { World } from '../world.js'
import { redirectUriProblem } from './redirect-uri.js'

/** Scopes the consent page can ask for: what posting needs, and what profile readers ask beside it. */
export const OFFERED_SCOPES: readonly string[] = [...SCOPES, 'user.info.profile', 'user.info.stats', 'video.list']

/** What an app asks for when it sends someone to the consent page. */
export interface AuthorizeRequest {
  app: App
  redirectUri: string
  scopes: readonly string[]
  state: string
  codeChallenge: string | null
  /** `disable_auto_auth=1`: show the page even to someone who already agreed. */
  alwaysAsk: boolean
}

/** A fault in the link itself. It is shown to the person and never sent to the redirect URI. */
export class BrokenLink extends Error {}

/**
 * Reads the query of /v2/auth/authorize/, "Login Kit for Web" (November 2026). Throws a BrokenLink
 * until the redirect URI is known to be the app's own.
 */
export function parseAuthorizeTarget(
  world: World,
  query: URLSearchParams,
): { app: App; redirectUri: string; state: string } {
  const app = world.state.apps.get(query.get('client_key') ?? '')
  if (!app) throw new BrokenLink('client_key: no app has this key.')

  const redirectUri = query.get('redirect_uri') ?? ''
  const problem = redirectUriProblem(redirectUri, app, world.settings.allowLoopbackRedirect)
  if (problem) throw new BrokenLink(`redirect_uri: ${problem}`)
  return { app, redirectUri, state: query.get('state') ?? '' }
}

/** The rest of the query; what is wrong with it, the app hears at its redirect URI. */
export function parseAuthorizeRequest(world: World, query: URLSearchParams): AuthorizeRequest {
  const target = parseAuthorizeTarget(world, query)
  if (!target.state) throw new OAuthRefusal('invalid_request', 'state is required.')
  if (query.get('response_type') !== 'code') {
    throw new OAuthRefusal('unsupported_response_type', 'response_type must be code.')
  }
  return {
    ...target,
    scopes: parseScopes(query.get('scope') ?? ''),
    codeChallenge: parseChallenge(query),
    alwaysAsk: query.get('disable_auto_auth') === '1',
  }
}

/** "A comma (,) separated string of authorization scope(s)". */
function parseScopes(text: string): string[] {
  const scopes = text
    .split(',')
    .map((scope) => scope.trim())
    .filter(Boolean)
  const unknown = scopes.find((scope) => !OFFERED_SCOPES.includes(scope))
  if (scopes.length === 0) throw new OAuthRefusal('invalid_scope', 'scope is required.')
  if (unknown) throw new OAuthRefusal('invalid_scope', `${unknown} is not a scope of this app.`)
  return [...new Set(scopes)]
}

function parseChallenge(query: URLSearchParams): string | null {
  const challenge = query.get('code_challenge')
  if (challenge !== null && query.get('code_challenge_method') !== 'S256') {
    throw new OAuthRefusal('invalid_request', 'code_challenge_method must be S256.')
  }
  return challenge
}
