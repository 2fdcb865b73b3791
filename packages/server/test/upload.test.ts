import { createServer, request as httpRequest } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PostProgress } from '@direct-post/core'
import { video } from '@direct-post/core/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { nodeFetch, toNodeListener } from '../src/node.js'
import type { FetchInit } from '../src/index.js'
import { holdBack } from './faults.js'
import { createRig, sendChunk, sha256 } from './rig.js'
import type { Rig, RigOptions } from './rig.js'

/** Two chunks, eight million bytes and one more byte than that. */
const SIZE = 16_000_001
const HALF = 8_000_000

async function uploading(
  options: RigOptions = {},
): Promise<{ rig: Rig; post: PostProgress; bytes: Uint8Array<ArrayBuffer> }> {
  const rig = await createRig({ ...options, server: { maxBodyBytes: 10_485_760, ...options.server } })
  const account = await rig.connect('public')
  const { body } = await rig.publish(account, { media: video({ size: SIZE }) })
  const bytes = new Uint8Array(SIZE)
  for (let at = 0; at < SIZE; at += 997) bytes[at] = at % 251
  return { rig, post: body.post, bytes }
}

const nextByte = async (rig: Rig, { id }: PostProgress) =>
  (await rig.send('GET', `/posts/${id}`)).body.post.upload?.nextByte
const puts = (rig: Rig) => rig.tiktok.seen.filter(({ init }) => init.method === 'PUT').length

describe('F24 every answer to a chunk', () => {
  const cases: [number, Record<string, string>, string, number][] = [
    [206, { 'content-range': `bytes 0-${HALF}/${SIZE}` }, 'ok', HALF],
    [206, { 'content-range': `bytes 0-${HALF - 1}/${SIZE}` }, 'ok', HALF],
    [206, {}, 'ok', HALF],
    [206, { 'content-range': 'bytes 0-5/9' }, 'ok', HALF],
    [206, { 'content-range': `bytes 0-0/${SIZE}` }, 'ok', 0],
    [416, { 'content-range': `bytes 0-${HALF}/${SIZE}` }, 'ok', HALF],
    [416, { 'content-range': `bytes 0-0/${SIZE}` }, 'ok', 0],
    [416, {}, 'upload_interrupted', 0],
    [500, {}, 'upload_interrupted', 0],
    [502, {}, 'upload_interrupted', 0],
    [503, {}, 'upload_interrupted', 0],
    [307, {}, 'upload_interrupted', 0],
    [400, {}, 'upload_refused', 0],
    [403, {}, 'upload_expired', 0],
    [404, {}, 'upload_expired', 0],
  ]
  it.each(cases)('%i %o: %s, and the next byte is %i (F25)', async (status, headers, code, next) => {
    const { rig, post, bytes } = await uploading()
    const answering = rig.another({
      maxBodyBytes: 10_485_760,
      fetch: async (url, init) => {
        if (init.method !== 'PUT') return rig.tiktok.fetch(url, init)
        await drain(init)
        return new Response('', { status, headers })
      },
    })
    const answer = await sendChunk(rig, post, bytes, 0, { handler: answering })
    expect(answer.status === 200 ? 'ok' : answer.body.error.code).toBe(code)
    expect(await nextByte(rig, post)).toBe(next)
  })

  it('201 ends the upload', async () => {
    const { rig, post, bytes } = await uploading()
    expect(await rig.upload(post, bytes)).toEqual({ nextByte: SIZE, done: true })
    expect((await rig.send('GET', `/posts/${post.id}`)).body.post.status).toMatch(/processing|failed|posted/)
    expect(rig.sandbox.posts[0]?.files[0]?.sha256).toBe(await sha256(bytes))
  })
})

describe('F25 progress told as a count or as a last index', () => {
  for (const progressHeader of ['count', 'last_index'] as const) {
    for (const resentChunk of ['refuse_416', 'accept_206'] as const) {
      it(`${progressHeader}, ${resentChunk}: a lost answer costs one chunk at most`, async () => {
        const { rig, post, bytes } = await uploading({
          sandbox: { variants: { progressHeader, uploadedBytes: progressHeader, resentChunk } },
        })
        rig.tiktok.arm('open-upload', 'reset after')
        await sendChunk(rig, post, bytes, 0)
        await sendChunk(rig, post, bytes, 0)
        expect(await nextByte(rig, post)).toBe(HALF)
        expect((await sendChunk(rig, post, bytes, HALF)).body).toEqual({ nextByte: SIZE, done: true })
        expect([puts(rig), rig.sandbox.posts[0]?.files[0]?.sha256]).toEqual([3, await sha256(bytes)])
      })
    }
  }
})

