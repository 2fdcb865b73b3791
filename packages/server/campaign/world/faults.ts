import type { FetchAnswer, FetchInit } from '../../src/index.js'

/** One call on its way to TikTok. */
export interface Scene {
  url: string
  init: FetchInit
  /** In the words of the sandbox's record: `video/init`, `oauth/token`, `upload` … */
  endpoint: string
  /** Lets the sandbox act. */
  send(init?: FetchInit): Promise<FetchAnswer>
  /** Waits by the sandbox's clock, and no longer than the caller does. */
  wait(ms: number): Promise<void>
}

/** What can go wrong with one call. `before`: TikTok never heard of it. `after`: it acted, and its answer got lost. */
export const FAULTS = {
  refuse: () => fail('ECONNREFUSED'),
  no_address: () => fail('ENOTFOUND'),
  drop_before: () => fail('ECONNRESET'),
  async drop_midway({ init, send }) {
    if (typeof init.body === 'object') await send({ ...init, body: halfOf(init) }).catch(() => {})
    return fail('ECONNRESET')
  },
  async drop_after({ send }) {
    await send()
    return fail('ECONNRESET')
  },
  /** The connection breaks within the answer. */
  async half_body({ send }) {
    const answer = await send()
    return { status: answer.status, headers: answer.headers, text: () => fail('UND_ERR_SOCKET') }
  },
  /** Something on the way hands on half of the answer as if it were whole. */
  async cut_answer({ send }) {
    const answer = await send()
    const text = await answer.text()
    return answerWith(answer.status, text.slice(0, text.length / 2))
  },
  async hang_before({ wait, endpoint }) {
    await wait(patience(endpoint))
    return timeOut()
  },
  async hang_after({ send, wait, endpoint }) {
    await send()
    await wait(patience(endpoint))
    return timeOut()
  },
  error_500_before: async () => serverError(),
  async error_500_after({ send }) {
    await send()
    return serverError()
  },
  html_before: async () => answerWith(502, GATEWAY),
  /** A captive portal: nothing in the status tells it from success. */
  async html_after({ send }) {
    await send()
    return answerWith(200, GATEWAY)
  },
  async empty({ send }) {
    await send()
    return answerWith(200, '')
  },
  async ok_without_publish_id({ send }) {
    const answer = await send()
    return answerWith(answer.status, (await answer.text()).replace(/"publish_id":"[^"]*"/, '"publish_id":""'))
  },
  async ok_without_data({ send }) {
    const { status } = await send()
    return answerWith(status, JSON.stringify({ data: {}, error: { code: 'ok', message: '', log_id: 'LOG' } }))
  },
  /** Followed, as a fetch would that is not told otherwise: the body is sent once more (F05). */
  async redirect_307({ init, send }) {
    if (init.redirect === 'error') throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') })
    await send()
    return send()
  },
} satisfies Record<string, (scene: Scene) => Promise<FetchAnswer>>

export type FaultName = keyof typeof FAULTS

/** A fault, or a refusal in TikTok's own words: `code:spam_risk_too_many_posts`, `status:416`. */
export type WireFault = FaultName | `code:${string}` | `status:${number}`

export function play(fault: WireFault, scene: Scene): Promise<FetchAnswer> {
  if (fault.startsWith('code:')) return Promise.resolve(refusal(scene.endpoint, fault.slice('code:'.length)))
  if (fault.startsWith('status:')) return Promise.resolve(answerWith(Number(fault.slice('status:'.length)), ''))
  // The two other forms are dealt with above.
  return FAULTS[fault as FaultName](scene)
}

/** Milliseconds after which the server gives up by itself: on a chunk late, on everything else soon. */
const patience = (endpoint: string): number => (endpoint === 'upload' ? 20 * 60_000 : 30_000)

/** Rejects like Node's `fetch`: the system's error is the cause. */
function fail(code: string): Promise<never> {
  return Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }))
}

function timeOut(): never {
  throw new DOMException('The operation was aborted due to timeout', 'TimeoutError')
}

const GATEWAY = '<html><body>502 Bad Gateway: access_token_invalid</body></html>'

const serverError = (): FetchAnswer => refusal('', 'internal_error')

/** Statuses from the reference pages; creator_info says three of them with 200. */
const STATUSES: Readonly<Record<string, number>> = {
  access_token_invalid: 401,
  scope_not_authorized: 401,
  rate_limit_exceeded: 429,
  internal_error: 500,
  spam_risk_too_many_posts: 403,
  spam_risk_user_banned_from_posting: 403,
  spam_risk_too_many_pending_share: 403,
  reached_active_user_cap: 403,
  unaudited_client_can_only_post_to_private_accounts: 403,
  url_ownership_unverified: 403,
  privacy_level_option_mismatch: 403,
}

const SAID_WITH_200 = ['spam_risk_too_many_posts', 'spam_risk_user_banned_from_posting', 'reached_active_user_cap']

function refusal(endpoint: string, code: string): FetchAnswer {
  if (endpoint.startsWith('oauth/'))
    return answerWith(200, JSON.stringify({ error: code, error_description: '', log_id: 'LOG' }))
  const status = endpoint === 'creator_info/query' && SAID_WITH_200.includes(code) ? 200 : (STATUSES[code] ?? 400)
  return answerWith(status, JSON.stringify({ data: {}, error: { code, message: 'From the campaign.', log_id: 'LOG' } }))
}

const answerWith = (status: number, text: string): FetchAnswer => ({
  status,
  headers: { get: () => null },
  text: async () => text,
})

/** The same body, which breaks in its middle. */
function halfOf({ headers, body }: FetchInit): ReadableStream<Uint8Array> {
  const half = Math.floor(Number(headers['content-length'] ?? 0) / 2)
  let passed = 0
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      controller.enqueue(piece.subarray(0, Math.max(0, half - passed)))
      passed += piece.length
      if (passed >= half) controller.error(new Error('cut'))
    },
  })
  // Only streams are halved: see `drop_midway`.
  return (body as ReadableStream<Uint8Array>).pipeThrough(cut)
}
