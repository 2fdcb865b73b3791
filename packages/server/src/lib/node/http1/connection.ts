import net from 'node:net'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import tls from 'node:tls'
import type { ByteSource } from '../../http/bytes.js'
import { createAnswerReader } from './answer-reader.js'
import type { Answer } from './answer-reader.js'

/** One question, ready for the wire. */
export interface Question {
  /** Request line and headers, with the empty line behind them. */
  head: string
  body: string | ByteSource | null
}

/** One connection; it carries one question at a time. */
export interface Connection {
  /** Sends and reads. Rejects when anything but one whole answer comes back. */
  ask(question: Question): Promise<Answer>
  /** `false` once the other side closed it, or said anything unasked. */
  isUsable(): boolean
  destroy(reason?: Error): void
  /** Milliseconds since 1970 when it last carried an answer. */
  idleSince: number
}

/** Connects; rejects with the system's own error, whose code tells that nothing was sent. */
export function openConnection(url: URL): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
    // An IPv6 address is written in brackets in a URL and nowhere else.
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const isIp = net.isIP(host) !== 0
    const socket: Socket =
      url.protocol === 'https:'
        ? tls.connect({ host, port, ALPNProtocols: ['http/1.1'], ...(isIp ? {} : { servername: host }) })
        : net.connect({ host, port })
    socket.setNoDelay(true)
    socket.once('error', reject)
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      socket.off('error', reject)
      resolve(toConnection(socket))
    })
  })
}

function toConnection(socket: Socket): Connection {
  let waiting: { push(piece: Buffer): void; end(): void; fail(failure: Error): void } | null = null
  let isOpen = true

  socket.on('data', (piece: Buffer) => {
    if (waiting) return waiting.push(piece)
    // Nobody asked: what follows would be taken for the answer to the next question.
    isOpen = false
    socket.destroy()
  })
  socket.on('end', () => {
    isOpen = false
    waiting?.end()
    socket.destroy()
  })
  socket.on('error', (failure) => {
    isOpen = false
    waiting?.fail(failure)
  })
  socket.on('close', () => {
    isOpen = false
    waiting?.fail(new Error('The connection closed before the answer was whole.'))
  })

  const connection: Connection = {
    idleSince: 0,
    isUsable: () => isOpen && !socket.destroyed,
    destroy: (reason) => socket.destroy(reason),
    ask: (question) =>
      new Promise((resolve, reject) => {
        const reader = createAnswerReader()
        const settle = (answer: Answer) => {
          waiting = null
          connection.idleSince = Date.now()
          // An answer before the whole question went out ends the connection: the rest must not follow.
          if (!answer.keepAlive || !isSent()) socket.destroy()
          else socket.unref()
          resolve(answer)
        }
        const fail = (failure: unknown) => {
          waiting = null
          socket.destroy()
          reject(failure instanceof Error ? failure : new Error('The question could not be sent.'))
        }
        const attempt = (read: () => Answer | null) => {
          try {
            const answer = read()
            if (answer) settle(answer)
          } catch (failure) {
            fail(failure)
          }
        }
        waiting = { push: (piece) => attempt(() => reader.push(piece)), end: () => attempt(() => reader.end()), fail }
        socket.ref()
        const isSent = send(socket, question, fail)
      }),
  }
  return connection
}

/** Writes the question. Answers a function that tells whether all of it was written. */
function send(socket: Socket, { head, body }: Question, fail: (failure: unknown) => void): () => boolean {
  if (body === null || typeof body === 'string') {
    // One write for both, hence one packet for a short question.
    socket.write(head + (body ?? ''))
    return () => true
  }
  let isSent = false
  socket.write(head)
  if (body instanceof Readable) pipeInto(body, socket, () => (isSent = true), fail)
  else void writeAll(body, socket).then(() => (isSent = true), fail)
  return () => isSent
}

function pipeInto(source: Readable, socket: Socket, done: () => void, fail: (failure: unknown) => void): void {
  const closed = () => {
    if (source.readableEnded) return
    // Bytes that stop coming must not look like the end of the body.
    fail(new Error('The source of the body ended early.'))
  }
  source.once('error', fail)
  source.once('close', closed)
  source.once('end', done)
  source.pipe(socket, { end: false })
}

async function writeAll(source: ByteSource, socket: Socket): Promise<void> {
  for await (const piece of source) {
    if (socket.destroyed) return
    if (!socket.write(piece)) await drained(socket)
  }
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done)
      socket.off('close', done)
      resolve()
    }
    socket.on('drain', done)
    socket.on('close', done)
  })
}
