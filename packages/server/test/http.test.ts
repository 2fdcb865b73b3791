import { createServer, request } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chunkAt, contentRange } from '@direct-post/core'
import type { PostProgress } from '@direct-post/core'
import { consent, draft, facts, video } from '@direct-post/core/testing'
import { serve } from '@direct-post/sandbox/node'
import type { RunningSandbox } from '@direct-post/sandbox/node'
import { makeVideo } from '@direct-post/test-media'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDirectPostHandler } from '../src/index.js'
import { createMemoryStore } from '../src/memory-store.js'
import { nodeFetch, toNodeListener } from '../src/node.js'
import { KEY, sha256 } from './rig.js'

let tiktok: RunningSandbox
let server: Server
let base = ''
let origin = ''
let file: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  file = await makeVideo({ durationSec: 3, minBytes: 2_000_000 })
  tiktok = await serve({ port: 0, allowLoopbackRedirect: true })
  server = createServer({ requestTimeout: 0 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  base = `${origin}/api/direct-post`
  const handler = createDirectPostHandler({
    clientKey: 'sandbox-client-key',
    clientSecret: 'sandbox-client-secret',
    redirectUri: `${base}/callback`,
    encryptionKeys: [KEY],
    store: createMemoryStore(),
    tiktok: tiktok.endpoints,
    fetch: nodeFetch(),
    development: true,
    user: () => ({ userId: 'ana' }),
  })
  server.on('request', toNodeListener(handler))
})

afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await tiktok.close()
})

const send = (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) =>
  fetch(`${base}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      'x-direct-post': '1',
      origin,
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })

async function connected(): Promise<{ id: string; nickname: string }> {
  const begun = await send('POST', '/connect', {}, JSON.stringify({ returnTo: '/' }))
  const { authorizeUrl } = (await begun.json()) as { authorizeUrl: string }
  const back = await tiktok.authorize(authorizeUrl, { creator: 'public' })
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
  await send('GET', `/callback${back.search}`, { cookie })
  const { accounts } = (await (await send('GET', '/accounts')).json()) as {
    accounts: { id: string; nickname: string }[]
  }
  const [account] = accounts
  if (!account) throw new Error('not connected')
  return account
}

/** A post that waits for its bytes, and what its only chunk is sent with. */
async function created(key: string) {
  const { id, nickname } = await connected()
  const media = video({ size: file.length, durationSec: 3, width: 360, height: 640 })
  const chosen = draft({ privacyLevel: 'SELF_ONLY' })
  const body = {
    accountId: id,
    postMode: 'direct',
    draft: chosen,
    media,
    consent: consent(facts({ nickname, media }), chosen),
  }
  const answer = await send('POST', '/posts', { 'idempotency-key': key }, JSON.stringify(body))
  const { post } = (await answer.json()) as { post: PostProgress }
  const chunk = post.upload && chunkAt(post.upload, 0)
  if (!post.upload || !chunk) throw new Error(JSON.stringify(post))
  return { post, headers: { 'content-type': 'video/mp4', 'content-range': contentRange(chunk, post.upload) } }
}

/** Sends half of the file, and goes away once it is on its way. */
async function sendHalf(path: string, headers: Record<string, string>): Promise<void> {
  await new Promise<void>((resolve) => {
    const all = { ...headers, 'x-direct-post': '1', origin, 'content-length': String(file.length) }
    const sending = request(`${base}${path}`, { method: 'PUT', headers: all })
    sending.on('error', () => resolve())
    sending.write(file.subarray(0, file.length / 2), () => setTimeout(() => sending.destroy(new Error('gone')), 50))
  })
}

describe('over real HTTP, through toNodeListener and nodeFetch', () => {
  it('brings a file to TikTok byte by byte', async () => {
    const { post, headers } = await created('over-real-http')
    const uploaded = await send('PUT', `/posts/${post.id}/upload`, headers, file)
    expect(await uploaded.json()).toEqual({ nextByte: file.length, done: true })
    expect(tiktok.posts[0]?.files[0]?.sha256).toBe(await sha256(file))
  })

  it('cancels an upload that broke off in its only chunk: TikTok lacks its end (F55)', async () => {
    const { post, headers } = await created('breaks-off-midway')
    await sendHalf(`/posts/${post.id}/upload`, headers)
    const answer = await send('POST', `/posts/${post.id}/cancel`)
    expect(((await answer.json()) as { post: PostProgress }).post.status).toBe('cancelled')
  })

  it('does not call a post cancelled whose bytes all left (F55)', async () => {
    const { post, headers } = await created('left-as-a-whole')
    tiktok.faults.arm({ endpoint: 'upload', fault: 'drop_after' })
    expect((await send('PUT', `/posts/${post.id}/upload`, headers, file)).status).toBe(502)
    await send('POST', `/posts/${post.id}/cancel`)
    const { post: after } = (await (await send('GET', `/posts/${post.id}`)).json()) as { post: PostProgress }
    expect(after.status).not.toBe('cancelled')
  })

  it('answers 400 to addresses that are none, 404 to paths that only look alike (T15)', async () => {
    const paths = [
      '//api/direct-post/accounts',
      '/api/direct-post//accounts',
      '/api/direct-post/accounts/',
      '/api/direct-postaccounts',
    ]
    const encoded = [
      '/api/direct-post/%61ccounts',
      '/api/direct-post/posts/a%2fb',
      '/API/direct-post/accounts',
      '/api/direct-post',
    ]
    for (const path of [...paths, ...encoded]) expect([path, (await rawGet(path)).status]).toEqual([path, 404])
  })

  it('answers HEAD without a body, and other methods with what the path takes (T15)', async () => {
    const head = await send('HEAD', '/accounts')
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await send('PUT', '/accounts')).status).toBe(405)
    expect((await send('OPTIONS', '/posts')).headers.get('allow')).toBe('POST, GET')
  })
})

/** `fetch` tidies addresses up before it sends them, so this goes through a socket. */
async function rawGet(path: string): Promise<{ status: number }> {
  const { connect } = await import('node:net')
  const { port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\n\r\n`)
    })
    let text = ''
    socket.on('data', (data) => (text += data.toString()))
    socket.on('end', () => resolve({ status: Number(text.split(' ')[1]) }))
    socket.on('error', reject)
  })
}
