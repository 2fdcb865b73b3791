import { video } from '@direct-post/core/testing'
import { signWebhook } from '@direct-post/sandbox'
import { makeVideo } from '@direct-post/test-media'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyWebhookSignature } from '../src/webhook.js'
import { storePhotos } from './media-kit.js'
import { BASE, createRig, ORIGIN } from './rig.js'
import type { Rig } from './rig.js'

const SECRET = 'sandbox-client-secret'
const sign = (secret: string, at: number, body: string) => {
  const seconds = Math.floor(at / 1000)
  return `t=${seconds},s=${signWebhook(secret, seconds, body)}`
}
let file: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  file = await makeVideo({ durationSec: 3 })
})

interface Told {
  event: string
  publishId?: string
  openId?: string
  content?: Record<string, unknown> | string
  createdAt?: number
  clientKey?: string
}

function bodyOf(rig: Rig, { event, publishId, openId, content, createdAt, clientKey }: Told): string {
  const inner =
    typeof content === 'string'
      ? content
      : JSON.stringify({ publish_id: publishId, publish_type: 'DIRECT_POST', ...content })
  return JSON.stringify({
    client_key: clientKey ?? 'sandbox-client-key',
    event,
    create_time: Math.floor((createdAt ?? rig.sandbox.clock.now()) / 1000),
    user_openid: openId ?? rig.sandbox.posts[0]?.openId ?? '',
    content: inner,
  })
}

async function deliver(
  rig: Rig,
  told: Told,
  { secret = SECRET, at = rig.sandbox.clock.now() } = {},
): Promise<Response> {
  const body = bodyOf(rig, told)
  return deliverRaw(rig, body, sign(secret, at, body))
}

const deliverRaw = (rig: Rig, body: string, signature: string) =>
  rig.handler.fetch(
    new Request(`${ORIGIN}${BASE}/webhook`, {
      method: 'POST',
      body,
      headers: { 'tiktok-signature': signature, 'content-type': 'application/json' },
    }),
  )

async function processing(): Promise<{ rig: Rig; id: string; publishId: string }> {
  const rig = await createRig()
  const account = await rig.connect('public')
  const { body } = await rig.publish(account, {
    media: await storePhotos(rig),
    draft: { privacyLevel: 'PUBLIC_TO_EVERYONE' },
  })
  return { rig, id: body.post.id, publishId: rig.sandbox.posts[0]?.publishId ?? '' }
}

/** As it is written down, without asking TikTok. */
const stored = async (rig: Rig, id: string) => {
  const { posts } = (await rig.send('GET', '/posts')).body
  const post = posts.find((one) => one.id === id)
  if (!post) throw new Error('no such post')
  return post
}

const ID = '7678907398077074696'
const available = (publishId: string): Told => ({
  event: 'post.publish.publicly_available',
  content: `{"publish_id":"${publishId}","post_id":${ID},"publish_type":"DIRECT_POST"}`,
})

