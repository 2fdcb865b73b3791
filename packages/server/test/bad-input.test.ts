import { video } from '@direct-post/core/testing'
import { describe, expect, it } from 'vitest'
import { bodyFor, createRig, sendChunk } from './rig.js'
import type { Rig, Wish } from './rig.js'

const GB = 1024 ** 3

/** Whatever is refused says what happened and what to do, and TikTok has heard of no post. */
async function refusedBeforeInit(rig: Rig, account: string, wish: Wish): Promise<{ code: string; message: string }> {
  const { status, body } = await rig.publish(account, wish)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(body.error.message).toMatch(/\w.*\./)
  expect(rig.tiktok.count('/init/')).toBe(0)
  return body.error
}

describe('media that cannot be posted', () => {
  it.each([
    ['a wrong file type', { mimeType: 'application/pdf' }, 'video_format'],
    ['an empty file', { size: 0 }, 'video_empty'],
    ['a video over 4 GB', { size: 4 * GB + 1 }, 'video_too_big'],
    ['an unreadable duration (F12)', { durationSec: null }, 'video_duration_unknown'],
  ])('refuses %s', async (_, media, code) => {
    const rig = await createRig()
    const account = await rig.connect('public')
    expect((await refusedBeforeInit(rig, account, { media: video(media) })).code).toBe(code)
  })

  it("refuses a video over this creator's own limit (F12)", async () => {
    const rig = await createRig()
    const account = await rig.connect('sixty-seconds')
    const error = await refusedBeforeInit(rig, account, { media: video({ durationSec: 61 }) })
    expect([error.code, error.message.includes('60')]).toEqual(['video_too_long', true])
  })
})

describe('creator_info in trouble', () => {
  it.each([
    ['answers 500 twice', { status: 500, code: 'internal_error' } as const, 'tiktok_unreadable'],
    ['answers HTML', 'html after' as const, 'tiktok_unreadable'],
    ['cannot be reached', 'connection refused' as const, 'tiktok_unreachable'],
    ['answers nothing', 'empty after' as const, 'tiktok_unreadable'],
    ['answers without its fields', 'ok without data after' as const, 'malformed_answer'],
  ])('says so when it %s (F53)', async (_, fault, code) => {
    const rig = await createRig()
    const account = await rig.connect('public')
    rig.tiktok.arm('/creator_info/', fault, 2)
    const answer = await rig.send('GET', `/accounts/${account}/creator-info`)
    expect([answer.status >= 400, answer.body.error.code]).toEqual([true, code])
    expect((await refusedAfter(rig, account, fault)).code).toBe(code)
  })

  async function refusedAfter(rig: Rig, account: string, fault: Parameters<Rig['tiktok']['arm']>[1]) {
    const nickname = 'Mara Lindqvist'
    rig.tiktok.arm('/creator_info/', fault, 2)
    return refusedBeforeInit(rig, account, { nickname })
  }

  it('survives one lost answer', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    rig.tiktok.arm('/creator_info/', 'reset after')
    expect((await rig.send('GET', `/accounts/${account}/creator-info`)).status).toBe(200)
  })

  it('reads HTTP 200 with an error code as the refusal that it is (F06)', async () => {
    const rig = await createRig()
    const account = await rig.connect('capped')
    const { status, body } = await rig.send('GET', `/accounts/${account}/creator-info`)
    expect([status, body.error.from, body.error.code]).toEqual([403, 'tiktok', 'spam_risk_too_many_posts'])
  })

  it('is never cached (1a, T33)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const before = rig.tiktok.count('/creator_info/')
    const answer = await rig.send('GET', `/accounts/${account}/creator-info`)
    await rig.send('GET', `/accounts/${account}/creator-info`)
    expect([rig.tiktok.count('/creator_info/') - before, answer.headers.get('cache-control')]).toEqual([2, 'no-store'])
  })
})

