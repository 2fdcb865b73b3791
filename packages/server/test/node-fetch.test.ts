import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { toStream } from '../src/lib/http/bytes.js'
import type { FetchInit } from '../src/index.js'
import { outcomeOfFailure } from '../src/lib/tiktok/outcome.js'
import { nodeFetch } from '../src/node.js'

const servers: { server: Server; sockets: Set<Socket> }[] = []

afterEach(() => {
  for (const { server, sockets } of servers.splice(0)) {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
})

/** A server that says what it wants: `answer` sees every piece that arrives, and the number of its connection. */
async function listen(
  answer: (socket: Socket, heard: string, connection: number) => void,
): Promise<{ url: string; connections: () => number }> {
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((socket) => {
    const connection = (connections += 1)
    sockets.add(socket)
    let heard = ''
    socket.on('error', () => {})
    socket.on('data', (piece) => answer(socket, (heard += piece.toString()), connection))
  })
  servers.push({ server, sockets })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, connections: () => connections }
}

const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'
const post = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"é":1}',
  redirect: 'error',
} as const

const WAYS: [string, Partial<FetchInit>][] = [
  ['kept connection', {}],
  ['connection of its own', { fresh: true }],
]

const UNREADABLE = [
  'HTTP/2 200 OK\r\n\r\n',
  'SSH-2.0-OpenSSH\r\n\r\n',
  'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx',
  'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n',
  'HTTP/1.1 200 OK\r\ncontent-length: 0x10\r\n\r\n',
  'HTTP/1.1 200 OK\r\ncontent-length : 1\r\n\r\nx',
  'HTTP/1.1 200 OK\r\nno colon\r\n\r\n',
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nabcd\r\n',
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n',
  'HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nab',
  `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(10_000)}\r\n`,
  `HTTP/1.1 200 OK\r\ncontent-length: 9999999\r\n\r\n${'x'.repeat(1_100_000)}`,
]

const READABLE = [
  'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nwhole',
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nwho\r\n2;x=y\r\nle\r\n0\r\n\r\n',
  'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nwhole',
  'HTTP/1.0 200 OK\r\n\r\nwhole',
]

const streamOf = (text: string) =>
  toStream(
    (async function* () {
      yield Buffer.from(text)
    })(),
  )

async function failureOf(sent: Promise<unknown>): Promise<ReturnType<typeof outcomeOfFailure>> {
  return sent.then(
    () => Promise.reject(new Error('It was answered.')),
    (failure: unknown) => outcomeOfFailure(failure),
  )
}

