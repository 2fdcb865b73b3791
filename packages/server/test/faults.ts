import type { Fetch, FetchAnswer, FetchInit } from '../src/index.js'

/** What can happen to one call. `before`: TikTok never saw it. `after`: TikTok acted, its answer did not come through. */
export type Fault =
  | 'connection refused'
  | 'reset before'
  | 'reset after'
  | '500 before'
  | '500 after'
  | 'html after'
  | 'empty after'
  | 'half after'
  | 'ok without data after'
  | '307'
  | '429'
  | { status: number; code: string }

export interface FaultyFetch {
  fetch: Fetch
  /** The next `times` calls whose path holds `part` meet this fault. */
  arm(part: string, fault: Fault, times?: number): void
  /** How many calls to paths holding `part` left the server. */
  count(part: string): number
  /** No call meets anybody any more. */
  stop(): void
  start(): void
  /** What every request carried, for the search for secrets. */
  seen: { url: string; init: FetchInit }[]
  /** Every token and upload address that TikTok handed out. */
  secrets: Set<string>
}

/** Puts faults between the server and a TikTok. */
export function faultyFetch(real: typeof fetch): FaultyFetch {
  const armed: { part: string; fault: Fault; left: number }[] = []
  const seen: FaultyFetch['seen'] = []
  const secrets: FaultyFetch['secrets'] = new Set()
  let isStopped = false

  return {
    seen,
    secrets,
    arm: (part, fault, times = 1) => armed.push({ part, fault, left: times }),
    count: (part) => seen.filter(({ url }) => url.includes(part)).length,
    stop: () => (isStopped = true),
    start: () => (isStopped = false),
    async fetch(url, init) {
      seen.push({ url, init })
      if (isStopped) throw systemError('ECONNREFUSED')
      const hit = armed.find(({ part, left }) => left > 0 && url.includes(part))
      const send = () => remember(secrets, real(url, init))
      if (!hit) return send()
      hit.left -= 1
      return meet(hit.fault, send)
    },
  }
}

export interface HeldFetch {
  fetch: Fetch
  /** Fulfilled as soon as a call is held. */
  holds: Promise<void>
  /** From now on nothing is held any more. */
  release(): void
}

/** Holds calls back until they are released: before they leave, or once TikTok has answered them. */
export function holdBack(
  real: Fetch,
  isHeld: (url: string, init: FetchInit) => boolean,
  when: 'before' | 'after',
): HeldFetch {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  let hold = () => {}
  const holds = new Promise<void>((resolve) => (hold = resolve))
  return {
    holds,
    release,
    async fetch(url, init) {
      const answer = when === 'after' ? await real(url, init) : undefined
      if (isHeld(url, init)) {
        hold()
        await released
      }
      return answer ?? real(url, init)
    },
  }
}

async function remember(secrets: Set<string>, sent: Promise<Response>): Promise<Response> {
  const answer = await sent
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return answer
  const text = await answer.clone().text()
  for (const [, secret] of text.matchAll(/"(?:access_token|refresh_token|upload_url)":\s*"([^"]+)"/g)) {
    if (secret) secrets.add(secret)
  }
  return answer
}

async function meet(fault: Fault, send: () => Promise<FetchAnswer>): Promise<FetchAnswer> {
  if (typeof fault === 'object') return refusal(fault.status, fault.code)
  switch (fault) {
    case 'connection refused':
      throw systemError('ECONNREFUSED')
    case 'reset before':
      throw systemError('ECONNRESET')
    case 'reset after':
      await send()
      throw systemError('ECONNRESET')
    case '500 before':
      return refusal(500, 'internal_error')
    case '500 after':
      await send()
      return refusal(500, 'internal_error')
    case 'html after':
      await send()
      return new Response('<html>access_token_invalid</html>', { status: 200 })
    case 'empty after':
      await send()
      return new Response('', { status: 200 })
    case 'half after': {
      const text = await (await send()).text()
      return new Response(text.slice(0, text.length / 2), { status: 200 })
    }
    case 'ok without data after':
      await send()
      return Response.json({ data: {}, error: { code: 'ok', message: '', log_id: 'log' } })
    case '307':
      throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') })
    case '429':
      return refusal(429, 'rate_limit_exceeded')
  }
}

function refusal(status: number, code: string): Response {
  return Response.json({ data: {}, error: { code, message: 'from the fault', log_id: '2026LOG' } }, { status })
}

const systemError = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