describe('webhooks feed the same machine as polls', () => {
  it('brings a post to its end without a single poll, ids exact (F48, F60)', async () => {
    const { rig, id, publishId } = await processing()
    expect((await deliver(rig, { event: 'post.publish.complete', publishId })).status).toBe(200)
    expect((await stored(rig, id)).status).toBe('posted')
    await deliver(rig, available(publishId))
    const { publicPostIds, postUrl } = await stored(rig, id)
    expect([publicPostIds, postUrl]).toEqual([[ID], `https://www.tiktok.com/@public/photo/${ID}`])
    expect(rig.tiktok.count('/status/')).toBe(0)
  })

  it('knows every repetition for 72 hours, and any order (F58, F59)', async () => {
    const { rig, id, publishId } = await processing()
    const createdAt = rig.sandbox.clock.now()
    await deliver(rig, { ...available(publishId), createdAt })
    await deliver(rig, {
      event: 'post.publish.failed',
      publishId,
      content: { publish_id: publishId, reason: 'internal' },
      createdAt,
    })
    for (let hour = 0; hour < 72; hour += 12) {
      await rig.sandbox.clock.advance('12h')
      expect((await deliver(rig, { ...available(publishId), createdAt })).status).toBe(200)
      await deliver(rig, { event: 'post.publish.complete', publishId, createdAt })
    }
    const { status, publicPostIds } = await stored(rig, id)
    expect([status, publicPostIds]).toEqual(['posted', [ID]])
  })

  it.each([
    ['post.publish.publicly_available', 'posted'],
    ['post.publish.publicaly_available', 'posted'],
    ['video.publish.completed', 'posted'],
    ['post.publish.inbox_delivered', 'delivered_to_inbox'],
    ['video.upload.failed', 'failed'],
    ['post.publish.no_longer_publicaly_available', 'processing'],
    ['post.publish.something_of_next_year', 'processing'],
  ])('understands %s (F61)', async (event, status) => {
    const { rig, id, publishId } = await processing()
    expect((await deliver(rig, { event, publishId })).status).toBe(200)
    expect((await stored(rig, id)).status).toBe(status)
  })

  it('takes the reason under either name (F60)', async () => {
    for (const name of ['reason', 'fail_reason']) {
      const { rig, id, publishId } = await processing()
      await deliver(rig, { event: 'post.publish.failed', content: { publish_id: publishId, [name]: 'spam_risk' } })
      expect((await stored(rig, id)).failReason).toBe('spam_risk')
    }
  })

  it('counts several completions of one inbox draft as what they are (F62)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const { body } = await rig.publish(account, { media: await storePhotos(rig), postMode: 'inbox' })
    const publishId = rig.sandbox.posts[0]?.publishId ?? ''
    await deliver(rig, { event: 'post.publish.inbox_delivered', publishId })
    for (const postId of ['7678907398077074696', '7678907398077074697']) {
      await deliver(rig, {
        event: 'post.publish.publicly_available',
        content: `{"publish_id":"${publishId}","post_id":${postId}}`,
      })
    }
    const { status, publicPostIds } = await stored(rig, body.post.id)
    expect([status, publicPostIds.length]).toEqual(['posted', 2])
  })

  it('keeps what comes before our row has its id (F59)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const media = await storePhotos(rig)
    // TikTok delivers while its answer to init is still on the way.
    const early = rig.another({
      fetch: async (url, init) => {
        const answer = await rig.tiktok.fetch(url, init)
        const publishId = rig.sandbox.posts[0]?.publishId
        if (url.includes('/init/') && publishId) await deliver(rig, available(publishId))
        return answer
      },
    })
    const { body } = await rig.publish(account, { media, handler: early })
    expect([body.post.status, body.post.publicPostIds]).toEqual(['posted', [ID]])
  })

  it('matches an unknown post by nothing but its id (F50, F59)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    rig.tiktok.arm('/init/', 'reset after')
    const { body } = await rig.publish(account, { media: await storePhotos(rig) })
    expect(body.post.status).toBe('unknown')
    await deliver(rig, available(rig.sandbox.posts[0]?.publishId ?? ''))
    expect((await stored(rig, body.post.id)).status).toBe('unknown')
  })
})

describe('the connection ends in TikTok', () => {
  it('stops polls and refreshes, and keeps the history (F41)', async () => {
    const { rig, id } = await processing()
    await deliver(rig, { event: 'authorization.removed', content: { reason: 1 } })
    const { accounts } = (await rig.send('GET', '/accounts')).body as unknown as { accounts: { status: string }[] }
    expect(accounts[0]?.status).toBe('reconnect_required')
    expect((await rig.send('GET', `/posts/${id}`)).body.post.status).toBe('processing')
    expect([rig.tiktok.count('/status/'), rig.tiktok.count('/oauth/token/')]).toEqual([0, 1])
  })

  it('ignores an old one after a new connection (F63)', async () => {
    const { rig } = await processing()
    const createdAt = rig.sandbox.clock.now()
    await rig.sandbox.clock.advance('1h')
    await rig.connect('public')
    await deliver(rig, { event: 'authorization.removed', content: { reason: 1 }, createdAt })
    const { accounts } = (await rig.send('GET', '/accounts')).body as unknown as { accounts: { status: string }[] }
    expect(accounts[0]?.status).toBe('connected')
  })
})

