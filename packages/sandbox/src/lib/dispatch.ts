import { apiError, json, oauthError } from './envelope.js'
import { CONTROL_ROUTES } from './control/routes.js'
import type { Exchange } from './exchange.js'
import { notFoundPage } from './pages/not-found.js'
import { page } from './pages/page.js'
import { OAuthRefusal, Refusal, refuse } from './refusal.js'
import { ROUTES, type HandledRoute } from './routes.js'
import { refuseUpload } from './routes/upload.js'
import type { World } from './world.js'

/** What a call came to: the answer, and what the record says about it. */
export interface Outcome {
  response: Response
  code: string | null
  message: string
}

const ALL_ROUTES = [...ROUTES, ...CONTROL_ROUTES]

/** The route that answers a path and method, with what its pattern caught. */
export function findRoute(
  world: World,
  method: string,
  pathname: string,
): { route: HandledRoute; params: string[] } | null {
  const path =
    world.variants.missingSlash === 'accept' && pathname.startsWith('/v2/') ? pathname.replace(/\/?$/, '/') : pathname
  const wanted = method === 'HEAD' ? 'GET' : method
  for (const route of ALL_ROUTES) {
    const match = route.method === wanted ? route.path.exec(path) : null
    if (match) return { route, params: match.slice(1) }
  }
  return null
}

/** Runs a route. A refusal becomes the envelope of that kind of endpoint, here and nowhere else. */
export async function dispatch(world: World, route: HandledRoute, exchange: Exchange): Promise<Outcome> {
  try {
    exchange.body = await readBody(route, exchange.request)
    return { response: await route.handle(world, exchange), code: usesCodes(route) ? 'ok' : null, message: '' }
  } catch (error) {
    return refusalOutcome(world, route, exchange, error)
  }
}

/** No such path. TikTok answers these in its API envelope; a browser gets a page. */
export function noRoute(exchange: Exchange): Outcome {
  const refusal = refuse('unsupported_path')
  const wantsPage = exchange.request.headers.get('accept')?.includes('text/html') ?? false
  const response = wantsPage ? page(404, notFoundPage('There is nothing here.')) : apiError(refusal, exchange)
  return { response, code: refusal.code, message: refusal.message }
}

/** A refusal in the envelope of its endpoint. Any other error is a fault of ours and goes on. */
export function refusalOutcome(world: World, route: HandledRoute, exchange: Exchange, error: unknown): Outcome {
  if (error instanceof OAuthRefusal) {
    return { response: oauthError(error, exchange), code: error.code, message: error.description }
  }
  if (!(error instanceof Refusal)) throw error
  return { response: refusalResponse(world, route, exchange, error), code: error.code, message: error.message }
}

function refusalResponse(world: World, route: HandledRoute, exchange: Exchange, refusal: Refusal): Response {
  switch (route.refusesAs) {
    case 'upload':
      return refuseUpload(world, exchange, refusal)
    case 'oauth':
      return oauthError(new OAuthRefusal('invalid_request', refusal.message), exchange)
    case 'page':
      return json(refusal.status, { error: refusal.code, message: refusal.message })
    case 'api':
      return apiError(refusal, exchange)
  }
}

function usesCodes({ refusesAs }: HandledRoute): boolean {
  return refusesAs === 'api' || refusesAs === 'oauth'
}

async function readBody({ reads }: HandledRoute, request: Request): Promise<unknown> {
  if (reads === 'json') return readJson(request)
  if (reads === 'form') return readForm(request)
  return null
}

/** "Content-Type: application/json; charset=UTF-8", every reference page (September 2026). */
async function readJson(request: Request): Promise<unknown> {
  if (!hasType(request, 'application/json')) throw refuse('invalid_params', 'Content-Type must be application/json.')
  try {
    return await request.json()
  } catch {
    throw refuse('invalid_params', 'The body is not JSON.')
  }
}

/** "Content-Type: application/x-www-form-urlencoded", the OAuth pages (November 2026). */
async function readForm(request: Request): Promise<URLSearchParams> {
  if (!hasType(request, 'application/x-www-form-urlencoded')) {
    throw new OAuthRefusal('invalid_request', 'Content-Type must be application/x-www-form-urlencoded.')
  }
  return new URLSearchParams(await request.text())
}

function hasType({ headers }: Request, type: string): boolean {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === type
}
