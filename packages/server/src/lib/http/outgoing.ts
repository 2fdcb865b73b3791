import { toStream } from './bytes.js'
import type { ByteSource } from './bytes.js'

/** An answer before an entry turns it into a `Response` or writes it to a socket. */
export interface Outgoing {
  status: number
  /** Lower-case names. */
  headers: Record<string, string>
  body: string | ByteSource | null
}

/** T33: nothing that the proxy says may be kept by a browser or a CDN. */
const ALWAYS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Outgoing {
  return {
    status,
    headers: { ...ALWAYS, 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  }
}

export function empty(status: number, headers: Record<string, string> = {}): Outgoing {
  return { status, headers: { ...ALWAYS, ...headers }, body: null }
}

export function redirect(location: string, headers: Record<string, string> = {}): Outgoing {
  return empty(303, { location, 'referrer-policy': 'no-referrer', ...headers })
}

export function toResponse({ status, headers, body }: Outgoing): Response {
  return new Response(body === null || typeof body === 'string' ? body : toStream(body), { status, headers })
}
