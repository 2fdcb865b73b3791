import type { IncomingMessage, ServerResponse } from 'node:http'
import { incomingBody } from './incoming-body.js'

/**
 * Puts a fetch function behind node:http. Where fetch would reject, the connection is cut: that is
 * how a client over the network learns of it.
 */
export function answerHttp(answer: typeof fetch) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const body = incomingBody(incoming)
    const gone = new AbortController()
    outgoing.on('close', () => outgoing.writableFinished || gone.abort())
    answer(toRequest(incoming, body.stream, gone.signal))
      .then(async (response) => {
        // An answer in the middle of a body is lost to clients that are still writing when the connection closes.
        await body.drain()
        return send(response, incoming, outgoing)
      })
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
  // What announces its length is a file or breaks off on purpose; everything else is small and goes in one piece.
  if (response.headers.has('content-length')) await sendBody(response.body, outgoing)
  else outgoing.end(new Uint8Array(await response.arrayBuffer()))
}

/** Each piece is on its way before the next is asked for: what a body sent before it broke off, arrives. */
async function sendBody(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) await write(outgoing, part.value)
    outgoing.end()
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function write(outgoing: ServerResponse, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}
