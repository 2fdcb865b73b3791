import type { Context } from './context.js'
import type { Incoming } from './http/incoming.js'
import { checkOrigin, corsHeaders, PREFLIGHT_HEADERS } from './http/origin.js'
import { empty } from './http/outgoing.js'
import type { Outgoing } from './http/outgoing.js'
import { problem, Refusal, refuse } from './http/problem.js'
import type { Route } from './route.js'
import { createRouter } from './router.js'
import type { Match } from './router.js'

/** Answers every request; what is thrown on the way becomes a sentence for the person. */
export function createAnswer(context: Context, routes: readonly Route[]): (incoming: Incoming) => Promise<Outgoing> {
  const { settings } = context
  const match = createRouter(routes, settings.basePath)

  return async (incoming) => {
    const startedAt = settings.now()
    const matched = match(incoming)
    const { outgoing, code } = await attempt(context, incoming, matched)
    Object.assign(outgoing.headers, corsHeaders(incoming, settings.allowedOrigins))
    settings.emit({
      type: 'request',
      method: incoming.method,
      route: matched.route?.path ?? '(none)',
      status: outgoing.status,
      code,
      durationMs: settings.now() - startedAt,
    })
    return outgoing
  }
}

async function attempt(
  context: Context,
  incoming: Incoming,
  matched: Match,
): Promise<{ outgoing: Outgoing; code: string | null }> {
  try {
    if (incoming.method === 'OPTIONS') return { outgoing: preflight(context, incoming, matched), code: null }
    return { outgoing: await context.life.run(() => run(context, incoming, matched)), code: null }
  } catch (failure) {
    const refusal = failure instanceof Refusal ? failure : unexpected(context, matched.route, failure)
    const outgoing = problem(refusal)
    if (refusal.status === 405) outgoing.headers.allow = matched.allow.join(', ')
    return { outgoing, code: refusal.error.code }
  }
}

async function run(context: Context, incoming: Incoming, { route, id, allow }: Match): Promise<Outgoing> {
  if (!route) throw refuse(allow.length > 0 ? 'method_not_allowed' : 'not_found')
  if (route.runPublic) return route.runPublic(context, { incoming, id })
  if (route.method !== 'GET') checkOrigin(incoming, context.settings.allowedOrigins)
  const owner = await context.settings.user(incoming.request())
  if (!owner) throw refuse('not_signed_in')
  return route.run(context, { incoming, owner, id })
}

function preflight({ settings }: Context, incoming: Incoming, { allow }: Match): Outgoing {
  if (allow.length === 0) throw refuse('not_found')
  const isAllowed = settings.allowedOrigins.has(incoming.header('origin') ?? '')
  return empty(204, { allow: allow.join(', '), ...(isAllowed ? PREFLIGHT_HEADERS : {}) })
}

/** A fault of ours or of the store. What it says stays here, since it could hold anything (T20). */
function unexpected({ settings }: Context, route: Route | null, failure: unknown): Refusal {
  const error = failure instanceof Error ? failure.name : 'unknown'
  settings.emit({ type: 'internal.failed', where: route?.path ?? '(none)', error })
  return refuse('internal')
}
