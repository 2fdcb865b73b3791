import { video } from '@direct-post/core/testing'
import { makeVideo } from '@direct-post/test-media'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRig, sha256 } from './rig.js'

let file: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  file = await makeVideo({ durationSec: 3, minBytes: 300_000 })
})

const fileFacts = () => video({ size: file.length, durationSec: 3, width: 360, height: 640 })

describe('the main way', () => {
  it('connects, publishes, uploads and follows a video until it is on the profile, exactly as confirmed', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const created = await rig.publish(account, {
      media: fileFacts(),
      draft: { privacyLevel: 'PUBLIC_TO_EVERYONE', title: 'Bread 🍞 #baking', allowComment: true, isAigc: true },
    })
    expect([created.status, created.body.post.status]).toEqual([201, 'uploading'])

    expect(await rig.upload(created.body.post, file)).toEqual({ nextByte: file.length, done: true })
    const [arrived] = rig.sandbox.posts
    expect(arrived?.files[0]?.sha256).toBe(await sha256(file))
    expect(arrived?.postInfo).toEqual({
      privacy_level: 'PUBLIC_TO_EVERYONE',
      title: 'Bread 🍞 #baking',
      disable_comment: false,
      disable_duet: true,
      disable_stitch: true,
      brand_content_toggle: false,
      brand_organic_toggle: false,
      is_aigc: true,
    })

    await rig.sandbox.clock.advance('10s')
    const posted = await rig.send('GET', `/posts/${created.body.post.id}`)
    expect(posted.body.post.status).toBe('posted')
  })

  it('picks up the public id later, digit by digit, and links to the post (F48, F49)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const { body } = await rig.publish(account, { media: fileFacts(), draft: { privacyLevel: 'PUBLIC_TO_EVERYONE' } })
    await rig.upload(body.post, file)
    await rig.sandbox.clock.advance('5s')
    const early = await rig.send('GET', `/posts/${body.post.id}`)
    expect([early.body.post.status, early.body.post.publicPostIds]).toEqual(['posted', []])

    await rig.sandbox.clock.advance('5m')
    const late = await rig.send('GET', `/posts/${body.post.id}`)
    const id = rig.sandbox.posts[0]?.publicPostIds[0] ?? ''
    expect(BigInt(id) > 2n ** 53n).toBe(true)
    expect(late.body.post.publicPostIds).toEqual([id])
    expect(late.body.post.postUrl).toBe(`https://www.tiktok.com/@public/video/${id}`)
  })

  it('lists accounts and posts of whoever asks, and of nobody else (T16)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const { body } = await rig.publish(account, { media: fileFacts() })
    const mine = await rig.send('GET', '/posts')
    const theirs = await rig.send('GET', '/posts', { user: 'ben' })
    expect([mine.body.posts.map(({ id }) => id), theirs.body.posts]).toEqual([[body.post.id], []])
    expect((await rig.send('GET', '/accounts', { user: 'ben' })).body.accounts).toEqual([])

    const foreign = await rig.send('GET', `/posts/${body.post.id}`, { user: 'ben' })
    const unknown = await rig.send('GET', '/posts/p_unknown', { user: 'ben' })
    expect([foreign.status, foreign.text]).toEqual([404, unknown.text])
  })

  it('forgets an account when it is disconnected, and tells TikTok', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    expect((await rig.send('DELETE', `/accounts/${account}`)).status).toBe(204)
    expect((await rig.send('GET', '/accounts')).body.accounts).toEqual([])
    expect(rig.tiktok.count('/oauth/revoke/')).toBe(1)
    expect((await rig.send('GET', `/accounts/${account}/creator-info`)).body.error.code).toBe('account_not_found')
  })
})
