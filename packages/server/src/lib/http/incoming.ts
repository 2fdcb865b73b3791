import { guardLength, iterate } from './bytes.js'
import type { ByteSource } from './bytes.js'

/**
 * A request as the routes see it. The standard entry wraps a `Request`; the Node entry reads the socket
 * without building one, which is where most of a proxy's time would go.
 */
export interface Incoming {
  method: string
  url: URL
  header(name: string): string | null
  /** The bytes as they arrive; `null` when there is no body. To be read once. */
  body: ByteSource | null
  /** A framework parsed the body before; `body` is what it made of it, and not what was sent (F66). */
  isParsed: boolean
  /** The same bytes, failing unless there are exactly `length` of them (T12). */
  exactBody(length: number): ByteSource
  /** Whether all of the body has come; until then nobody further on can have all of it. */
  isWhole(): boolean
  /** The standard request, for the host's own code. */
  request(): Request
  /** Fires when the client went away. */
  signal: AbortSignal | null
}

export function fromRequest(request: Request): Incoming {
  let isWhole = request.body === null
  const body = request.body === null ? null : whenRead(iterate(request.body), () => (isWhole = true))
  return {
    method: request.method,
    url: new URL(request.url),
    header: (name) => request.headers.get(name),
    body,
    isParsed: false,
    exactBody: (length) => guardLength(body ?? EMPTY, length),
    isWhole: () => isWhole,
    request: () => request,
    signal: request.signal,
  }
}

const EMPTY: ByteSource = { async *[Symbol.asyncIterator]() {} }

async function* whenRead(source: ByteSource, tell: () => void): AsyncGenerator<Uint8Array> {
  yield* source
  tell()
}
