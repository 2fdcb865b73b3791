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
  /** Asks for a new connection; other fetches ignore it. */
  fresh?: boolean
}

export interface FetchAnswer {
  status: number
  headers: { get(name: string): string | null }
  text(): Promise<string>
}
