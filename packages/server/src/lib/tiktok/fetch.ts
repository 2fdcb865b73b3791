/**
 * The part of `fetch` that this server uses, so that a faster one, or a sandbox, can stand in.
 * `globalThis.fetch` and `sandbox.fetch` both fit.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>

export interface FetchInit {
  method: 'GET' | 'POST' | 'PUT'
  headers: Record<string, string>
  body?: string | ReadableStream<Uint8Array>
  /** A 307 would send body and token once more, to somebody else. */
  redirect: 'error'
  /** What Node's `fetch` wants with a streamed body. */
  duplex?: 'half'
  signal?: AbortSignal
  /**
   * Milliseconds until the call is given up. A fetch that knows it need not look at `signal`, which says
   * the same and is only made when it is looked at: a timeout signal lives on after its call.
   */
  timeoutMs?: number
  /** Asks for a new connection; other fetches ignore it. */
  fresh?: boolean
}

export interface FetchAnswer {
  status: number
  headers: { get(name: string): string | null }
  text(): Promise<string>
}

/** An init that is given up after some time, by any fetch. */
export function timed(timeoutMs: number, init: Omit<FetchInit, 'signal' | 'timeoutMs'>): FetchInit {
  const signal = { enumerable: true, get: () => AbortSignal.timeout(timeoutMs) }
  return Object.defineProperty({ ...init, timeoutMs }, 'signal', signal)
}
