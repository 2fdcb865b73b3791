import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { incomingBody } from './incoming-body.js'

/**
 * Puts a fetch function behind node:http. Where fetch would reject, the connection is cut: that is
 * how a client over the network learns of it.
 */
export function answerHttp(answer: typeof fetch) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const body = incomingBody(incoming)
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort())
    answer(toRequest(incoming, body.stream, gone.signal))
      .then((response) => send(response, incoming, outgoing))
      .then(() => body.drain())
      .catch(() => outgoing.destroy())
  }
}

function toRequest(incoming: IncomingMessage, body: ReadableStream<Uint8Array>, signal: AbortSignal): Request {
  const { method = 'GET', url = '/', headers } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const init: RequestInit & { duplex?: 'half' } = {
    method,
    headers: toHeaders(headers),
    redirect: 'manual',
    signal,
    ...(hasBody ? { body, duplex: 'half' } : {}),
  }
  return new Request(`http://${headers.host ?? 'localhost'}${url}`, init)
}

function toHeaders(headers: IncomingMessage['headers']): Headers {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    for (const one of [value ?? []].flat()) result.append(name, one)
  }
  return result
}

async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value)
  if (incoming.method === 'HEAD' || !response.body) {
    outgoing.end()
    return
  }
  // Node declares the same stream twice, and the two declarations do not know each other.
  await pipeline(Readable.fromWeb(response.body as NodeReadableStream<Uint8Array>), outgoing)
}
