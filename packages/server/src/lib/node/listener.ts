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

async function answer(
  handler: Pick<DirectPostHandler, 'handle'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
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
