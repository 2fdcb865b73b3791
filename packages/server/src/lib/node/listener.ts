import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { DirectPostHandler } from '../handler.js'
import type { Outgoing } from '../http/outgoing.js'
import { fromNode } from './incoming.js'

/** What `http.createServer`, Express and anything else that is built on `node:http` call. */
export type NodeListener = (request: IncomingMessage, response: ServerResponse) => void

/** The handler for `node:http`. Bodies stream through without ever becoming web streams. */
export function toNodeListener(handler: Pick<DirectPostHandler, 'handle'>): NodeListener {
  return (request, response) => {
    void answer(handler, request, response).catch(() => {
      // The client is gone, or the answer broke off half-way: there is nobody left to tell.
      response.destroy()
    })
  }
}

/** F32: Node's five minutes cut a chunk of 64 MB below 1.7 Mbit/s; silence is dealt with here, byte by byte. */
function warnOfShortTimeout(request: IncomingMessage): void {
  // `server` is there on every connection that a server accepted, though not in the types.
  const { server } = request.socket as { server?: { requestTimeout?: number } }
  const timeout = server?.requestTimeout ?? 0
  if (hasWarned || request.method !== 'PUT' || timeout === 0 || timeout >= LONG_ENOUGH_MS) return
  hasWarned = true
  process.emitWarning(
    `@direct-post/server: the server ends every request after ${timeout / 1000} s. ` +
      'Uploads over a slow line will break off and start their chunk again. Set `server.requestTimeout = 0`.',
  )
}

const LONG_ENOUGH_MS = 20 * 60_000
let hasWarned = false

async function answer(
  handler: Pick<DirectPostHandler, 'handle'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  warnOfShortTimeout(request)
  const incoming = fromNode(request, response)
  if (incoming === null) {
    response.writeHead(400).end()
    return
  }
  await write(await handler.handle(incoming), request, response)
}

async function write(
  { status, headers, body }: Outgoing,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (body === null || typeof body === 'string') {
    const length = body === null ? {} : { 'content-length': Buffer.byteLength(body) }
    response.writeHead(status, { ...headers, ...length })
    response.end(request.method === 'HEAD' ? undefined : (body ?? undefined))
    return
  }
  response.writeHead(status, headers)
  await pipeline(Readable.from(body), response)
}
