import { makeJpeg, makePng, makeVideo } from '@direct-post/test-media'
import { describe, expect, it } from 'vitest'
import { DEFAULT_APP, type SandboxOptions } from '../src/index.js'
import { call, connect, postInfo, stillSandbox } from './helpers.js'

type Site = Record<string, () => Response | Promise<Response>>

/** A sandbox that finds these answers at these addresses, and nothing anywhere else. */
function withSite(site: Site, options: SandboxOptions = {}) {
  const seen: string[] = []
  const sandbox = stillSandbox({
    apps: [{ ...DEFAULT_APP, verifiedPrefixes: ['kiln.example', 'https://cdn.example/videos/'] }],
    fetch: async (input) => {
      const url = String(input instanceof Request ? input.url : input)
      seen.push(url)
      return site[url]?.() ?? new Response('no', { status: 404 })
    },
    ...options,
  })
  return { sandbox, seen }
}

async function pullVideo(url: string, site: Site = {}, options: SandboxOptions = {}) {
  const { sandbox, seen } = withSite(site, options)
  const { access_token: token } = await connect(sandbox)
  const init = await call(sandbox, token, 'video/init', {
    post_info: postInfo(),
    source_info: { source: 'PULL_FROM_URL', video_url: url },
  })
  return {
    sandbox,
    seen,
    token,
    init,
    status: async () => (await call(sandbox, token, 'status/fetch', { publish_id: init.data.publish_id })).data,
  }
}

function photoBody(overrides: Record<string, unknown> = {}, info: Record<string, unknown> = {}) {
  return {
    media_type: 'PHOTO',
    post_mode: 'DIRECT_POST',
    post_info: {
      title: 'Bowls',
      description: 'Three of them',
      privacy_level: 'PUBLIC_TO_EVERYONE',
      disable_comment: false,
      auto_add_music: true,
      ...info,
    },
    source_info: {
      source: 'PULL_FROM_URL',
      photo_images: ['https://kiln.example/1.jpg', 'https://kiln.example/2.jpg'],
      photo_cover_index: 1,
    },
    ...overrides,
  }
}

const file = (bytes: Uint8Array<ArrayBuffer>, type: string) => () =>
  new Response(bytes, { headers: { 'content-type': type } })

describe('Media Transfer Guide: PULL_FROM_URL', () => {
  it('downloads the video and publishes it', async () => {
    const video = await makeVideo({ durationSec: 1 })
    const { sandbox, init, status, seen } = await pullVideo('https://kiln.example/a.mp4', {
      'https://kiln.example/a.mp4': file(video, 'video/mp4'),
    })
    expect(init.data).toEqual({ publish_id: expect.stringMatching(/^v_pub_url~v2-1\.\d+$/) })
    await sandbox.clock.advance('1m')
    expect(await status()).toMatchObject({ status: 'PUBLISH_COMPLETE', downloaded_bytes: video.length })
    expect(seen).toEqual(['https://kiln.example/a.mp4'])
  })

  it.each([
    ['a missing file', () => new Response('no', { status: 404 })],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: 'https://kiln.example/b.mp4' } })],
    ['a host that does not answer', () => Promise.reject(new TypeError('fetch failed'))],
    ['a body that breaks off', () => new Response(new ReadableStream({ pull: (c) => c.error(new Error('gone')) }))],
  ])('fails with video_pull_failed on %s', async (_, answer) => {
    const { sandbox, status } = await pullVideo('https://kiln.example/a.mp4', { 'https://kiln.example/a.mp4': answer })
    await sandbox.clock.advance('1m')
    expect(await status()).toMatchObject({ status: 'FAILED', fail_reason: 'video_pull_failed' })
  })

  it.each([
    ['an unverified domain', 'https://other.example/a.mp4'],
    ['a domain that only ends alike', 'https://notkiln.example/a.mp4'],
    ['a domain that only begins alike', 'https://kiln.example.evil/a.mp4'],
    ['a path outside the prefix', 'https://cdn.example/photos/a.mp4'],
    ['a path that climbs out of the prefix', 'https://cdn.example/videos/../a.mp4'],
    ['a prefix that is only the beginning of a name', 'https://cdn.example/videosecret/a.mp4'],
  ])('refuses %s with url_ownership_unverified', async (_, url) => {
    expect((await pullVideo(url)).init).toMatchObject({ status: 403, error: { code: 'url_ownership_unverified' } })
  })

  it.each(['https://media.kiln.example/a.mp4', 'https://cdn.example/videos/2026/a.mp4', 'https://KILN.example/a.mp4'])(
    'accepts %s',
    async (url) => {
      expect((await pullVideo(url)).init.error.code).toBe('ok')
    },
  )

  it.each([
    'http://kiln.example/a.mp4',
    'https://127.0.0.1/a.mp4',
    'https://[::1]/a.mp4',
    'https://2130706433/a.mp4',
    'https://u:p@kiln.example/a.mp4',
    'file:///etc/passwd',
    'a.mp4',
  ])('refuses %s with invalid_param', async (url) => {
    expect((await pullVideo(url)).init).toMatchObject({ status: 400, error: { code: 'invalid_param' } })
  })

  it('reads this machine when allowLoopbackPull says so', async () => {
    expect((await pullVideo('http://localhost:8080/a.mp4')).init.error.code).toBe('invalid_param')
    expect((await pullVideo('http://localhost:8080/a.mp4', {}, { allowLoopbackPull: true })).init.error.code).toBe('ok')
  })

  it('can be cancelled while it runs, and stays cancelled', async () => {
    const endless = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        controller.enqueue(new Uint8Array(1000))
      },
    })
    const { sandbox, token, init, status } = await pullVideo('https://kiln.example/a.mp4', {
      'https://kiln.example/a.mp4': () => new Response(endless),
    })
    expect((await status()).status).toBe('PROCESSING_DOWNLOAD')
    expect((await call(sandbox, token, 'cancel', { publish_id: init.data.publish_id })).error.code).toBe('ok')
    await sandbox.clock.advance('1h')
    expect(await status()).toMatchObject({ status: 'FAILED', fail_reason: 'publish_cancelled' })
    expect((await call(sandbox, token, 'cancel', { publish_id: init.data.publish_id })).error.code).toBe(
      'publish_not_cancellable',
    )
  })

  it.each([
    ['a host that never answers', () => new Promise<Response>(() => {})],
    ['a body that never ends', () => new Response(new ReadableStream())],
  ])('gives up %s after an hour of the sandbox’s clock', async (_, answer) => {
    const { sandbox, status } = await pullVideo('https://kiln.example/a.mp4', { 'https://kiln.example/a.mp4': answer })
    await sandbox.clock.advance('59m')
    expect((await status()).status).toBe('PROCESSING_DOWNLOAD')
    await sandbox.clock.advance('1m')
    expect(await status()).toMatchObject({ status: 'FAILED', fail_reason: 'video_pull_failed' })
  })

  it('gives up a photo over 20 MB', async () => {
    const { sandbox } = withSite({ 'https://kiln.example/1.jpg': file(new Uint8Array(20_000_001), 'image/jpeg') })
    const { access_token: token } = await connect(sandbox)
    await call(sandbox, token, 'content/init', photoBody())
    await sandbox.clock.advance('1m')
    expect(sandbox.posts[0]).toMatchObject({ status: 'FAILED', failReason: 'photo_pull_failed' })
  })
})