describe('nodeFetch', () => {
  it.each([
    ['a question', {}, 'keep-alive'],
    ['a call on a connection of its own', { fresh: true }, 'close'],
    ['a stream', { body: streamOf('{"é":1}'), headers: { ...post.headers, 'content-length': '8' } }, 'keep-alive'],
  ])('sends exactly what was asked, the address to the letter: %s (F31)', async (_, change, connection) => {
    let heard = ''
    const { url } = await listen((socket, text) => {
      heard = text
      if (text.endsWith('}')) socket.write(OK)
    })
    const answer = await nodeFetch()(`${url}/up//load/?token=a%2Fb+c%20d&x=[1]`, { ...post, ...change })
    expect([answer.status, await answer.text()]).toEqual([200, 'ok'])
    const [head = '', body] = heard.split('\r\n\r\n')
    const [line, ...headers] = head.toLowerCase().split('\r\n')
    expect([line, body]).toEqual(['post /up//load/?token=a%2fb+c%20d&x=[1] http/1.1', '{"é":1}'])
    expect([...headers].sort()).toEqual([
      `connection: ${connection}`,
      'content-length: 8',
      'content-type: application/json',
      `host: ${new URL(url).host}`,
    ])
  })

  it('keeps a connection for the next question, and takes a new one where that matters (F01)', async () => {
    const { url, connections } = await listen((socket, text) => void (text.endsWith('}') && socket.write(OK)))
    const fetch = nodeFetch()
    for (let nth = 0; nth < 5; nth += 1) {
      await fetch(url, post)
      // The connection rests for a moment, in case the other side closes it after all.
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    expect(connections()).toBe(1)
    await fetch(url, { ...post, fresh: true })
    await fetch(url, { ...post, fresh: true })
    expect(connections()).toBe(3)
  })

  it('waits in line when all connections are busy, and lets everybody through', async () => {
    const { url, connections } = await listen((socket) => void setTimeout(() => socket.write(OK), 2))
    const fetch = nodeFetch({ maxConnections: 3 })
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(url, post)))
    expect([answers.length, connections()]).toEqual([20, 3])
  })

  it('goes on after connections that failed while others waited', async () => {
    const { url } = await listen((socket, _, connection) => (connection % 2 ? socket.destroy() : void socket.write(OK)))
    const fetch = nodeFetch({ maxConnections: 1 })
    const sent = await Promise.allSettled(Array.from({ length: 10 }, () => fetch(url, post)))
    expect(sent.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(5)
  })

  it('sends nothing twice, whatever happens to the answer (F05)', async () => {
    for (const end of [
      (socket: Socket) => socket.destroy(),
      (socket: Socket) => void socket.end(),
      (socket: Socket) => void socket.end(OK.slice(0, -1)),
    ]) {
      let questions = 0
      const { url } = await listen((socket) => {
        questions += 1
        end(socket)
      })
      expect((await failureOf(nodeFetch()(url, post))).kind).toBe('ambiguous')
      expect(questions).toBe(1)
    }
  })

  it('tells by the code of the error that nothing was sent', async () => {
    const { url } = await listen(() => {})
    const { server } = servers[servers.length - 1]!
    await new Promise((resolve) => server.close(resolve))
    expect(await failureOf(nodeFetch()(url, post))).toEqual({ kind: 'not_sent', why: 'ECONNREFUSED' })
    expect((await failureOf(nodeFetch()('http://nowhere.invalid/', post))).kind).toBe('not_sent')
  })

  it.each(WAYS)('takes no answer whose end could be read in two ways (%s, T12)', async (_, change) => {
    const kinds = UNREADABLE.map(async (answer) => {
      const { url } = await listen((socket) => void socket.end(answer))
      return [(await failureOf(nodeFetch()(url, { ...post, ...change }))).kind, answer]
    })
    expect(await Promise.all(kinds)).toEqual(UNREADABLE.map((answer) => ['ambiguous', answer]))
  })

  it.each(WAYS)('reads answers in pieces, with a length, in chunks and to the end (%s)', async (_, change) => {
    const texts = READABLE.map(async (answer) => {
      const { url } = await listen((socket) => {
        const half = answer.length >> 1
        socket.write(answer.slice(0, half))
        setTimeout(() => socket.end(answer.slice(half)), 2)
      })
      const read = await nodeFetch()(url, { ...post, ...change })
      return [read.status, await read.text(), answer]
    })
    expect(await Promise.all(texts)).toEqual(READABLE.map((answer) => [200, 'whole', answer]))
  })

  it('follows no redirect (F05, T10)', async () => {
    const { url, connections } = await listen(
      (socket) => void socket.write('HTTP/1.1 307 Temporary\r\nlocation: /other\r\ncontent-length: 0\r\n\r\n'),
    )
    await expect(nodeFetch()(url, post)).rejects.toThrow('redirect')
    expect(connections()).toBe(1)
  })

  it('gives up when its time is over or its caller is gone', async () => {
    const { url } = await listen(() => {})
    await expect(nodeFetch()(url, { ...post, timeoutMs: 20 })).rejects.toThrow('in time')
    const gone = new AbortController()
    const sent = nodeFetch()(url, { ...post, signal: gone.signal })
    setTimeout(() => gone.abort(), 20)
    await expect(sent).rejects.toThrow(/abort/i)
  })

  it('does not take what came unasked for the answer to the next question', async () => {
    let last: Socket
    const { url, connections } = await listen((socket, text) => {
      if (!text.endsWith('}')) return
      last = socket
      socket.write(OK)
    })
    const fetch = nodeFetch()
    await (await fetch(url, post)).text()
    const closed = new Promise((resolve) => last.once('close', resolve))
    last!.write('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil')
    await closed
    expect([await (await fetch(url, post)).text(), connections()]).toEqual(['ok', 2])
  })

  it.each([
    ['a line end in a header', { headers: { 'content-type': 'x\r\nevil: 1' } }],
    ['a name that is none', { headers: { 'content type': 'x' } }],
    ['a stream without its length', { body: toStream((async function* () {})()) }],
  ])('refuses %s (T11)', async (_, change) => {
    const { url, connections } = await listen(() => {})
    await expect(nodeFetch()(url, { ...post, ...change })).rejects.toThrow(/invalid|length/i)
    expect(connections()).toBe(0)
  })

  it('ends the connection when a body ends early, so that it never counts as whole (T12)', async () => {
    let heard = ''
    let isClosed = false
    const { url } = await listen((socket, text) => {
      heard = text
      socket.on('close', () => (isClosed = true))
    })
    async function* broken() {
      yield Buffer.from('half')
      while (!heard.endsWith('half')) await new Promise((resolve) => setTimeout(resolve, 2))
      throw new Error('the reader is gone')
    }
    const init = { ...post, method: 'PUT', headers: { 'content-length': '8' }, body: toStream(broken()) } as const
    await expect(nodeFetch()(url, init)).rejects.toThrow('the reader is gone')
    while (!isClosed) await new Promise((resolve) => setTimeout(resolve, 2))
    expect(heard.endsWith('half')).toBe(true)
  })
})
