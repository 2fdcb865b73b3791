import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { planChunks } from '@direct-post/core'
import { video } from '@direct-post/core/testing'
import { describe, expect, it } from 'vitest'
import { planUpload } from '../src/lib/publish/transport.js'
import { toNodeListener } from '../src/node.js'
import { storePhotos, storeVideo } from './media-kit.js'
import { createRig, sendChunk } from './rig.js'
import type { Rig } from './rig.js'

const INIT = '/init/'
const MIB = 1024 * 1024

describe('F17 lengths are counted in UTF-16 units, and nothing is cut', () => {
  it.each([
    ['a caption of exactly 2,200', '😀'.repeat(1100), 201],
    ['one unit more', '😀'.repeat(1100) + 'a', 422],
  ])('%s', async (_, title, status) => {
    const rig = await createRig()
    const account = await rig.connect('public')
    expect((await rig.publish(account, { draft: { title } })).status).toBe(status)
    if (status === 201) expectTitle(rig, title)
  })

  const expectTitle = (rig: Rig, title: string) => expect(rig.sandbox.posts[0]?.postInfo?.title).toBe(title)

  it.each([
    ['a title of 91', { title: 'x'.repeat(91) }, 'title_too_long'],
    ['a description of 4,001', { description: 'x'.repeat(4001) }, 'description_too_long'],
  ])('refuses photos with %s', async (_, draft, code) => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const { body } = await rig.publish(account, { media: await storePhotos(rig), draft })
    expect([body.error.code, rig.tiktok.count(INIT)]).toEqual([code, 0])
  })
})

describe('F19 F46 F20 what TikTok refuses is told so that somebody can act', () => {
  it.each([
    ['unaudited_client_can_only_post_to_private_accounts', /account/i],
    ['spam_risk_too_many_pending_share', /inbox/i],
    ['reached_active_user_cap', /later/i],
    ['spam_risk_user_banned_from_posting', /TikTok/],
    ['app_version_check_failed', /TikTok/],
  ])('%s', async (code, words) => {
    const rig = await createRig()
    const account = await rig.connect('public')
    rig.tiktok.arm(INIT, { status: 403, code })
    const { body } = await rig.publish(account, { media: await storePhotos(rig) })
    expect([body.error.code, rig.tiktok.count(INIT)]).toEqual([code, 1])
    expect(body.error.message).toMatch(words)
  })

  it('trusts creator_info about the cap of a day, and keeps no count of its own (F47)', async () => {
    const rig = await createRig({ sandbox: { rateLimits: false, limits: { postsPerCreatorPerDay: 100 } } })
    const account = await rig.connect('public')
    for (let index = 0; index < 20; index += 1) {
      await rig.sandbox.clock.advance('1m')
      expect((await rig.publish(account, { media: video({ size: 1000 }) })).status).toBe(201)
    }
  })
})

describe('F21 F22 chunks', () => {
  it('are valid under both readings of MB for every size, whole or cut for a smaller body', () => {
    const sizes = [
      1,
      1000,
      4_999_999,
      5 * MIB,
      63_999_999,
      64_000_000,
      64_000_001,
      64 * MIB,
      64 * MIB + 1,
      66_000_000,
      94_000_000,
      2 * 10_485_760 + 1,
      3 * 10_485_760 - 1,
      40_000_001,
      128 * MIB + 1,
      999_999_999,
      4 * 1024 * MIB,
    ]
    for (const size of sizes) {
      expect(planUpload(size, Infinity)).toEqual(planChunks(size))
      for (const most of [10_485_760, 20_000_000, 64_000_000]) {
        const { chunkSize, chunkCount } = planUpload(size, most)
        const last = size - chunkSize * (chunkCount - 1)
        expect([size, Math.floor(size / chunkSize)]).toEqual([size, chunkCount])
        expect(chunkCount <= 1000 && chunkSize <= 64_000_000 && last <= 128_000_000).toBe(true)
        expect(chunkCount === 1 ? chunkSize === size : chunkSize >= 5 * MIB).toBe(true)
        // Not a byte more than fits, the rest on the last chunk included.
        expect([size, most, last <= most]).toEqual([size, most, true])
      }
    }
  })

  for (const megabyte of ['strict', 'decimal', 'binary'] as const) {
    for (const chunkPlan of ['since_august_2026', 'formula_only'] as const) {
      it(`are accepted by a TikTok that reads MB as ${megabyte} and plans by ${chunkPlan}`, async () => {
        const rig = await createRig({ sandbox: { variants: { megabyte, chunkPlan }, rateLimits: false } })
        const account = await rig.connect('public')
        for (const size of [1, 5_000_000, 64_000_000, 64_000_001, 66_000_000, 94_000_000, 4_000_000_000]) {
          await rig.sandbox.clock.advance('1m')
          expect([size, (await rig.publish(account, { media: video({ size }) })).status]).toEqual([size, 201])
        }
      })
    }
  }

  it('that TikTok refuses are told with the numbers that were sent', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    rig.tiktok.arm(INIT, { status: 400, code: 'invalid_param' })
    const { body } = await rig.publish(account, { media: video({ size: 66_000_000 }) })
    expect([body.error.code, body.error.logId]).toEqual(['invalid_param', '2026LOG'])
  })
})

