import { describe, expect, it } from 'vitest'
import { call, connect, postInfo, stillSandbox, wholeFile } from './helpers.js'
import type { SandboxOptions } from '../src/index.js'

const MB = 1_000_000

async function init(
  info: Record<string, unknown>,
  source: unknown = wholeFile(1000),
  creator = 'public',
  options: SandboxOptions = {},
) {
  const sandbox = stillSandbox(options)
  const { access_token: token } = await connect(sandbox, creator)
  return call(sandbox, token, 'video/init', { post_info: info, source_info: source })
}

const chunks = (size: number, chunk: number, count = Math.floor(size / chunk)) => ({
  source: 'FILE_UPLOAD',
  video_size: size,
  chunk_size: chunk,
  total_chunk_count: count,
})

describe('Direct Post: post_info', () => {
  it('gives a publish_id of at most 64 characters and an upload_url of at most 256', async () => {
    const { data } = await init(postInfo())
    expect(data.publish_id).toMatch(/^v_pub_file~v2-1\.\d+$/)
    expect(data.publish_id.length).toBeLessThanOrEqual(64)
    expect(data.upload_url).toMatch(/^https:\/\/open-upload\.tiktokapis\.com\/video\/\?upload_id=\d+&upload_token=\w+$/)
    expect(data.upload_url.length).toBeLessThanOrEqual(256)
  })

  it.each([
    ['no privacy_level', { privacy_level: undefined }],
    ['an unknown privacy_level', { privacy_level: 'EVERYONE' }],
    ['a truthy string for a toggle', { disable_duet: 'true' }],
    ['a number for a toggle', { brand_content_toggle: 1 }],
    ['a title of 2,201 UTF-16 code units', { title: `${'😀'.repeat(1100)}a` }],
    ['a title that is no string', { title: 5 }],
    ['a cover before the beginning', { video_cover_timestamp_ms: -1 }],
    ['a cover at a fraction', { video_cover_timestamp_ms: 10.5 }],
    ['an is_aigc that is no boolean', { is_aigc: 'yes' }],
    ['branded content for nobody', { privacy_level: 'SELF_ONLY', brand_content_toggle: true }],
  ])('refuses %s with invalid_param', async (_, wrong) => {
    expect(await init(postInfo(wrong))).toMatchObject({ status: 400, error: { code: 'invalid_param' } })
  })

  it('takes a title of 2,200 UTF-16 code units, and none at all', async () => {
    expect((await init(postInfo({ title: '😀'.repeat(1100) }))).error.code).toBe('ok')
    expect((await init(postInfo({ title: undefined }))).error.code).toBe('ok')
  })

  it('refuses an audience that is not among the creator’s options', async () => {
    const wrong = { status: 403, error: { code: 'privacy_level_option_mismatch' } }
    expect(await init(postInfo({ privacy_level: 'FOLLOWER_OF_CREATOR' }))).toMatchObject(wrong)
    expect(await init(postInfo(), wholeFile(1000), 'private')).toMatchObject(wrong)
  })

  it.each([
    ['capped', 'spam_risk_too_many_posts'],
    ['banned', 'spam_risk_user_banned_from_posting'],
    ['app-capped', 'reached_active_user_cap'],
  ])('refuses %s with 403 %s', async (creator, code) => {
    expect(await init(postInfo(), wholeFile(1000), creator)).toMatchObject({ status: 403, error: { code } })
  })

  it('keeps the account’s own settings whatever a post asks for', async () => {
    const sandbox = stillSandbox()
    const { access_token: token } = await connect(sandbox, 'no-duet-stitch')
    const asked = postInfo({ disable_duet: false, disable_stitch: false, disable_comment: false })
    await call(sandbox, token, 'video/init', { post_info: asked, source_info: wholeFile(1000) })
    expect(sandbox.posts[0]?.facts?.interactions).toEqual({ comment: true, duet: false, stitch: false })
  })

  it.each([
    ['not JSON', 'text/plain', '{}'],
    ['broken JSON', 'application/json', '{'],
    ['a list', 'application/json', '[]'],
    ['nothing', 'application/json', 'null'],
  ])('refuses a body that is %s', async (_, type, body) => {
    const sandbox = stillSandbox()
    const { access_token: token } = await connect(sandbox)
    const response = await sandbox.fetch('https://open.tiktokapis.com/v2/post/publish/video/init/', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      body,
    })
    expect(response.status).toBe(400)
    expect(((await response.json()) as { error: { code: string } }).error.code).toMatch(/^invalid_params?$/)
  })
})