describe('the answer to the last chunk is lost', () => {
  it('is found out by asking, without sending anything again (table 0)', async () => {
    const { rig, post, bytes } = await uploading()
    await sendChunk(rig, post, bytes, 0)
    rig.tiktok.arm('open-upload', 'reset after')
    expect((await sendChunk(rig, post, bytes, HALF)).body.error.code).toBe('upload_interrupted')
    await rig.sandbox.clock.advance('10s')
    const told = (await rig.send('GET', `/posts/${post.id}`)).body.post
    expect([told.status === 'uploading', told.upload?.nextByte, rig.tiktok.count('/init/')]).toEqual([false, SIZE, 1])
  })

  it('is harmless when the chunk is sent again to the same address', async () => {
    const { rig, post, bytes } = await uploading()
    await sendChunk(rig, post, bytes, 0)
    rig.tiktok.arm('open-upload', 'reset after')
    await sendChunk(rig, post, bytes, HALF)
    expect((await sendChunk(rig, post, bytes, HALF)).body.done).toBe(true)
    expect([rig.sandbox.posts.length, rig.tiktok.count('/init/')]).toEqual([1, 1])
  })

  it('is never called failed or cancelled, since TikTok may have the whole video', async () => {
    const { rig, post, bytes } = await uploading()
    await sendChunk(rig, post, bytes, 0)
    rig.tiktok.arm('open-upload', 'reset after')
    await sendChunk(rig, post, bytes, HALF)
    rig.tiktok.arm('/status/', '500 before', 9)
    rig.tiktok.arm('/cancel/', { status: 400, code: 'publish_not_cancellable' })
    await rig.send('POST', `/posts/${post.id}/cancel`)
    await rig.sandbox.clock.advance('2h')
    expect((await rig.send('GET', `/posts/${post.id}`)).body.post.status).toBe('uploading')
  })

  it('is called expired once it is proven that the bytes never arrived (F27)', async () => {
    const { rig, post, bytes } = await uploading()
    await sendChunk(rig, post, bytes, 0)
    rig.tiktok.arm('open-upload', 'reset before')
    await sendChunk(rig, post, bytes, HALF)
    await rig.sandbox.clock.advance('2h')
    const told = (await rig.send('GET', `/posts/${post.id}`)).body.post
    expect([told.status, told.message?.includes('Nothing was posted')]).toEqual(['failed', true])
  })
})

describe('F26 two writers', () => {
  it('one sends, the other is told to wait, in two processes', async () => {
    const { rig, post, bytes } = await uploading()
    const slow = holdBack(rig.tiktok.fetch, (_, { method }) => method === 'PUT', 'before')
    const first = sendChunk(rig, post, bytes, 0, {
      handler: rig.another({ maxBodyBytes: 10_485_760, fetch: slow.fetch }),
    })
    await slow.holds
    const second = await sendChunk(rig, post, bytes, 0)
    expect([second.status, second.body.error.code, second.body.error.retry]).toEqual([409, 'upload_busy', 'later'])
    slow.release()
    expect((await first).status).toBe(200)
    expect(puts(rig)).toBe(1)
    expect((await sendChunk(rig, post, bytes, HALF)).body.done).toBe(true)
  })

  it('is passed on soon after a writer died (F28)', async () => {
    const { rig, post, bytes } = await uploading()
    await rig.store.lease(`upload.${post.id}`, 'a process that was killed', rig.sandbox.clock.now(), 20_000)
    expect((await sendChunk(rig, post, bytes, 0)).body.error.code).toBe('upload_busy')
    await rig.sandbox.clock.advance('21s')
    expect((await sendChunk(rig, post, bytes, 0)).status).toBe(200)
  })
})

