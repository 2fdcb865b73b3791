import { json } from './envelope.js'
import type { Outcome } from './dispatch.js'
import type { ArmedFault, FaultName } from './faults.js'

/** The call as a fault meets it. */
export interface FaultScene {
  request: Request
  /** Does what the call asks for, with this request. */
  act: (request: Request) => Promise<Outcome>
  /** The documented refusal with the fault's code, in the envelope of this endpoint. */
  refusal: () => Outcome
}

/** Plays a fault. Rejects where no answer arrives, like fetch does. */
export async function playFault(fault: ArmedFault, scene: FaultScene): Promise<Outcome> {
  return PLAYS[fault.fault](scene, fault)
}

type Play = (scene: FaultScene, fault: ArmedFault) => Promise<Outcome>

const PLAYS: Readonly<Record<FaultName, Play>> = {
  async refuse() {
    throw networkError('ECONNREFUSED')
  },
  async drop_before() {
    throw networkError('ECONNRESET')
  },
  async drop_midway({ request, act }) {
    await act(halfSent(request)).catch(() => {})
    throw networkError('ECONNRESET')
  },
  async drop_after({ request, act }) {
    await act(request)
    throw networkError('ECONNRESET')
  },
  async half_body({ request, act }) {
    return replaced(await act(request), halfAnswer)
  },
  async slow({ request, act }, { delayMs }) {
    const outcome = await act(request)
    await sleep(delayMs, request.signal)
    return outcome
  },
  hang_before: ({ request }) => untilGone(request.signal),
  async hang_after({ request, act }) {
    await act(request)
    return untilGone(request.signal)
  },
  error_500_before: async () => plain(serverError()),
  async error_500_after({ request, act }) {
    await act(request)
    return plain(serverError())
  },
  html: async () => plain(gatewayPage()),
  async empty({ request, act }) {
    await act(request)
    return plain(new Response(null, { status: 200 }))
  },
  async ok_without_publish_id({ request, act }) {
    return replaced(await act(request), withoutPublishId)
  },
  redirect_307: async ({ request }) =>
    plain(
      new Response(null, {
        status: 307,
        headers: { location: `${request.url}${request.url.includes('?') ? '&' : '?'}again=1` },
      }),
    ),
  code: async ({ refusal }) => refusal(),
}

/** The error that Node's fetch rejects with: the code sits in its cause. */
function networkError(code: 'ECONNREFUSED' | 'ECONNRESET'): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}

function plain(response: Response): Outcome {
  return { response, code: null, message: '' }
}

async function replaced(outcome: Outcome, change: (response: Response) => Promise<Response>): Promise<Outcome> {
  return { ...outcome, response: await change(outcome.response) }
}

function serverError(): Response {
  return json(500, { data: {}, error: { code: 'internal_error', message: 'Something went wrong.', log_id: '' } })
}

function gatewayPage(): Response {
  const text =
    '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>'
  return new Response(text, { status: 502, headers: { 'content-type': 'text/html' } })
}

/** Announces all of the body, sends half of it, and breaks. */
async function halfAnswer(response: Response): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.set('content-length', String(whole.length))
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(whole.slice(0, Math.floor(whole.length / 2))),
    pull: (controller) => controller.error(networkError('ECONNRESET')),
  })
  return new Response(body, { status: response.status, headers })
}

async function withoutPublishId(response: Response): Promise<Response> {
  const text = (await response.text()).replace(/"publish_id":"[^"]*"/, '"publish_id":""')
  return new Response(text, { status: response.status, headers: response.headers })
}

/** The same call with a body that breaks in its middle. */
function halfSent(request: Request): Request {
  const half = Math.floor(Number(request.headers.get('content-length') ?? rangeLength(request)) / 2)
  const { headers, method, signal } = request
  const body = request.body?.pipeThrough(breakAfter(half)) ?? null
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal, ...(body ? { body, duplex: 'half' } : {}) }
  return new Request(request.url, init)
}

function breakAfter(bytes: number): TransformStream<Uint8Array, Uint8Array> {
  let passed = 0
  return new TransformStream({
    transform(piece, controller) {
      const rest = bytes - passed
      passed += piece.length
      controller.enqueue(piece.subarray(0, Math.max(0, rest)))
      if (passed >= bytes) controller.error(networkError('ECONNRESET'))
    },
  })
}

function rangeLength({ headers }: Request): number {
  const match = /bytes (\d+)-(\d+)\//.exec(headers.get('content-range') ?? '')
  return match ? Number(match[2]) - Number(match[1]) + 1 : 0
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(reasonOf(signal))
    })
  })
}

/** Nothing ever comes; the caller has to give up by itself. */
function untilGone(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const leave = () => reject(reasonOf(signal))
    if (signal.aborted) leave()
    else signal.addEventListener('abort', leave)
  })
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new DOMException('This operation was aborted', 'AbortError')
}
