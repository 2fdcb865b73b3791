import type { Creator } from '../entities.js'
import type { World } from '../world.js'
import type { AuthorizeRequest } from './authorize-request.js'

/** Codes are for immediate use; how long TikTok keeps them is on no page. */
const CODE_LIFETIME_MS = 10 * 60_000

/** The address that brings a code back to the app, "Login Kit for Web" (November 2026). */
export function redirectWithCode(
  world: World,
  request: AuthorizeRequest,
  creator: Creator,
  scopes: readonly string[],
): string {
  const code = world.ids.code()
  world.state.codes.set(code, {
    code,
    clientKey: request.app.clientKey,
    username: creator.username,
    scopes,
    redirectUri: request.redirectUri,
    codeChallenge: request.codeChallenge,
    expiresAt: world.clock.now() + CODE_LIFETIME_MS,
  })
  return withQuery(request.redirectUri, { code, scopes: scopes.join(','), state: request.state })
}

/** The address that brings a refusal back to the app. */
export function redirectWithError(redirectUri: string, state: string, error: string, description: string): string {
  return withQuery(redirectUri, { error, error_description: description, state })
}

function withQuery(uri: string, parameters: Record<string, string>): string {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encode(value)}`)
  return `${uri}?${query.join('&')}`
}

// TikTok sends `%2A` and `%21` in codes, which encodeURIComponent leaves alone.
function encode(value: string): string {
  return encodeURIComponent(value).replace(/[*!]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}
