import { REQUEST_HEADER } from '@direct-post/core/proxy'
import type { Incoming } from './incoming.js'
import { refuse } from './problem.js'

/**
 * T03: a request that changes something carries our header, which a foreign page cannot send without
 * asking first, and comes from our own page as far as the browser tells.
 */
export function checkOrigin(incoming: Incoming, allowed: ReadonlySet<string>): void {
  if (incoming.header(REQUEST_HEADER) === null) throw refuse('not_allowed')
  const origin = incoming.header('origin')
  if (origin !== null) {
    if (origin !== incoming.url.origin && !allowed.has(origin)) throw refuse('not_allowed')
    return
  }
  const site = incoming.header('sec-fetch-site')
  // Servers and command lines send neither header; there is no browser to be tricked then.
  if (site !== null && site !== 'same-origin') throw refuse('not_allowed')
}

/** T32: an exact list, never `*`, and caches are told that answers differ. */
export function corsHeaders(incoming: Incoming, allowed: ReadonlySet<string>): Record<string, string> {
  const origin = incoming.header('origin')
  if (origin === null || !allowed.has(origin)) return { vary: 'Origin' }
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'Retry-After',
  }
}

export const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': 'content-type, content-range, idempotency-key, x-direct-post, x-media-fingerprint',
  'access-control-max-age': '600',
}