describe('T18 forged deliveries', () => {
  it('accepts none of 100,000 mutated signatures', { timeout: 120_000 }, async () => {
    const { rig, publishId } = await processing()
    const body = new TextEncoder().encode(bodyOf(rig, { event: 'post.publish.complete', publishId }))
    const now = rig.sandbox.clock.now()
    const good = sign(SECRET, now, new TextDecoder().decode(body))
    const options = { secrets: [SECRET], now }
    expect(await verifyWebhookSignature(good, body, options)).toBe('valid')

    const hex = '0123456789abcdef'
    let accepted = 0
    let random = 12_345
    const next = (below: number) => (random = (random * 1_103_515_245 + 12_345) & 0x7fffffff) % below
    for (let count = 0; count < 100_000; count += 1) {
      const at = next(good.length)
      const char = hex[next(16)] ?? '0'
      const mutated = good.slice(0, at) + (good[at] === char ? (char === 'f' ? '0' : 'f') : char) + good.slice(at + 1)
      if (mutated !== good && (await verifyWebhookSignature(mutated, body, options)) !== 'forged') accepted += 1
    }
    expect(accepted).toBe(0)
  })

  it.each([
    '',
    't=1',
    's=aa',
    't=1,s=',
    `t=1,s=${'0'.repeat(63)}`,
    `t=1,s=${'0'.repeat(64)},s=1`,
    `s=${'0'.repeat(64)},t=1`,
    'x'.repeat(100_000),
  ])('refuses the header "%.20s"', async (header) => {
    const { rig, id, publishId } = await processing()
    const answer = await deliverRaw(rig, bodyOf(rig, { event: 'post.publish.complete', publishId }), header)
    expect([answer.status, (await stored(rig, id)).status]).toEqual([401, 'processing'])
  })

  it('refuses a changed body, another app and another account', async () => {
    const { rig, id, publishId } = await processing()
    const body = bodyOf(rig, { event: 'post.publish.complete', publishId })
    const signature = sign(SECRET, rig.sandbox.clock.now(), body)
    expect((await deliverRaw(rig, `${body} `, signature)).status).toBe(401)
    expect((await deliver(rig, { event: 'post.publish.complete', publishId }, { secret: 'other' })).status).toBe(401)
    expect((await deliver(rig, { event: 'post.publish.complete', publishId, clientKey: 'other' })).status).toBe(401)
    expect((await deliver(rig, { event: 'post.publish.complete', publishId, openId: 'another-creator' })).status).toBe(
      200,
    )
    expect((await stored(rig, id)).status).toBe('processing')
  })

  it('takes both secrets while one replaces the other', async () => {
    const rig = await createRig({ server: { webhookSecrets: ['new-secret', SECRET] } })
    for (const secret of ['new-secret', SECRET])
      expect((await deliver(rig, { event: 'x', openId: 'o' }, { secret })).status).toBe(200)
  })

  it('lets an old signature do no more than make us ask (F64, T19)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const media = video({ size: file.length, durationSec: 3, width: 360, height: 640 })
    const { body } = await rig.publish(account, { media })
    await rig.upload(body.post, file)
    const publishId = rig.sandbox.posts[0]?.publishId ?? ''
    const recorded = rig.sandbox.clock.now() - 3_600_000
    expect(
      (
        await deliver(
          rig,
          { event: 'post.publish.failed', publishId, content: { publish_id: publishId, reason: 'spam_risk' } },
          { at: recorded },
        )
      ).status,
    ).toBe(200)
    expect((await stored(rig, body.post.id)).status).toBe('processing')
    await rig.sandbox.clock.advance('10s')
    expect((await rig.send('GET', `/posts/${body.post.id}`)).body.post.status).toBe('posted')
  })

  it('answers anything but 200 while the store is down, so that TikTok comes again (F65)', async () => {
    const { rig, id, publishId } = await processing()
    const broken = rig.another({ store: { ...rig.store, create: () => Promise.reject(new Error('down')) } })
    const body = bodyOf(rig, { event: 'post.publish.complete', publishId })
    const headers = { 'tiktok-signature': sign(SECRET, rig.sandbox.clock.now(), body) }
    const answer = await broken.fetch(new Request(`${ORIGIN}${BASE}/webhook`, { method: 'POST', body, headers }))
    expect(answer.status).toBe(500)
    await deliver(rig, { event: 'post.publish.complete', publishId })
    expect((await stored(rig, id)).status).toBe('posted')
  })

  it('reads 64 KiB and no more (T13)', async () => {
    const rig = await createRig()
    expect((await deliverRaw(rig, 'x'.repeat(70_000), 't=1,s=0')).status).toBe(413)
  })
})