describe('F30 content types', () => {
  it.each(['text/html', 'application/json', 'multipart/form-data; boundary=x', ''])('takes no %s', async (type) => {
    const { rig, post, bytes } = await uploading()
    expect((await sendChunk(rig, post, bytes, 0, { headers: { 'content-type': type } })).body.error.code).toBe(
      'upload_type',
    )
  })

  it.each(['video/mp4', 'video/quicktime', 'video/webm'])(
    'sends %s to TikTok as it was confirmed',
    async (mimeType) => {
      const rig = await createRig()
      const account = await rig.connect('public')
      const { body } = await rig.publish(account, { media: video({ size: 100, mimeType }) })
      await sendChunk(rig, body.post, new Uint8Array(100), 0, {
        headers: { 'content-type': 'application/octet-stream' },
      })
      expect(rig.tiktok.seen.find(({ init }) => init.method === 'PUT')?.init.headers['content-type']).toBe(mimeType)
    },
  )
})

describe('over real connections (F28, T12, T14)', () => {
  const servers: Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })

  async function listen(answer: Parameters<typeof createServer>[1]): Promise<string> {
    const server = createServer({ requestTimeout: 0 }, answer)
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  /** The real Node entry, with the upload going over a socket to a TikTok that keeps count. */
  async function overSockets() {
    const received = { bytes: 0, ended: 0, broken: 0 }
    const tiktok = await listen((incoming: IncomingMessage, response) => {
      incoming.on('data', (piece: Buffer) => (received.bytes += piece.length))
      incoming.on('end', () => {
        received.ended += 1
        response.writeHead(206).end()
      })
      incoming.on('close', () => (received.broken += incoming.complete ? 0 : 1))
    })
    const { rig, post } = await uploading()
    const real = nodeFetch()
    const handler = rig.another({
      maxBodyBytes: 10_485_760,
      fetch: (url: string, init: FetchInit) =>
        init.method === 'PUT' ? real(`${tiktok}/upload`, init) : rig.tiktok.fetch(url, init),
    })
    const proxy = await listen(toNodeListener(handler))
    return { rig, post, proxy, received }
  }

  const open = (proxy: string, post: PostProgress, headers: Record<string, string | number> = {}) =>
    httpRequest(`${proxy}/api/direct-post/posts/${post.id}/upload`, {
      method: 'PUT',
      headers: {
        'x-direct-post': '1',
        'x-test-user': 'ana',
        'content-type': 'video/mp4',
        'content-range': `bytes 0-${HALF - 1}/${SIZE}`,
        'content-length': HALF,
        ...headers,
      },
    })

  it('breaks the PUT off when the client vanishes, counts no half chunk, and frees the lease', async () => {
    const { rig, post, proxy, received } = await overSockets()
    const sent = open(proxy, post)
    sent.on('error', () => {})
    sent.write(Buffer.alloc(3_000_000))
    await until(() => received.bytes >= 3_000_000)
    sent.destroy()
    await until(() => received.broken === 1)
    expect([received.ended, await nextByte(rig, post)]).toEqual([0, 0])
    // Free at once, without waiting for the lease to run out.
    await until(async () => (await rig.store.lease(`upload.${post.id}`, 'next', rig.sandbox.clock.now(), 1)) !== null)
  })

  it('refuses a length that does not fit the range before a byte goes to TikTok', async () => {
    const { post, proxy, received } = await overSockets()
    const sent = open(proxy, post, { 'content-length': HALF - 1 })
    const status = await new Promise((resolve, reject) => {
      sent.on('response', (answer) => resolve(answer.statusCode))
      sent.on('error', reject)
      sent.end(Buffer.alloc(HALF - 1))
    })
    expect([status, received.bytes]).toEqual([400, 0])
  })

  it('refuses a request that declares its length in two ways', async () => {
    const { post, proxy, received } = await overSockets()
    const { connect } = await import('node:net')
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(proxy).port), '127.0.0.1', () => {
        socket.write(
          `PUT /api/direct-post/posts/${post.id}/upload HTTP/1.1\r\nhost: x\r\nx-direct-post: 1\r\nx-test-user: ana\r\n` +
            `content-type: video/mp4\r\ncontent-range: bytes 0-${HALF - 1}/${SIZE}\r\n` +
            `content-length: ${HALF}\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
        )
      })
      let text = ''
      socket.on('data', (data) => (text += data.toString()))
      socket.on('end', () => resolve(text))
      socket.on('error', reject)
    })
    expect([answer.split('\r\n')[0], received.bytes]).toEqual(['HTTP/1.1 400 Bad Request', 0])
  })
})

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 5))
}

async function drain({ body }: FetchInit): Promise<void> {
  if (body instanceof ReadableStream) await new Response(body).arrayBuffer()
}