describe('what changes between page and server', () => {
  it('stops when the creator was capped between render and publish (F11)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    rig.sandbox.creators.change('public', { cannotPost: 'spam_risk_too_many_posts' })
    const error = await refusedBeforeInit(rig, account, {})
    expect(error.code).toBe('spam_risk_too_many_posts')
  })

  it('stops when the chosen audience is no longer offered (F10)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    rig.sandbox.creators.change('public', { isPrivate: true })
    const error = await refusedBeforeInit(rig, account, { draft: { privacyLevel: 'PUBLIC_TO_EVERYONE' } })
    expect(error.code).toBe('privacy_no_longer_offered')
  })

  it('stops when an interaction was turned off after render (F13)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    rig.sandbox.creators.change('public', { commentDisabled: true })
    expect((await refusedBeforeInit(rig, account, { draft: { allowComment: true } })).code).toBe('comment_disabled')
  })

  it('stops when another account stood on the page (F14)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    expect((await refusedBeforeInit(rig, account, { nickname: 'Somebody Else' })).code).toBe(
      'account_changed_since_consent',
    )
  })

  it('sends no audience that was not chosen (F09)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    expect((await refusedBeforeInit(rig, account, { draft: { privacyLevel: null } })).code).toBe(
      'privacy_needs_a_choice',
    )
    const body = { ...(await bodyFor(rig, account)), draft: { privacyLevel: 'public' } }
    const answer = await rig.send('POST', '/posts', { body, headers: { 'idempotency-key': 'coerced-level' } })
    expect([answer.status, answer.body.error.path]).toEqual([422, 'draft.privacyLevel'])
  })
})

describe('tokens and connection', () => {
  it('refreshes an expired token and goes on (F02)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    await rig.sandbox.clock.advance('3h')
    expect((await rig.publish(account)).status).toBe(201)
    expect(rig.sandbox.calls.filter(({ endpoint }) => endpoint.includes('token')).length).toBe(2)
  })

  it('says "connect again" when TikTok has ended the connection, and keeps everything else', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    await rig.publish(account)
    await rig.sandbox.clock.advance('181d')
    const { status, body } = await rig.publish(account)
    expect([status, body.error.code, body.error.retry]).toEqual([409, 'reconnect_required', 'after_connect'])
    const { accounts } = (await rig.send('GET', '/accounts')).body as unknown as { accounts: { status: string }[] }
    expect(accounts[0]?.status).toBe('reconnect_required')
    expect((await rig.send('GET', '/posts')).body.posts.length).toBe(1)
  })

  it('names the missing permission and stays connected (F38)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public', { scopes: ['user.info.basic'] })
    const { status, body } = await rig.publish(account)
    expect([status, body.error.code]).toEqual([403, 'permission_missing'])
    expect(rig.tiktok.count('/creator_info/')).toBe(0)
  })

  it('says that TikTok cannot be reached while it is stopped, and works again afterwards', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    rig.tiktok.stop()
    const { status, body } = await rig.publish(account, { key: 'while-stopped' })
    expect([status, body.error.from, body.error.retry]).toEqual([502, 'network', 'now'])
    rig.tiktok.start()
    expect((await rig.publish(account, { key: 'while-stopped' })).status).toBe(201)
  })

  it('tells what the creator answered on the consent page', async () => {
    const rig = await createRig()
    const begun = await rig.send('POST', '/connect', { body: { returnTo: '/publish' } })
    const back = await rig.sandbox.authorize((begun.body as unknown as { authorizeUrl: string }).authorizeUrl, {
      cancel: true,
    })
    const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
    const done = await rig.send('GET', `/callback${back.search}`, { headers: { cookie } })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/publish?direct_post_error=access_denied'])
  })
})