describe('Photo Post', () => {
  const jpeg = makeJpeg(1080, 1080)

  it('pulls every photo and posts them in order', async () => {
    const { sandbox } = withSite({
      'https://kiln.example/1.jpg': file(jpeg, 'image/jpeg'),
      'https://kiln.example/2.jpg': file(makeJpeg(720, 1280), 'image/jpeg'),
    })
    const { access_token: token } = await connect(sandbox)
    const init = await call(sandbox, token, 'content/init', photoBody({ is_aigc: true }))
    expect(init.data).toEqual({ publish_id: expect.stringMatching(/^p_pub_url~v2\.\d+$/) })
    await sandbox.clock.advance('1m')
    expect(sandbox.posts[0]).toMatchObject({ status: 'PUBLISH_COMPLETE', isAigc: true })
    expect(sandbox.posts[0]!.files.map(({ facts }) => facts)).toMatchObject([
      { format: 'jpeg', width: 1080, height: 1080 },
      { format: 'jpeg', width: 720, height: 1280 },
    ])
    expect(sandbox.posts[0]!.facts?.interactions).toEqual({ comment: true, duet: false, stitch: false })
  })

  it.each([
    ['a PNG', 'file_format_check_failed', () => makePng(100, 100, [200, 80, 40])],
    ['a photo over 1080p', 'picture_size_check_failed', () => makeJpeg(1200, 1200)],
  ])('fails %s with %s', async (_, reason, make) => {
    const { sandbox } = withSite({
      'https://kiln.example/1.jpg': file(jpeg, 'image/jpeg'),
      'https://kiln.example/2.jpg': file(await make(), 'image/jpeg'),
    })
    const { access_token: token } = await connect(sandbox)
    await call(sandbox, token, 'content/init', photoBody())
    await sandbox.clock.advance('1m')
    expect(sandbox.posts[0]).toMatchObject({ status: 'FAILED', failReason: reason })
  })

  const urls = (count: number) => Array.from({ length: count }, (_, i) => `https://kiln.example/${i}.jpg`)
  const source = (change: Record<string, unknown>) => ({ source_info: { ...photoBody().source_info, ...change } })
  it.each([
    ['no photo', source({ photo_images: [] })],
    ['36 photos', source({ photo_images: urls(36) })],
    ['a cover behind the last', source({ photo_cover_index: 2 })],
    ['FILE_UPLOAD', source({ source: 'FILE_UPLOAD' })],
    ['another media_type', { media_type: 'VIDEO' }],
    ['"DIRECT POST" with a space', { post_mode: 'DIRECT POST' }],
    ['a title of 91', { post_info: { ...photoBody().post_info, title: 'x'.repeat(91) } }],
    ['a description of 4,001', { post_info: { ...photoBody().post_info, description: 'x'.repeat(4001) } }],
    ['auto_add_music that is no boolean', { post_info: { ...photoBody().post_info, auto_add_music: 'yes' } }],
    ['no audience', { post_info: { ...photoBody().post_info, privacy_level: undefined } }],
  ])('refuses %s with invalid_param', async (_, change) => {
    const { sandbox } = withSite({})
    const { access_token: token } = await connect(sandbox)
    expect(await call(sandbox, token, 'content/init', photoBody(change))).toMatchObject({
      status: 400,
      error: { code: 'invalid_param' },
    })
  })

  it('takes 35 photos', async () => {
    const { sandbox } = withSite({})
    const { access_token: token } = await connect(sandbox)
    expect(
      (await call(sandbox, token, 'content/init', photoBody(source({ photo_images: urls(35), photo_cover_index: 34 }))))
        .error.code,
    ).toBe('ok')
  })
})

