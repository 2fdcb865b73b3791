import { video } from '@direct-post/core/testing'
import { describe, expect, it } from 'vitest'
import { storePhotos, storeVideo } from './media-kit.js'
import { bodyFor, createRig } from './rig.js'
import type { Rig } from './rig.js'

async function confirmedLater(
  rig: Rig,
  wish: Parameters<typeof bodyFor>[2] = {},
): Promise<{ id: string; account: string }> {
  const account = await rig.connect('public')
  const media = wish.media ?? (await storePhotos(rig))
  const body = await bodyFor(rig, account, { draft: { privacyLevel: 'PUBLIC_TO_EVERYONE' }, ...wish, media })
  const answer = await rig.send('POST', '/receipts', { body, headers: { 'idempotency-key': 'for-tomorrow' } })
  expect([answer.status, answer.body.post.status]).toEqual([201, 'sending'])
  return { id: answer.body.post.id, account }
}

const INIT = '/init/'

describe('F15 a post that is sent later', () => {
  it('waits, and goes out exactly as confirmed when the host publishes it, once', async () => {
    const rig = await createRig()
    const { id } = await confirmedLater(rig)
    await rig.sandbox.clock.advance('20h')
    expect((await rig.send('GET', `/posts/${id}`)).body.post.status).toBe('sending')
    expect(rig.tiktok.count(INIT)).toBe(0)

    const published = await Promise.all([rig.handler.publish(id), rig.another().publish(id), rig.handler.publish(id)])
    expect(published.some(({ status }) => status === 'processing')).toBe(true)
    await rig.handler.publish(id)
    expect([rig.tiktok.count(INIT), rig.sandbox.posts.length]).toEqual([1, 1])
    expect(rig.sandbox.posts[0]?.postInfo?.privacy_level).toBe('PUBLIC_TO_EVERYONE')
    await rig.sandbox.clock.advance('1m')
    expect((await rig.send('GET', `/posts/${id}`)).body.post.status).toBe('posted')
  })

  it.each([
    ['the account went private', async (rig: Rig) => rig.sandbox.creators.change('public', { isPrivate: true })],
    ['comments were turned off', async (rig: Rig) => rig.sandbox.creators.change('public', { commentDisabled: true })],
    ['the nickname changed', async (rig: Rig) => rig.sandbox.creators.change('public', { nickname: 'Renamed' })],
    ['the limit changed', async (rig: Rig) => rig.sandbox.creators.change('public', { maxVideoPostDurationSec: 60 })],
    [
      'the creator was capped',
      async (rig: Rig) => rig.sandbox.creators.change('public', { cannotPost: 'spam_risk_too_many_posts' }),
    ],
    ['TikTok was disconnected', async (rig: Rig) => rig.sandbox.creators.disconnect('public')],
    ['a photo is gone', (rig: Rig) => rig.sandbox.clock.advance('31d').then(() => rig.handler.prune())],
    ['more than 30 days went by', (rig: Rig) => rig.sandbox.clock.advance('31d')],
  ])('needs attention and sends nothing when %s', async (_, change) => {
    const rig = await createRig()
    const { id } = await confirmedLater(rig)
    await change(rig)
    const { status, message } = await rig.handler.publish(id)
    expect([status, rig.tiktok.count(INIT)]).toEqual(['needs_attention', 0])
    expect(message).toMatch(/\w+\./)
    expect((await rig.handler.publish(id)).status).toBe('needs_attention')
  })

  it('needs attention when the stored video is another one by now (F23)', async () => {
    const rig = await createRig()
    const { id } = await confirmedLater(rig, { media: await storeVideo(rig) })
    const stored = rig.hostFiles.get('host-video')
    if (stored) rig.hostFiles.set('host-video', { ...stored, size: stored.size + 1 })
    expect((await rig.handler.publish(id)).status).toBe('needs_attention')
  })

  it('throws while TikTok cannot be reached, and works when called again', async () => {
    const rig = await createRig()
    const { id } = await confirmedLater(rig)
    rig.tiktok.stop()
    await expect(rig.handler.publish(id)).rejects.toThrow('tiktok_unreachable')
    rig.tiktok.start()
    expect((await rig.handler.publish(id)).status).toBe('processing')
  })

  it('is voided by cancelling, and edits are a new confirmation', async () => {
    const rig = await createRig()
    const { id } = await confirmedLater(rig)
    expect((await rig.send('POST', `/posts/${id}/cancel`)).body.post.status).toBe('cancelled')
    expect([(await rig.handler.publish(id)).status, rig.tiktok.count(INIT)]).toEqual(['cancelled', 0])
  })

  it('is refused for a video on the device, whose bytes nobody would send', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const body = await bodyFor(rig, account, { media: video() })
    const answer = await rig.send('POST', '/receipts', { body, headers: { 'idempotency-key': 'for-tomorrow' } })
    expect(answer.body.error.code).toBe('later_needs_stored_media')
  })
})

