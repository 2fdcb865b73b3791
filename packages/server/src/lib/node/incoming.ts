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
  if (url === null) return null
  const method = message.method ?? 'GET'
  const parsed = parsedBody(message)
  let abort: AbortSignal | undefined

  return {
    method,
    url,
    header: (name) => readHeader(message, name),
    body: method === 'GET' || method === 'HEAD' ? null : (parsed ?? message),
    isParsed: parsed !== null,
    exactBody(length) {
      endWhenSilent(message)
      // With a declared length, Node's parser itself ends the body there, or fails; nothing is left to count.
      return message.headers['content-length'] === String(length) ? message : guardLength(message, length)
    },
    request: () => lazyRequest(message, url),
    get signal() {
      return (abort ??= signalOf(response))
    },
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