describe('F32 what a platform lets through', () => {
  it('refuses to start where no chunk fits in a request, and names the way by pull', async () => {
    await expect(createRig({ server: { maxBodyBytes: 4_500_000 } })).rejects.toThrow(/let TikTok pull it/)
  })

  it('warns of a server that ends every request after five minutes, once', async () => {
    const { handler } = await createRig()
    const server = createServer({ requestTimeout: 300_000 }, toNodeListener(handler))
    await new Promise<void>((resolve) => server.listen(0, resolve))
    const url = `http://localhost:${(server.address() as AddressInfo).port}/api/direct-post/posts/x/upload`
    const warnings: string[] = []
    const hear = ({ message }: Error) => void warnings.push(message)
    process.on('warning', hear)
    for (let tries = 0; tries < 2; tries += 1) await (await fetch(url, { method: 'PUT', body: 'x' })).text()
    process.off('warning', hear)
    server.close()
    expect(warnings).toEqual([expect.stringMatching(/ends every request after 300 s.+requestTimeout = 0/)])
  })
})

describe('F40 the two envelopes of errors', () => {
  it('reads a flat one where tokens are asked for', async () => {
    const rig = await createRig()
    const begun = await rig.send('POST', '/connect', { body: { returnTo: '/' } })
    const state = new URL(begun.body.authorizeUrl as string).searchParams.get('state') ?? ''
    const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
    const done = await rig.send('GET', `/callback?code=never-issued&state=${state}`, { headers: { cookie } })
    expect(done.headers.get('location')).toBe('/?direct_post_error=invalid_grant')
  })

  it('names the app as TikTok wants it: client_key, never client_id', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    await rig.sandbox.clock.advance('3h')
    await rig.send('GET', `/accounts/${account}/creator-info`)
    for (const { init } of rig.tiktok.seen.filter(({ url }) => url.includes('/oauth/token/'))) {
      const fields = new URLSearchParams(init.body as string)
      expect([fields.get('client_key'), fields.has('client_id')]).toEqual(['sandbox-client-key', false])
    }
  })
})

describe("F52 success is said for TikTok's two words alone", () => {
  it.each([
    ['PROCESSING_UPLOAD', 'processing'],
    ['PROCESSING_DOWNLOAD', 'processing'],
    ['PUBLISHED', 'processing'],
    ['SEND_TO_USER_INBOX', 'delivered_to_inbox'],
    ['PUBLISH_COMPLETE', 'posted'],
  ])('%s is %s', async (word, status) => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const { body } = await rig.publish(account, { media: await storePhotos(rig) })
    const telling = rig.another({
      fetch: async (url, init) =>
        url.includes('/status/')
          ? Response.json({ data: { status: word }, error: { code: 'ok', message: '', log_id: 'l' } })
          : rig.tiktok.fetch(url, init),
    })
    expect((await rig.send('GET', `/posts/${body.post.id}`, { handler: telling })).body.post.status).toBe(status)
  })

  it('and a late failure is told as such, with its reason', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const { body } = await rig.publish(account, { media: video({ size: 1000 }) })
    await sendChunk(rig, body.post, new Uint8Array(1000), 0)
    await rig.sandbox.clock.advance('1m')
    const { status, failReason } = (await rig.send('GET', `/posts/${body.post.id}`)).body.post
    expect([status, failReason]).toEqual(['failed', 'file_format_check_failed'])
  })
})

describe('F57 publish ids are opaque', () => {
  const answering = (rig: Rig, publishId: unknown) =>
    rig.another({
      fetch: async (url, init) =>
        url.includes(INIT)
          ? Response.json({ data: { publish_id: publishId }, error: { code: 'ok', message: '', log_id: 'l' } })
          : rig.tiktok.fetch(url, init),
    })

  it.each(['v_pub_url~v2.123456789', 'p~.~_-' + 'x'.repeat(58), 'v/../?#%2e'])(
    'takes %s as it is',
    async (publishId) => {
      const rig = await createRig()
      const account = await rig.connect('public')
      const { body } = await rig.publish(account, { media: await storePhotos(rig), handler: answering(rig, publishId) })
      expect(body.post.status).toBe('processing')
      await rig.send('GET', `/posts/${body.post.id}`)
      const asked = rig.tiktok.seen.find(({ url }) => url.includes('/status/'))
      expect(JSON.parse(asked?.init.body as string)).toEqual({ publish_id: publishId })
    },
  )

  it.each(['', 'x'.repeat(65), 7, null, 'with space', 'line\nend'])('takes %j for a lost answer', async (publishId) => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const { body } = await rig.publish(account, { media: await storePhotos(rig), handler: answering(rig, publishId) })
    expect(body.post.status).toBe('unknown')
  })
})

describe('F69 F70 addresses that expire', () => {
  it('are good for longer than TikTok takes to pull', async () => {
    const rig = await createRig({ sandbox: { timing: { processing: () => '1m' } } })
    const account = await rig.connect('public')
    await rig.publish(account, { media: await storeVideo(rig) })
    const { video_url: url = '' } = (rig.sandbox.posts[0]?.sourceInfo ?? {}) as { video_url?: string }
    await rig.sandbox.clock.advance('61m')
    expect((await rig.handler.fetch(new Request(url))).status).toBe(200)
  })

  it('and avatars are those of the latest creator_info', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const avatar = async () =>
      ((await rig.send('GET', '/accounts')).body.accounts as { avatarUrl: string }[])[0]?.avatarUrl
    const before = await avatar()
    await rig.sandbox.clock.advance('2h')
    await rig.send('GET', `/accounts/${account}/creator-info`)
    expect(await avatar()).not.toBe(before)
  })
})