describe('the consent receipt', () => {
  it('holds what was on the screen, as evidence that can be exported', async () => {
    const rig = await createRig()
    const { id } = await confirmedLater(rig)
    const [receipt] = await rig.handler.receipts({ userId: 'ana' })
    expect(receipt).toMatchObject({
      id,
      confirmedAt: rig.sandbox.clock.now(),
      creator: { nickname: 'Mara Lindqvist' },
      draft: { privacyLevel: 'PUBLIC_TO_EVERYONE' },
      consent: { declaration: "By posting, you agree to TikTok's Music Usage Confirmation." },
    })
    expect(JSON.parse(JSON.stringify(receipt))).toEqual(receipt)
    expect(await rig.handler.receipts({ userId: 'ben' })).toEqual([])
  })

  it.each([
    ['another declaration', { declaration: 'By posting, you agree.' }, 'declaration_changed_since_consent'],
    ['another account', { nickname: 'Somebody' }, 'account_changed_since_consent'],
    [
      'stale boxes of a switch that is off, which count for nothing (F16)',
      { draft: { disclosure: { on: true, yourBrand: false, brandedContent: false } } },
      'disclosure_needs_a_choice',
    ],
    [
      'branded content that only the creator sees (F16)',
      {
        draft: { privacyLevel: 'SELF_ONLY' as const, disclosure: { on: true, yourBrand: false, brandedContent: true } },
      },
      'branded_content_not_private',
    ],
  ])('sends nothing on %s', async (_, wish, code) => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const { body } = await rig.publish(account, wish)
    expect([body.error.code, rig.tiktok.count(INIT)]).toEqual([code, 0])
  })

  it('is compared once more with what leaves: a changed row sends nothing (T28)', async () => {
    const rig = await createRig()
    const { id } = await confirmedLater(rig)
    const row = await rig.store.get('posts', id)
    const value = row?.value.replaceAll('"title":"Bread #baking"', '"title":"Buy my coin"') ?? ''
    if (row) await rig.store.replace({ ...row, value }, row.revision)
    expect([(await rig.handler.publish(id)).status, rig.tiktok.count(INIT)]).toEqual(['needs_attention', 0])
  })

  it('is not touched when a newer program wrote it (T38)', async () => {
    const rig = await createRig()
    const { id } = await confirmedLater(rig)
    const row = await rig.store.get('posts', id)
    if (row) await rig.store.replace({ ...row, value: row.value.replace('"v":1', '"v":2') }, row.revision)
    const seen = await rig.send('GET', `/posts/${id}`)
    expect([seen.body.post.status, (await rig.handler.publish(id)).status]).toEqual([
      'needs_attention',
      'needs_attention',
    ])
    expect((await rig.send('POST', `/posts/${id}/cancel`)).body.post.status).toBe('needs_attention')
    expect([rig.tiktok.count(INIT), (await rig.store.get('posts', id))?.revision]).toEqual([0, 2])
  })
})
