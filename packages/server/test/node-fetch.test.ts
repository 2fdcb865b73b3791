import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { toStream } from '../src/lib/http/bytes.js'
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

async function failureOf(sent: Promise<unknown>): Promise<ReturnType<typeof outcomeOfFailure>> {
  return sent.then(
    () => Promise.reject(new Error('It was answered.')),
    (failure: unknown) => outcomeOfFailure(failure),
  )
}

describe('nodeFetch', () => {
  it('sends exactly what was asked, the address to the letter (F31)', async () => {
    let heard = ''
    const { url } = await listen((socket, text) => {
      heard = text
      socket.write(OK)
    })
    const answer = await nodeFetch()(`${url}/up//load/?token=a%2Fb+c%20d&x=[1]`, post)
    expect([answer.status, await answer.text()]).toEqual([200, 'ok'])
    const lines = heard.split('\r\n')
    expect(lines[0]).toBe('POST /up//load/?token=a%2Fb+c%20d&x=[1] HTTP/1.1')
    expect(lines.slice(2)).toEqual(['content-type: application/json', 'content-length: 8', '', '{"é":1}'])
  })

  it('keeps a connection for the next question, and takes a new one where that matters (F01)', async () => {
    const { url, connections } = await listen((socket, text) => void (text.endsWith('}') && socket.write(OK)))
    const fetch = nodeFetch()
    await fetch(url, post)
    await fetch(url, post)
    expect(connections()).toBe(1)
    await fetch(url, { ...post, fresh: true })
    expect(connections()).toBe(2)
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
    const { url, connections } = await listen((socket, text) => {
      if (!text.endsWith('}')) return
      socket.write(OK)
      setTimeout(() => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil'), 5)
    })
    const fetch = nodeFetch()
    await fetch(url, post)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect([await (await fetch(url, post)).text(), connections()]).toEqual(['ok', 2])
  })

  it.each([
    ['a line end in a header', { headers: { 'content-type': 'x\r\nevil: 1' } }],
    ['a name that is none', { headers: { 'content type': 'x' } }],
    ['a stream without its length', { body: toStream((async function* () {})()) }],
  ])('refuses %s (T11)', async (_, change) => {
    const { url, connections } = await listen(() => {})
    await expect(nodeFetch()(url, { ...post, ...change })).rejects.toThrow(TypeError)
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
      throw new Error('the reader is gone')
    }
    const init = { ...post, method: 'PUT', headers: { 'content-length': '8' }, body: toStream(broken()) } as const
    await expect(nodeFetch()(url, init)).rejects.toThrow('the reader is gone')
    while (!isClosed) await new Promise((resolve) => setTimeout(resolve, 2))
    expect(heard.endsWith('half')).toBe(true)
  })
})