describe('Upload to the inbox', () => {
  const source_info = { source: 'FILE_UPLOAD', video_size: 1000, chunk_size: 1000, total_chunk_count: 1 }

  it('needs video.upload, and ends as SEND_TO_USER_INBOX', async () => {
    const video = await makeVideo({ durationSec: 1 })
    const { sandbox } = withSite({ 'https://kiln.example/a.mp4': file(video, 'video/mp4') })
    const { access_token: token } = await connect(sandbox, 'public', ['video.upload'])
    expect((await call(sandbox, token, 'video/init', { post_info: postInfo(), source_info })).error.code).toBe(
      'scope_not_authorized',
    )
    const init = await call(sandbox, token, 'inbox/video/init', {
      source_info: { source: 'PULL_FROM_URL', video_url: 'https://kiln.example/a.mp4' },
    })
    expect(init.data.publish_id).toMatch(/^v_inbox_url~v2\.\d+$/)
    await sandbox.clock.advance('1m')
    expect(sandbox.posts[0]!.status).toBe('SEND_TO_USER_INBOX')
  })

  it('lets five drafts wait, and the sixth not; posting one makes room', async () => {
    const sandbox = stillSandbox({ checkMedia: false })
    const { access_token: token } = await connect(sandbox)
    for (let i = 0; i < 5; i++)
      expect((await call(sandbox, token, 'inbox/video/init', { source_info })).error.code).toBe('ok')
    expect(await call(sandbox, token, 'inbox/video/init', { source_info })).toMatchObject({
      status: 403,
      error: { code: 'spam_risk_too_many_pending_share' },
    })
  })

  it('tells of every post that a creator makes from one draft', async () => {
    const video = await makeVideo({ durationSec: 1 })
    const { sandbox } = withSite({ 'https://kiln.example/a.mp4': file(video, 'video/mp4') })
    const { access_token: token } = await connect(sandbox)
    const { data } = await call(sandbox, token, 'inbox/video/init', {
      source_info: { source: 'PULL_FROM_URL', video_url: 'https://kiln.example/a.mp4' },
    })
    await sandbox.clock.advance('1m')
    sandbox.finishDraft(data.publish_id)
    sandbox.finishDraft(data.publish_id)
    await sandbox.clock.advance('1m')
    expect(sandbox.deliveries.map(({ event }) => event)).toEqual([
      'post.publish.inbox_delivered',
      'post.publish.complete',
      'post.publish.complete',
      'post.publish.publicly_available',
      'post.publish.publicly_available',
    ])
    expect(sandbox.posts[0]!.publicPostIds).toHaveLength(2)
  })

  it('needs a TikTok of 31.8 or later on the phone', async () => {
    const sandbox = stillSandbox()
    const { access_token: token } = await connect(sandbox, 'old-app')
    expect(await call(sandbox, token, 'inbox/video/init', { source_info })).toMatchObject({
      status: 400,
      error: { code: 'app_version_check_failed' },
    })
  })

  it('reads nothing but texts of a photo draft', async () => {
    const { sandbox } = withSite({})
    const { access_token: token } = await connect(sandbox, 'public', ['video.upload'])
    const draft = photoBody({ post_mode: 'MEDIA_UPLOAD', post_info: { title: 'Bowls', privacy_level: 'WHATEVER' } })
    expect((await call(sandbox, token, 'content/init', draft)).data.publish_id).toMatch(/^p_inbox_url~v2\.\d+$/)
  })
})
