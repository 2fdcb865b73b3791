import http from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import https from 'node:https'
import { Readable } from 'node:stream'
import { iterate, sourceOf } from '../http/bytes.js'
import type { FetchAnswer, FetchInit } from '../tiktok/fetch.js'
import { ANSWER_MAX_BYTES, IDLE_MAX_MS, toAnswer } from './answer.js'
import type { Target } from './target.js'

export type Send = (target: Target, init: FetchInit) => Promise<FetchAnswer>

/**
 * Calls through `node:http`: an upload over a kept connection, since a chunk may be sent again, and what is
 * `fresh` over one that ends with it, so that none that died unnoticed can look like a lost answer.
 */
export function createSender(maxConnections: number): Send {
  const options = { keepAlive: true, maxSockets: maxConnections, scheduling: 'lifo', timeout: IDLE_MAX_MS } as const
  const agents = { http: new http.Agent(options), https: new https.Agent(options) }
  return (target, init) => send(target, init, agents)
}

interface Agents {
  http: http.Agent
  https: https.Agent
}

function send(target: Target, init: FetchInit, agents: Agents): Promise<FetchAnswer> {
  return new Promise((resolve, reject) => {
    const call = open(target, init, agents)
    // More than one can come, as for an answer that is too long.
    call.on('error', reject)
    call.once('response', (answer) => void finish(call, answer).then(resolve, reject))
    write(call, init.body)
  })
}

function open({ origin, path }: Target, init: FetchInit, agents: Agents): ClientRequest {
  const { method, headers, body, signal, timeoutMs, fresh = false } = init
  const isText = typeof body === 'string'
  if (body !== undefined && !isText && headers['content-length'] === undefined) {
    throw new TypeError('A streamed body needs its length.')
  }
  const { protocol, hostname, port } = new URL(origin)
  const length = isText ? { 'content-length': String(Buffer.byteLength(body)) } : {}
  const ends = signal ?? (timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs))
  const [module, agent] = protocol === 'https:' ? [https, agents.https] : [http, agents.http]
  return module.request({
    // An IPv6 address is written in brackets in a URL and nowhere else.
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? null : port,
    path,
    method,
    headers: { ...headers, ...length },
    agent: fresh ? false : agent,
    // Whatever the process was started with: a guess about where an answer ends is a guess about what TikTok said.
    insecureHTTPParser: false,
    ...(ends ? { signal: ends } : {}),
  })
}

function write(call: ClientRequest, body: FetchInit['body']): void {
  if (body === undefined || typeof body === 'string') {
    call.end(body)
    return
  }
  // The source behind a stream of ours: Node's own streams are much faster than the web's.
  const source = sourceOf(body) ?? iterate(body)
  if (source instanceof Readable) return carry(source, call)
  const readable = Readable.from(source, { objectMode: false })
  carry(readable, call)
  call.once('close', () => readable.destroy())
}

/** A body that ends early breaks the call off, so that it never counts as whole (T12). */
function carry(source: Readable, call: ClientRequest): void {
  source.once('error', (failure) => call.destroy(failure))
  source.once('close', () => {
    if (!source.readableEnded) call.destroy(new Error('The source of the body ended early.'))
  })
  // After an early answer the rest is read and dropped: whoever sends it hears of the answer only then.
  call.once('close', () => source.unpipe(call).resume())
  source.pipe(call)
}

async function finish(call: ClientRequest, answer: IncomingMessage): Promise<FetchAnswer> {
  const whole = await readAnswer(answer)
  // An answer before the whole question went out: the rest must not follow.
  if (!call.writableFinished) call.destroy()
  return whole
}

async function readAnswer(answer: IncomingMessage): Promise<FetchAnswer> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of answer as AsyncIterable<Buffer>) {
    length += piece.length
    // Leaving the loop destroys the answer, and its connection with it.
    if (length > ANSWER_MAX_BYTES) throw new Error('The answer could not be read: its body is too long.')
    pieces.push(piece)
  }
  return toAnswer(answer.statusCode ?? 0, answer.headers, pieces)
}
