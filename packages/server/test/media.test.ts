import { describe, expect, it } from 'vitest'
import { createDirectPostHandler } from '../src/index.js'
import { createLinks } from '../src/lib/media/links.js'
import { createMemoryStore } from '../src/memory-store.js'
import { storePhotos, storeVideo } from './media-kit.js'
import { BASE, createRig, KEY, ORIGIN, sha256 } from './rig.js'
import type { Rig } from './rig.js'

async function linkFor(rig: Rig, mediaKey = 'host-video'): Promise<string> {
  const account = await rig.connect('public')
  const media = await storeVideo(rig, mediaKey)
  const { status } = await rig.publish(account, { media })
  expect(status).toBe(201)
  const { video_url: url } = (rig.sandbox.posts[0]?.sourceInfo ?? {}) as { video_url?: string }
  return url ?? ''
}

const get = (rig: Rig, url: string, headers: Record<string, string> = {}, method = 'GET') =>
  rig.handler.fetch(new Request(url, { headers, method }))

describe('media on the own domain', () => {
  it('brings photos from the device to TikTok by pull, byte by byte (T2)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const photos = await storePhotos(rig, 3)
    const created = await rig.publish(account, {
      media: photos,
      draft: {
        privacyLevel: 'PUBLIC_TO_EVERYONE',
        title: 'Three',
        description: 'loaves',
        autoAddMusic: true,
        photoCoverIndex: 1,
        isAigc: true,
      },
    })
    expect(created.body.post.status).toBe('processing')
    await rig.sandbox.clock.advance('1m')
    expect((await rig.send('GET', `/posts/${created.body.post.id}`)).body.post.status).toBe('posted')
    const [post] = rig.sandbox.posts
    expect(post?.files.map(({ sha256: hash }) => hash)).toEqual(photos.items.map(({ fingerprint }) => fingerprint))
    // F18: no duet, no stitch, and is_aigc at the top.
    expect(post?.postInfo).toEqual({
      title: 'Three',
      description: 'loaves',
      privacy_level: 'PUBLIC_TO_EVERYONE',
      disable_comment: true,
      auto_add_music: true,
      brand_content_toggle: false,
      brand_organic_toggle: false,
    })
    expect(post?.isAigc).toBe(true)
  })

  it('brings a video that the host keeps to TikTok by pull (T2)', async () => {
    const rig = await createRig()
    await linkFor(rig)
    await rig.sandbox.clock.advance('1m')
    const bytes = rig.storage.files.get('bucket/host-video')?.bytes as Uint8Array<ArrayBuffer>
    expect(rig.sandbox.posts[0]?.files[0]?.sha256).toBe(await sha256(bytes))
  })

  it('leaves drafts in the inbox, for photos too', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const { body } = await rig.publish(account, { media: await storePhotos(rig), postMode: 'inbox' })
    await rig.sandbox.clock.advance('1m')
    expect((await rig.send('GET', `/posts/${body.post.id}`)).body.post.status).toBe('delivered_to_inbox')
  })

  it('answers ranges as a web server would, without cookie or redirect (F67)', async () => {
    const rig = await createRig()
    const url = await linkFor(rig)
    expect(url.startsWith(`${ORIGIN}${BASE}/media/`)).toBe(true)
    const whole = await get(rig, url)
    const size = Number(whole.headers.get('content-length'))
    const bytes = new Uint8Array(await whole.arrayBuffer())
    expect([whole.status, bytes.length, whole.headers.get('content-type')]).toEqual([200, size, 'video/mp4'])

    const cases: [string, number, number, number][] = [
      ['bytes=0-9', 206, 0, 9],
      [`bytes=${size - 5}-`, 206, size - 5, size - 1],
      ['bytes=-7', 206, size - 7, size - 1],
      [`bytes=10-${size + 99}`, 206, 10, size - 1],
      ['bytes=0-1,5-6', 200, 0, size - 1],
      ['lines=1-2', 200, 0, size - 1],
    ]
    for (const [range, status, first, last] of cases) {
      const part = await get(rig, url, { range })
      const isSame = Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(first, last + 1))
      expect([range, part.status, isSame]).toEqual([range, status, true])
      expect(part.headers.get('content-range')).toBe(status === 206 ? `bytes ${first}-${last}/${size}` : null)
    }
    expect((await get(rig, url, { range: `bytes=${size}-` })).status).toBe(416)
    const head = await get(rig, url, {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(size), ''])
  })

  it('serves nothing for a link that was changed, has expired, or leads to another file by now (F23)', async () => {
    const rig = await createRig()
    const url = await linkFor(rig)
    const token = url.split('/').at(-1) ?? ''
    for (let at = 0; at < token.length; at += 17) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
      expect((await get(rig, url.replace(token, changed))).status).toBe(404)
    }
    const stranger = createLinks([{ ...KEY, key: new Uint8Array(32).map((_, at) => at * 3) }])
    const forged = await stranger.sign({
      storageKey: 'bucket/host-video',
      size: 1,
      mimeType: 'text/html',
      expiresAt: 1e15,
    })
    expect((await get(rig, url.replace(token, forged))).status).toBe(404)

    const file = rig.storage.files.get('bucket/host-video')
    rig.storage.files.set('bucket/host-video', { bytes: new Uint8Array(3), mimeType: 'video/mp4' })
    expect((await get(rig, url)).status).toBe(404)
    if (file) rig.storage.files.set('bucket/host-video', file)
    await rig.sandbox.clock.advance('3h')
    expect((await get(rig, url)).status).toBe(404)
  })

  it('knows the photos of their owner alone (T16)', async () => {
    const rig = await createRig()
    const photos = await storePhotos(rig, 1)
    const bens = await rig.connect('private', { user: 'ben' })
    const { body } = await rig.publish(bens, { media: photos, user: 'ben', draft: { privacyLevel: 'SELF_ONLY' } })
    expect([body.error.code, rig.tiktok.count('/init/')]).toEqual(['media_not_found', 0])
  })

  it('fetches no address, whatever a page names (T08, F68)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    for (const mediaKey of [
      'http://169.254.169.254/',
      'https://app.example.evil/',
      '../../etc/passwd',
      '//evil',
      'm_unknown',
    ]) {
      const { body } = await rig.publish(account, { media: { ...(await storeVideo(rig)), mediaKey } })
      expect(body.error.code).toBe('media_not_found')
    }
    const hosts = new Set(rig.tiktok.seen.map(({ url }) => new URL(url).host))
    expect([...hosts]).toEqual(['open.tiktokapis.com'])
  })

  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47]],
    ['SVG', [...'<svg onload=alert(1)>'].map((char) => char.charCodeAt(0))],
    ['nothing', []],
  ])('takes no %s, whatever it calls itself (T22)', async (_, bytes) => {
    const rig = await createRig()
    const answer = await rig.send('POST', '/media', {
      body: Uint8Array.from(bytes),
      headers: { 'content-type': 'image/jpeg' },
    })
    expect([answer.status, answer.body.error.code]).toEqual([415, 'photo_format'])
  })

  it('takes no photo over 20 MB, however its length is told (T13)', async () => {
    const rig = await createRig()
    const body = new Uint8Array(20_000_001)
    expect((await rig.send('POST', '/media', { body })).status).toBe(413)
    const declared = await rig.send('POST', '/media', {
      body: new Uint8Array(3),
      headers: { 'content-length': '99999999' },
    })
    expect(declared.status).toBe(413)
    expect(rig.storage.files.size).toBe(0)
  })

  it('drops a photo that was never posted, after two days', async () => {
    const rig = await createRig()
    await storePhotos(rig, 2)
    await rig.sandbox.clock.advance('47h')
    expect((await rig.handler.prune()).media).toBe(0)
    await rig.sandbox.clock.advance('2h')
    expect([(await rig.handler.prune()).media, rig.storage.files.size]).toEqual([2, 0])
  })

  it("serves TikTok's signature file for the prefix, and no other name", async () => {
    const rig = await createRig({
      server: { media: { storage: { get: async () => null }, verificationFiles: ['tiktokAbc123.txt'] } },
    })
    const answer = await get(rig, `${ORIGIN}${BASE}/media/tiktokAbc123.txt`)
    expect(await answer.text()).toBe('tiktok-developers-site-verification=Abc123')
    expect((await get(rig, `${ORIGIN}${BASE}/media/tiktokOther.txt`)).status).toBe(404)
  })

  it.each(['http://app.example/m', 'https://10.0.0.1/m', 'https://app.example/m?x=1', 'no address'])(
    'refuses to start with the public address "%s" (F67, T31)',
    (publicUrl) => {
      const start = () =>
        createDirectPostHandler({
          clientKey: 'key',
          clientSecret: 'secret',
          redirectUri: `${ORIGIN}${BASE}/callback`,
          encryptionKeys: [KEY],
          store: createMemoryStore(),
          user: () => null,
          media: { storage: { get: async () => null }, publicUrl },
        })
      expect(start).toThrow(/publicUrl/)
    },
  )
})
