import type { PostProgress } from '@direct-post/core'
import { describe, expect, it } from 'vitest'
import { holdBack } from './faults.js'
import type { Fault } from './faults.js'
import { storePhotos } from './media-kit.js'
import { BASE, createRig, ORIGIN } from './rig.js'
import type { Rig } from './rig.js'

async function processing(server = {}): Promise<{ rig: Rig; id: string; account: string }> {
  const rig = await createRig({ server, sandbox: { timing: { processing: () => '10m' } } })
  const account = await rig.connect('public')
  const { body } = await rig.publish(account, {
    media: await storePhotos(rig),
    draft: { privacyLevel: 'PUBLIC_TO_EVERYONE' },
  })
  return { rig, id: body.post.id, account }
}

const look = async (rig: Rig, id: string) => (await rig.send('GET', `/posts/${id}`)).body.post

describe('polling', () => {
  it('costs TikTok one question, however many tabs and processes ask (F45)', async () => {
    const { rig, id } = await processing()
    const other = rig.another()
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => rig.send('GET', `/posts/${id}`, index % 2 ? { handler: other } : {})),
    )
    expect(rig.tiktok.count('/status/')).toBe(1)
    for (let second = 0; second < 60; second += 1) {
      await rig.sandbox.clock.advance('1s')
      await Promise.all([look(rig, id), look(rig, id)])
    }
    expect(rig.tiktok.count('/status/')).toBeLessThan(30)
  })

  it('waits for hours without ever calling it failed (F51)', async () => {
    const { rig, id } = await processing()
    for (let minute = 0; minute < 9; minute += 1) {
      await rig.sandbox.clock.advance('1m')
      expect((await look(rig, id)).status).toBe('processing')
    }
    await rig.sandbox.clock.advance('3m')
    expect((await look(rig, id)).status).toBe('posted')
  })

  it.each(['reset after', '500 before', 'html after', 'empty after', 'half after', '429', '307'] as const)(
    'keeps the last state when the answer is "%s" (F53)',
    async (fault: Fault) => {
      const { rig, id } = await processing()
      rig.tiktok.arm('/status/', fault)
      const { status, message } = await look(rig, id)
      expect([status, message]).toEqual(['processing', null])
    },
  )

  it.each(['invalid_publish_id', 'token_not_authorized_for_specified_publish_id'])(
    'says unknown, not failed, on %s (F54)',
    async (code) => {
      const { rig, id } = await processing()
      rig.tiktok.arm('/status/', { status: 400, code })
      expect((await look(rig, id)).status).toBe('unknown')
    },
  )

  it('takes a word that is new to us for work in progress (F56)', async () => {
    const { rig, id } = await processing({})
    const strange = rig.another({
      fetch: async (url, init) =>
        url.includes('/status/')
          ? Response.json({ data: { status: 'PROCESSING_SOMETHING' }, error: { code: 'ok', message: '', log_id: 'l' } })
          : rig.tiktok.fetch(url, init),
    })
    expect((await rig.send('GET', `/posts/${id}`, { handler: strange })).body.post.status).toBe('processing')
  })

  it('survives an expired token between init and polling without a second init (F02)', async () => {
    const { rig, id } = await processing()
    await rig.sandbox.clock.advance('3h')
    expect((await look(rig, id)).status).toBe('posted')
    expect(rig.tiktok.count('/init/')).toBe(1)
  })
})

describe('cancelling what TikTok works on (F55)', () => {
  it('asks TikTok, and lets only TikTok say that it worked', async () => {
    const { rig, id } = await processing()
    const asked = (await rig.send('POST', `/posts/${id}/cancel`)).body.post
    expect([asked.status, asked.cancelRequested]).toEqual(['processing', true])
    await rig.sandbox.clock.advance('5s')
    expect((await look(rig, id)).status).toMatch(/cancelled|posted|processing/)
  })

  it('says so when TikTok no longer can', async () => {
    const { rig, id } = await processing()
    rig.tiktok.arm('/cancel/', { status: 400, code: 'publish_not_cancellable' })
    const answer = await rig.send('POST', `/posts/${id}/cancel`)
    expect([answer.status, answer.body.error.code]).toEqual([400, 'publish_not_cancellable'])
  })
})

describe('server-sent events', () => {
  it('says each state once and ends with the last', async () => {
    const { rig, id } = await processing()
    const response = await rig.handler.fetch(
      new Request(`${ORIGIN}${BASE}/posts/${id}/events`, { headers: { 'x-test-user': 'ana' } }),
    )
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
    const seen: string[] = []
    let text = ''
    const reader = response.body!.getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      text += new TextDecoder().decode(read.value)
      const posts = [...text.matchAll(/^data: (.*)$/gm)].map(
        ([, data]) => (JSON.parse(data ?? '') as { post: PostProgress }).post,
      )
      if (posts.length > seen.length) seen.push(posts.at(-1)?.status ?? '')
      await rig.sandbox.clock.advance('5m')
    }
    expect(seen[0]).toBe('processing')
    expect(seen.at(-1)).toBe('posted')
    expect(text).toContain('"publicPostIds":["')
  })

  it('is for the owner alone, and for so many tabs at once (T14, T16)', async () => {
    const { rig, id } = await processing()
    const open = (user: string) =>
      rig.handler.fetch(new Request(`${ORIGIN}${BASE}/posts/${id}/events`, { headers: { 'x-test-user': user } }))
    expect((await open('ben')).status).toBe(404)
    const streams = []
    for (let index = 0; index < 20; index += 1) {
      const stream = await open('ana')
      const reader = stream.body!.getReader()
      await reader.read()
      streams.push(reader)
    }
    expect((await open('ana')).status).toBe(429)
    await Promise.all(streams.map((reader) => reader.cancel()))
    expect((await open('ana')).status).toBe(200)
  })
})

describe('shutting down', () => {
  it('finishes what is under way and takes nothing new', async () => {
    const { rig, account } = await processing()
    const slow = holdBack(rig.tiktok.fetch, () => true, 'before')
    const closing = rig.another({ fetch: slow.fetch })
    const running = rig.send('GET', `/accounts/${account}/creator-info`, { handler: closing })
    await slow.holds
    const closed = closing.close()
    const late = await rig.send('GET', '/accounts', { handler: closing })
    expect([late.status, late.body.error.code, late.headers.get('retry-after')]).toEqual([503, 'closing', '1'])
    slow.release()
    expect((await running).status).toBe(200)
    await closed
  })
})