describe('Media Transfer Guide: chunk restrictions', () => {
  it.each([
    ['50,000,123 bytes at 10,000,000', chunks(50_000_123, 10 * MB)],
    ['a file under 5 MB, whole', wholeFile(4_999_999)],
    ['64,000,000 bytes, whole', wholeFile(64 * MB)],
    ['two chunks of 64,000,000', chunks(128 * MB, 64 * MB)],
    ['a last chunk of nearly two', chunks(2 * 60 * MB + 59 * MB, 60 * MB)],
    ['the largest file, 4,000,000,000 bytes', chunks(4_000 * MB, 64 * MB)],
  ])('takes %s', async (_, source) => {
    expect((await init(postInfo(), source)).error.code).toBe('ok')
  })

  it.each([
    ['a count that is not rounded down', chunks(50_000_123, 10 * MB, 6)],
    ['a chunk larger than the file', chunks(1000, 2000, 1)],
    ['a small file in parts', chunks(4 * MB, 2 * MB)],
    ['chunks under 5 MB', chunks(20 * MB, 4 * MB)],
    ['chunks of 5,000,000, which the binary reading finds too small', chunks(20 * MB, 5 * MB)],
    ['chunks over 64 MB', chunks(200 * MB, 65 * MB)],
    ['64,000,001 bytes, whole', wholeFile(64 * MB + 1)],
    ['one chunk that is declared smaller than the file', chunks(70 * MB, 60 * MB)],
    ['over 4 GB', chunks(4_001 * MB, 64 * MB)],
    ['an empty file', wholeFile(0)],
    ['a size that is no number', { ...wholeFile(1000), video_size: '1000' }],
    ['a fraction of a byte', { ...wholeFile(1000), video_size: 1000.5 }],
    ['an unknown source', { source: 'CARRIER_PIGEON' }],
    ['no source', {}],
  ])('refuses %s', async (_, source) => {
    expect(await init(postInfo(), source)).toMatchObject({ status: 400, error: { code: 'invalid_param' } })
  })

  it('reads "MB" the other ways when a variant says so', async () => {
    expect(
      (await init(postInfo(), chunks(20 * MB, 5 * MB), 'public', { variants: { megabyte: 'decimal' } })).error.code,
    ).toBe('ok')
    expect(
      (await init(postInfo(), wholeFile(64 * 2 ** 20), 'public', { variants: { megabyte: 'binary' } })).error.code,
    ).toBe('ok')
    const older = { variants: { chunkPlan: 'formula_only' } } as const
    expect((await init(postInfo(), chunks(70 * MB, 60 * MB), 'public', older)).error.code).toBe('ok')
  })
})

describe('unaudited apps', () => {
  const unaudited = {
    apps: [
      {
        clientKey: 'sandbox-client-key',
        clientSecret: 'sandbox-client-secret',
        redirectUris: ['https://app.example/tiktok/callback'],
        audited: false,
      },
    ],
  }

  it.each([
    ['a public account', 'public', 'SELF_ONLY'],
    ['a private account that posts for its followers', 'private', 'FOLLOWER_OF_CREATOR'],
  ])('are refused for %s', async (_, creator, level) => {
    expect(await init(postInfo({ privacy_level: level }), wholeFile(1000), creator, unaudited)).toMatchObject({
      status: 403,
      error: { code: 'unaudited_client_can_only_post_to_private_accounts' },
    })
  })

  it('may post for the owner’s eyes on a private account', async () => {
    expect(
      (await init(postInfo({ privacy_level: 'SELF_ONLY' }), wholeFile(1000), 'private', unaudited)).error.code,
    ).toBe('ok')
  })

  it('may post for five people a day', async () => {
    const creators = [1, 2, 3, 4, 5, 6].map((n) => ({ username: `p${n}`, isPrivate: true }))
    const sandbox = stillSandbox({ ...unaudited, creators })
    const codes = []
    for (const { username } of creators) {
      const { access_token: token } = await connect(sandbox, username)
      const body = { post_info: postInfo({ privacy_level: 'SELF_ONLY' }), source_info: wholeFile(1000) }
      codes.push((await call(sandbox, token, 'video/init', body)).error.code)
    }
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'reached_active_user_cap'])
  })
})