describe('an upload in trouble', () => {
  // Two chunks of eight million bytes; the last one takes the byte that is left over.
  const size = 16_000_001

  async function uploading() {
    const rig = await createRig({ server: { maxBodyBytes: 10_485_760 } })
    const account = await rig.connect('public')
    const { body } = await rig.publish(account, { media: video({ size }) })
    return { rig, post: body.post, bytes: new Uint8Array(size) }
  }

  it('goes on from where TikTok is after a cut (F24, F28)', async () => {
    const { rig, post, bytes } = await uploading()
    await sendChunk(rig, post, bytes, 0)
    rig.tiktok.arm('open-upload', 'reset before')
    const cut = await sendChunk(rig, post, bytes, 8_000_000)
    expect([cut.status, cut.body.error.code, cut.body.error.retry]).toEqual([502, 'upload_interrupted', 'now'])
    const { upload } = (await rig.send('GET', `/posts/${post.id}`)).body.post
    expect(upload?.nextByte).toBe(8_000_000)
    expect((await sendChunk(rig, post, bytes, 8_000_000)).body).toEqual({ nextByte: size, done: true })
  })

  it('reads a 416 after a lost answer as progress, not as failure (F24)', async () => {
    const { rig, post, bytes } = await uploading()
    rig.tiktok.arm('open-upload', 'reset after')
    expect((await sendChunk(rig, post, bytes, 0)).status).toBe(502)
    expect((await sendChunk(rig, post, bytes, 0)).body).toEqual({ nextByte: 8_000_000, done: false })
  })

  it('refuses ranges that TikTok does not expect, and repeats nothing it has (F26, T09)', async () => {
    const { rig, post, bytes } = await uploading()
    expect((await sendChunk(rig, post, bytes, 8_000_000)).body.error.code).toBe('upload_range')
    await sendChunk(rig, post, bytes, 0)
    const puts = rig.tiktok.count('open-upload')
    expect((await sendChunk(rig, post, bytes, 0)).body).toEqual({ nextByte: 8_000_000, done: false })
    expect(rig.tiktok.count('open-upload')).toBe(puts)
  })

  it('refuses a body that is shorter or longer than it says (T12)', async () => {
    const { rig, post, bytes } = await uploading()
    const range = `bytes 0-7999999/${size}`
    const headers = { 'content-type': 'video/mp4', 'content-range': range }
    for (const length of [7_999_999, 8_000_001]) {
      const answer = await rig.send('PUT', `/posts/${post.id}/upload`, { body: bytes.slice(0, length), headers })
      expect([answer.status, answer.body.error.code]).toEqual([400, 'upload_length'])
    }
    expect(rig.sandbox.posts[0]?.upload?.uploaded).toBe(0)
  })

  it('refuses a different file on resume (F29)', async () => {
    const { rig, post, bytes } = await uploading()
    await sendChunk(rig, post, bytes, 0)
    const headers = { 'x-media-fingerprint': 'another file of the same size' }
    expect((await sendChunk(rig, post, bytes, 8_000_000, { headers })).body.error.code).toBe('different_file')
    expect((await rig.send('GET', `/posts/${post.id}`)).body.post.status).toBe('uploading')
  })

  it('ends with a sentence once the hour is over (F27)', async () => {
    const { rig, post, bytes } = await uploading()
    await sendChunk(rig, post, bytes, 0)
    await rig.sandbox.clock.advance('61m')
    expect((await sendChunk(rig, post, bytes, 8_000_000)).body.error.code).toBe('upload_expired')
    const { status, message } = (await rig.send('GET', `/posts/${post.id}`)).body.post
    expect([status, message?.includes('Nothing was posted')]).toEqual(['failed', true])
  })

  it('is cancelled before its last chunk, and takes no more bytes (F55)', async () => {
    const { rig, post, bytes } = await uploading()
    expect((await rig.send('POST', `/posts/${post.id}/cancel`)).body.post.status).toBe('cancelled')
    expect((await sendChunk(rig, post, bytes, 0)).body.error.code).toBe('not_uploading')
  })
})
