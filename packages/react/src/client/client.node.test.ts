import { emptyDraft, viewPost, type Video } from '@direct-post/core'
import { makeVideo } from '@direct-post/test-media'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createLoop, type Loop, type LoopOptions } from '../internals/loop.testing.js'
import { createClient, fingerprint, mintKey, type DirectPostClient } from './index.js'

const quick = async () => {}

/** With a size, the file is noise of that size: several chunks, and nothing that TikTok would look into. */
async function setUp(size = 0, { sandbox, ...options }: LoopOptions = {}) {
  const loop = await createLoop({ ...options, sandbox: { ...sandbox, checkMedia: size === 0 } })
  const client = createClient({ baseUrl: '/api/direct-post/', fetch: loop.fetch, sleep: quick })
  const bytes = size > 0 ? noise(size) : await makeVideo({ durationSec: 3 })
  const file = new Blob([bytes], { type: 'video/mp4' })
  const media: Video = {
    type: 'video',
    origin: 'device',
    size: file.size,
    durationSec: 3,
    width: 360,
    height: 640,
    mimeType: 'video/mp4',
    fingerprint: (await fingerprint(file)) ?? '',
  }
  return { loop, client, file, media, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function noise(size: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(size / 4)
  for (let at = 0; at < words.length; at++) words[at] = Math.imul(at, 2654435761)
  return new Uint8Array(words.buffer)
}

async function publish(client: DirectPostClient, { accounts }: Loop, media: Video, key = mintKey()) {
  const accountId = accounts[0]!
  const creator = await client.creatorInfo(accountId)
  if (!creator.ok) throw new Error(creator.error.message)
  const draft = { ...emptyDraft(), privacyLevel: 'SELF_ONLY' as const, title: 'From the client' }
  const facts = { creator: creator.value, cannotPost: null, media, postMode: 'direct' as const }
  const consent = { declaration: viewPost(facts, draft).declaration.text, nickname: creator.value.nickname }
  return client.publish({ accountId, postMode: 'direct', draft, media, consent }, key)
}

describe('client', () => {
  it('publishes, uploads and follows a post to its end', async () => {
    const { loop, client, file, media, sha256 } = await setUp()
    const created = await publish(client, loop, media)
    if (!created.ok) throw new Error(created.error.message)
    const uploaded = await client.upload(created.value, file)
    expect(uploaded.ok).toBe(true)
    const seen: string[] = []
    const sleep = (ms: number) => loop.sandbox.clock.advance(ms)
    const patient = createClient({ baseUrl: '/api/direct-post', fetch: loop.fetch, sleep })
    const done = await patient.follow(created.value.id, { onProgress: (post) => seen.push(post.status) })

    expect(done).toMatchObject({ ok: true, value: { status: 'posted' } })
    expect(seen.at(-1)).toBe('posted')
    expect(loop.sandbox.posts).toHaveLength(1)
    expect(JSON.stringify(loop.sandbox.posts[0])).toContain(sha256)
  })

  it('posts once for one key, however often it is asked', async () => {
    const { loop, client, media } = await setUp()
    const key = mintKey()
    const [first, second] = await Promise.all([publish(client, loop, media, key), publish(client, loop, media, key)])
    const third = await publish(client, loop, media, key)
    const ids = [first, second, third].flatMap((answer) => (answer.ok ? [answer.value.id] : []))
    expect(new Set(ids).size).toBe(1)
    expect(loop.sandbox.posts).toHaveLength(1)
  })

  it('goes on from where TikTok is after the network was cut at 60 %', { timeout: 60_000 }, async () => {
    const { loop, client, file, media, sha256 } = await setUp(130_000_000)
    const created = await publish(client, loop, media)
    if (!created.ok) throw new Error(created.error.message)
    const ranges: string[] = []
    let cuts = 0
    loop.network.cut = (request) => {
      const range = request.headers.get('content-range')
      if (!range) return
      ranges.push(range)
      if (ranges.length === 2 && cuts++ === 0) throw new TypeError('network')
    }
    const waits: string[] = []
    const uploaded = await client.upload(created.value, file, { onProgress: ({ status }) => waits.push(status) })

    expect(uploaded.ok).toBe(true)
    expect(waits).toContain('waiting')
    expect(created.value.upload?.chunkCount).toBe(3)
    expect(new Set(ranges).size).toBe(3)
    expect(ranges).toHaveLength(4)
    expect(JSON.stringify(loop.sandbox.posts[0])).toContain(sha256)
  })

  it('pauses when it is aborted and ends when it is called again', { timeout: 60_000 }, async () => {
    const { loop, client, file, media } = await setUp(130_000_000)
    const created = await publish(client, loop, media)
    if (!created.ok) throw new Error(created.error.message)
    const pause = new AbortController()
    loop.network.cut = (request) => {
      if (request.headers.get('content-range')?.startsWith('bytes 0-') === false) pause.abort()
      request.signal.throwIfAborted()
    }
    const paused = await client.upload(created.value, file, { signal: pause.signal })
    expect(paused).toMatchObject({ ok: false, error: { code: 'aborted' } })

    loop.network.cut = null
    const now = await client.post(created.value.id)
    if (!now.ok) throw new Error(now.error.message)
    expect(now.value.upload?.nextByte).toBeGreaterThan(0)
    const uploaded = await client.upload(now.value, file)
    expect(uploaded.ok).toBe(true)
  })

  it('knows that TikTok has every byte, also when nobody answers after the last one', async () => {
    const { loop, client, file, media } = await setUp()
    const created = await publish(client, loop, media)
    if (!created.ok) throw new Error(created.error.message)
    let sent = false
    loop.network.cut = ({ method }) => {
      if (method === 'GET' && sent) throw new TypeError('network')
      sent ||= method === 'PUT'
    }
    const uploaded = await client.upload(created.value, file)
    expect(uploaded).toMatchObject({ ok: true, value: { status: 'processing', upload: { nextByte: file.size } } })
  })

  it('says what to do when nobody answers', async () => {
    const client = createClient({ baseUrl: '', fetch: () => Promise.reject(new TypeError('Failed to fetch')) })
    expect(await client.accounts()).toMatchObject({
      ok: false,
      error: {
        from: 'network',
        code: 'unreachable',
        retry: 'now',
        message: expect.stringContaining('internet connection'),
      },
    })
  })

  it('takes an error page of a proxy for no answer', async () => {
    const client = createClient({ baseUrl: '', fetch: async () => new Response('<h1>502</h1>', { status: 502 }) })
    expect(await client.accounts()).toMatchObject({ ok: false, error: { from: 'network', code: 'server_down' } })
  })

  it('tells a host what is missing', () => {
    expect(() => createClient({} as never)).toThrow(/baseUrl/)
  })
})

describe('1b cannot post', () => {
  it('hands on the code that TikTok sent with HTTP 200', async () => {
    const { loop, client } = await setUp(0, { creators: ['capped'] })
    expect(await client.creatorInfo(loop.accounts[0]!)).toMatchObject({
      ok: false,
      error: { from: 'tiktok', code: 'spam_risk_too_many_posts', retry: 'later' },
    })
  })
})
