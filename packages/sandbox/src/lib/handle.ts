import { CALLS_KEPT, withoutSecretFields, withoutSecretHeaders, withoutSecretQuery, type Call } from './calls.js'
import { dispatch, findRoute, noRoute, refusalOutcome, type Outcome } from './dispatch.js'
import type { Engine } from './engine.js'
import type { Exchange } from './exchange.js'
import { playFault } from './fault-play.js'
import { takeFault, type ArmedFault } from './faults.js'
import { documentedRefusal } from './refusal.js'
import type { HandledRoute } from './routes.js'
import { holderOf } from './tokens.js'

/** One call, from the request to the record. */
export async function handle(engine: Engine, request: Request): Promise<Response> {
  const { world } = engine
  await engine.settle()
  const url = new URL(request.url)
  const found = findRoute(world, request.method, url.pathname)
  const params = found?.params ?? []
  const { logIdName } = world.variants
  const exchange: Exchange = { request, url, logId: world.ids.logId(), logIdName, params, body: null, grant: null }
  if (!found) return finish(engine, 'unknown', exchange, noRoute(exchange), null)
  if (found.route.isOurs) return (await dispatch(world, found.route, exchange)).response

  const fault = takeFault(world.state.faults, found.route.endpoint, holderOf(world, request))
  return fault ? handleWithFault(engine, found.route, exchange, fault) : handleWell(engine, found.route, exchange)
}

async function handleWell(engine: Engine, route: HandledRoute, exchange: Exchange): Promise<Response> {
  const outcome = await dispatch(engine.world, route, exchange)
  return finish(engine, route.endpoint, exchange, outcome, null)
}

async function handleWithFault(
  engine: Engine,
  route: HandledRoute,
  exchange: Exchange,
  fault: ArmedFault,
): Promise<Response> {
  const { world } = engine
  try {
    const outcome = await playFault(fault, {
      request: exchange.request,
      act: (request) => dispatch(world, route, Object.assign(exchange, { request })),
      refusal: () => refusalOutcome(world, route, exchange, documentedRefusal(route, fault)),
    })
    return await finish(engine, route.endpoint, exchange, outcome, fault)
  } catch (error) {
    record(engine, route.endpoint, exchange, { status: 0, code: null, message: String(error) }, fault)
    await engine.settle()
    throw error
  }
}

async function finish(
  engine: Engine,
  endpoint: string,
  exchange: Exchange,
  { response, code, message }: Outcome,
  fault: ArmedFault | null,
): Promise<Response> {
  record(engine, endpoint, exchange, { status: response.status, code, message }, fault)
  await engine.settle()
  // TikTok repeats the log id in a header, so that it is there when a body is not.
  response.headers.set('x-tt-logid', exchange.logId)
  return response
}

function record(
  { world, onCall }: Engine,
  endpoint: string,
  { request, url, logId, grant, body }: Exchange,
  verdict: Pick<Call, 'status' | 'code' | 'message'>,
  fault: ArmedFault | null,
): void {
  const call: Call = {
    at: world.clock.now(),
    endpoint,
    method: request.method,
    url: withoutSecretQuery(url),
    headers: withoutSecretHeaders(request.headers),
    body: withoutSecretFields(body instanceof URLSearchParams ? Object.fromEntries(body) : body),
    ...verdict,
    logId,
    username: grant?.username ?? holderOf(world, request),
    fault: fault?.fault ?? null,
  }
  const { calls } = world.state
  calls.push(call)
  if (calls.length > CALLS_KEPT) calls.splice(0, calls.length - CALLS_KEPT)
  onCall(call)
}
