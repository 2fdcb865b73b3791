import { CALLS_KEPT, withoutSecretFields, withoutSecretHeaders, withoutSecretQuery } from './calls.js'
import { dispatch, findRoute, noRoute, type Outcome } from './dispatch.js'
import type { Engine } from './engine.js'
import type { Exchange } from './exchange.js'
import type { World } from './world.js'

/** One call, from the request to the record. */
export async function handle(engine: Engine, request: Request): Promise<Response> {
  const { world } = engine
  await engine.settle()
  const url = new URL(request.url)
  const found = findRoute(world, request.method, url.pathname)
  const exchange: Exchange = {
    request,
    url,
    logId: world.ids.logId(),
    params: found?.params ?? [],
    body: null,
    grant: null,
  }

  const outcome = found ? await dispatch(world, found.route, exchange) : noRoute(exchange)
  record(engine, found?.route.endpoint ?? 'unknown', exchange, outcome)
  await engine.settle()
  return withLogId(outcome.response, exchange)
}

/** TikTok repeats the log id in a header, so that it is there when a body is not. */
function withLogId(response: Response, { logId }: Exchange): Response {
  response.headers.set('x-tt-logid', logId)
  return response
}

function record(
  { world, onCall }: Engine,
  endpoint: string,
  exchange: Exchange,
  { response, code, message }: Outcome,
): void {
  const { request, url, logId, grant } = exchange
  const call = {
    at: world.clock.now(),
    endpoint,
    method: request.method,
    url: withoutSecretQuery(url),
    headers: withoutSecretHeaders(request.headers),
    body: bodyForRecord(exchange.body),
    status: response.status,
    code,
    message,
    logId,
    username: grant?.username ?? null,
    fault: null,
  }
  remember(world, call)
  onCall(call)
}

function remember({ state }: World, call: World['state']['calls'][number]): void {
  state.calls.push(call)
  if (state.calls.length > CALLS_KEPT) state.calls.splice(0, state.calls.length - CALLS_KEPT)
}

function bodyForRecord(body: unknown): unknown {
  return withoutSecretFields(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
}
