/**
 * The part of `fetch` that this server uses, so that a faster one, or a sandbox, can stand in.
 * `globalThis.fetch` and `sandbox.fetch` both fit.
 */
export interface Fetch {
  (url: string, init: FetchInit): Promise<FetchAnswer>
  /** Says that it gives up by `timeoutMs` and needs no signal for it. */
  keepsTime?: boolean
}

export interface FetchInit {
  method: 'GET' | 'POST' | 'PUT'
  headers: Record<string, string>
  body?: string | ReadableStream<Uint8Array>
  /** A 307 would send body and token once more, to somebody else. */
  redirect: 'error'
  /** What Node's `fetch` wants with a streamed body. */
  duplex?: 'half'
  signal?: AbortSignal
  /** Milliseconds until the call is given up. `signal` says the same to a fetch that does not keep time itself. */
  timeoutMs?: number
  /** Asks for a new connection; other fetches ignore it. */
  fresh?: boolean
}

export interface FetchAnswer {
  status: number
  headers: { get(name: string): string | null }
  text(): Promise<string>
}

/** The fetch with every timeout told as a signal, too, unless it keeps time itself: a signal costs more than a timer. */
export function withTimeouts(fetch: Fetch): Fetch {
  if (fetch.keepsTime) return fetch
  return (url, init) =>
    fetch(url, init.timeoutMs === undefined ? init : { ...init, signal: AbortSignal.timeout(init.timeoutMs) })
}
