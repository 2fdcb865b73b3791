import {
  BrokenLink,
  parseAuthorizeRequest,
  parseAuthorizeTarget,
  type AuthorizeRequest,
} from '../oauth/authorize-request.js'
import { redirectWithCode, redirectWithError } from '../oauth/codes.js'
import type { Creator } from '../entities.js'
import type { Exchange } from '../exchange.js'
import { brokenLinkPage, consentPage } from '../pages/consent.js'
import { page, redirect } from '../pages/page.js'
import { OAuthRefusal } from '../refusal.js'
import type { World } from '../world.js'

const SESSION_COOKIE = 'sandbox_account'

/** GET /v2/auth/authorize/: the page where a person lets an app in, "Login Kit for Web" (November 2026). */
export function authorize(world: World, exchange: Exchange): Response {
  const query = exchange.url.searchParams
  return answering(world, query, (request) => {
    const signedIn = signedInCreator(world, exchange)
    const agreed = signedIn && !request.alwaysAsk && hasAgreed(world, request, signedIn)
    // "When set to 0, skips the authorization page for valid sessions": also when left out.
    if (agreed) return redirect(redirectWithCode(world, request, signedIn, request.scopes))
    return page(200, consentPage(world, request, query, signedIn))
  })
}

/** POST /v2/auth/authorize/: a button of that page was pressed. The fields are the page's own. */
export function decide(world: World, exchange: Exchange): Response {
  const form = exchange.body as URLSearchParams
  return answering(world, form, (request) => {
    if (form.get('decision') !== 'allow') throw new OAuthRefusal('access_denied', 'The user denied the request.')

    const creator = world.state.creators.get(form.get('creator') ?? '')
    if (!creator) return page(422, consentPage(world, request, form, null, 'Choose the account to continue with.'))
    const granted = request.scopes.filter((scope) => form.getAll('granted').includes(scope))
    const response = redirect(redirectWithCode(world, request, creator, granted))
    response.headers.append(
      'set-cookie',
      `${SESSION_COOKIE}=${encodeURIComponent(creator.username)}; Path=/v2/auth; HttpOnly; SameSite=Lax`,
    )
    return response
  })
}

/** A fault in the link stays here; any other travels to the app's redirect URI. */
function answering(world: World, query: URLSearchParams, answer: (request: AuthorizeRequest) => Response): Response {
  try {
    return answer(parseAuthorizeRequest(world, query))
  } catch (error) {
    if (error instanceof BrokenLink) return page(400, brokenLinkPage(error.message))
    if (!(error instanceof OAuthRefusal)) throw error
    const { redirectUri, state } = parseAuthorizeTarget(world, query)
    return redirect(redirectWithError(redirectUri, state, error.code, error.description))
  }
}

function signedInCreator(world: World, { request }: Exchange): Creator | null {
  const cookie = new RegExp(`(?:^|; )${SESSION_COOKIE}=([^;]*)`).exec(request.headers.get('cookie') ?? '')?.[1]
  return cookie === undefined ? null : (world.state.creators.get(decodeURIComponent(cookie)) ?? null)
}

/** Every scope asked for was granted before, and the grant still stands. */
function hasAgreed(world: World, { app, scopes }: AuthorizeRequest, creator: Creator): boolean {
  return world.state.grants.some(
    (grant) =>
      grant.clientKey === app.clientKey &&
      grant.username === creator.username &&
      grant.revokedAt === null &&
      scopes.every((scope) => grant.scopes.includes(scope)),
  )
}
