import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { guardLength, IDLE_MS } from '../http/bytes.js'
import type { ByteSource } from '../http/bytes.js'
import type { Incoming } from '../http/incoming.js'
import { lazyRequest } from './lazy-request.js'

/** What Express and its like add to a request. */
type FrameworkMessage = IncomingMessage & { originalUrl?: string; body?: unknown }

/** The request of `node:http` as the routes see it; `null` when its address is no address. */
export function fromNode(message: FrameworkMessage, response: ServerResponse): Incoming | null {
  const url = parseUrl(message)
  return url && new NodeIncoming(message, response, url)
}

/** A class, because an object with a getter of its own is a form of its own to V8, and costs more than the rest of a short call. */
class NodeIncoming implements Incoming {
  readonly method: string
  readonly isParsed: boolean
  readonly body: ByteSource | null
  #abort: AbortSignal | undefined

  constructor(
    readonly message: FrameworkMessage,
    readonly response: ServerResponse,
    readonly url: URL,
  ) {
    const parsed = parsedBody(message)
    this.method = message.method ?? 'GET'
    this.isParsed = parsed !== null
    this.body = this.method === 'GET' || this.method === 'HEAD' ? null : (parsed ?? message)
  }

  header(name: string): string | null {
    return readHeader(this.message, name)
  }

  exactBody(length: number): ByteSource {
    endWhenSilent(this.message)
    // With a declared length, Node's parser itself ends the body there, or fails; nothing is left to count.
    const isDeclared = this.message.headers['content-length'] === String(length)
    return isDeclared ? this.message : guardLength(this.message, length)
  }

  isWhole(): boolean {
    return this.message.complete
  }

  request(): Request {
    return lazyRequest(this.message, this.url)
  }

  get signal(): AbortSignal {
    return (this.#abort ??= signalOf(this.response))
  }
}

/** T14: a sender that falls silent must not hold the upload's lease for ever. */
function endWhenSilent(message: IncomingMessage): void {
  message.setTimeout(IDLE_MS, () => message.destroy(new Error('The sender fell silent.')))
  // Waiting for TikTok's answer is no silence of the sender's.
  message.once('end', () => message.setTimeout(0))
}

/** Express and its like cut the mount path off `url` and keep the whole in `originalUrl`. */
function parseUrl(message: FrameworkMessage): URL | null {
  const path = message.originalUrl ?? message.url ?? ''
  if (!path.startsWith('/')) return null
  const scheme = 'encrypted' in message.socket ? 'https' : 'http'
  const origin = `${scheme}://${message.headers.host ?? 'localhost'}`
  // Joined as text: as a relative address, `//other.host/` would name another host.
  try {
    return new URL(origin + path)
  } catch {
    return null
  }
}

/** `express.json()` and its like leave the parsed value in `body`, and nothing to read. */
function parsedBody(message: FrameworkMessage): ByteSource | null {
  if (!message.readableEnded || message.body === undefined) return null
  return Readable.from([Buffer.from(JSON.stringify(message.body))])
}

function readHeader({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name]
  if (value === undefined) return null
  return typeof value === 'string' ? value : value.join(', ')
}

/** Fires when the connection closes before the answer was written. */
function signalOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableEnded) gone.abort()
  })
  return gone.signal
}
