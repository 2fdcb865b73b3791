import type { IncomingMessage } from 'node:http'

/**
 * The standard request for the host's `user` function, built only as far as it is looked at. Nearly all
 * of them read a header and nothing else, and building a whole `Request` would be the most expensive part
 * of a short call. It is a `Request` to `instanceof`; `clone()` gives one that other code can copy.
 */
export function lazyRequest(message: IncomingMessage, url: URL): Request {
  const lazy = Object.create(PROTOTYPE) as LazyRequest
  lazy[SOURCE] = { message, url, headers: null, whole: null }
  return lazy
}

const SOURCE = Symbol('what a lazy request is made of')

interface LazyRequest extends Request {
  [SOURCE]: { message: IncomingMessage; url: URL; headers: Headers | null; whole: Request | null }
}

const PROTOTYPE = Object.create(Request.prototype, {
  method: { get: sourceOf(({ message }) => message.method ?? 'GET') },
  url: { get: sourceOf(({ url }) => url.href) },
  headers: { get: sourceOf((source) => (source.headers ??= toHeaders(source.message))) },
  ...Object.fromEntries(others().map((name) => [name, delegate(name)])),
}) as Request

function sourceOf<T>(read: (source: LazyRequest[typeof SOURCE]) => T) {
  return function (this: LazyRequest): T {
    return read(this[SOURCE])
  }
}

/** All else that a request of this Node has, whatever version it is. */
function others(): (keyof Request)[] {
  const own = new Set(['constructor', 'method', 'url', 'headers'])
  return Object.getOwnPropertyNames(Request.prototype).filter((name) => !own.has(name)) as (keyof Request)[]
}

function delegate(name: keyof Request): PropertyDescriptor {
  return {
    get(this: LazyRequest) {
      const source = this[SOURCE]
      source.whole ??= new Request(source.url, { method: source.message.method ?? 'GET', headers: this.headers })
      const value: unknown = source.whole[name]
      return typeof value === 'function' ? (value.bind(source.whole) as unknown) : value
    },
  }
}

function toHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  return headers
}
