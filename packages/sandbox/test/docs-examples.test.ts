import { describe, expect, it } from 'vitest'
import { DEFAULT_APP } from '../src/index.js'
import { call, connect, noise, postForm, put, REDIRECT_URI, authorizeUrl, stillSandbox } from './helpers.js'

// The examples on TikTok's pages (developers.tiktok.com, read September and November 2026), with
// their own numbers and texts. Keys and shapes are compared; ids and tokens are the sandbox's.

/** The shape of a value: names and types, all the way down. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shape)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shape(member)]))
}

const ERROR_OK = { code: 'ok', message: '', log_id: expect.stringMatching(/^[0-9]{14}[0-9A-F]{20}$/) }
const VIDEO_EXAMPLE = {
  title: 'this will be a funny #cat video on your @tiktok #fyp',
  privacy_level: 'MUTUAL_FOLLOW_FRIENDS',
  disable_duet: false,
  disable_comment: true,
  disable_stitch: false,
  video_cover_timestamp_ms: 1000,
}
const FIVE_CHUNKS = { source: 'FILE_UPLOAD', video_size: 50_000_123, chunk_size: 10_000_000, total_chunk_count: 5 }

const verified = () =>
  stillSandbox({
    apps: [{ ...DEFAULT_APP, verifiedPrefixes: ['example.verified.domain.com', 'tiktokcdn.com'] }],
    fetch: async () => new Response('no', { status: 404 }),
  })

describe('"Direct Post": Query creator information', () => {
  it('answers with the fields of the example', async () => {
    const sandbox = stillSandbox({
      creators: [
        { username: 'tiktok', nickname: 'TikTok Official', stitchDisabled: true, maxVideoPostDurationSec: 300 },
      ],
    })
    const { access_token: token } = await connect(sandbox, 'tiktok')
    const response = await sandbox.fetch('https://open.tiktokapis.com/v2/post/publish/creator_info/query/', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=UTF-8' },
    })
    expect(await response.json()).toEqual({
      data: {
        creator_avatar_url: expect.stringMatching(/^https:\/\//),
        creator_username: 'tiktok',
        creator_nickname: 'TikTok Official',
        privacy_level_options: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
        comment_disabled: false,
        duet_disabled: false,
        stitch_disabled: true,
        max_video_post_duration_sec: 300,
      },
      error: ERROR_OK,
    })
  })
})

describe('"Direct Post": Initialize the posting request', () => {
  it('takes the FILE_UPLOAD example', async () => {
    const sandbox = stillSandbox()
    const { access_token: token } = await connect(sandbox)
    const answer = await call(sandbox, token, 'video/init', { post_info: VIDEO_EXAMPLE, source_info: FIVE_CHUNKS })
    expect(answer).toMatchObject({
      status: 200,
      data: {
        publish_id: expect.stringMatching(/^v_pub_file~v2-1\.\d+$/),
        upload_url: expect.stringMatching(
          /^https:\/\/open-upload\.tiktokapis\.com\/video\/\?upload_id=\d+&upload_token=\w+$/,
        ),
      },
      error: ERROR_OK,
    })
  })

  it('takes the PULL_FROM_URL example', async () => {
    const sandbox = verified()
    const { access_token: token } = await connect(sandbox)
    const source_info = { source: 'PULL_FROM_URL', video_url: 'https://example.verified.domain.com/example_video.mp4' }
    const answer = await call(sandbox, token, 'video/init', { post_info: VIDEO_EXAMPLE, source_info })
    expect(answer.data).toEqual({ publish_id: expect.stringMatching(/^v_pub_url~v2-1\.\d+$/) })
  })
})

describe('"Upload Video": the inbox', () => {
  it('takes both examples', async () => {
    const sandbox = verified()
    const { access_token: token } = await connect(sandbox)
    const file = await call(sandbox, token, 'inbox/video/init', { source_info: FIVE_CHUNKS })
    expect(file.data.publish_id).toMatch(/^v_inbox_file~v2\.\d+$/)
    const source_info = { source: 'PULL_FROM_URL', video_url: 'https://example.verified.domain.com/example_video.mp4' }
    const url = await call(sandbox, token, 'inbox/video/init', { source_info })
    expect(url.data).toEqual({ publish_id: expect.stringMatching(/^v_inbox_url~v2\.\d+$/) })
  })
})

describe('"Photo Post"', () => {
  it.each([
    ['DIRECT_POST', /^p_pub_url~v2\.\d+$/],
    ['MEDIA_UPLOAD', /^p_inbox_url~v2\.\d+$/],
  ])('takes the %s example', async (mode, id) => {
    const sandbox = verified()
    const { access_token: token } = await connect(sandbox)
    const answer = await call(sandbox, token, 'content/init', {
      post_info: {
        title: 'funny cat',
        description: 'this will be a #funny photo on your @tiktok #fyp',
        disable_comment: true,
        privacy_level: 'PUBLIC_TO_EVERYONE',
        auto_add_music: true,
      },
      source_info: {
        source: 'PULL_FROM_URL',
        photo_cover_index: 1,
        photo_images: [
          'https://tiktokcdn.com/obj/example-image-01.webp',
          'https://tiktokcdn.com/obj/example-image-02.webp',
        ],
      },
      post_mode: mode,
      media_type: 'PHOTO',
    })
    expect(answer).toMatchObject({ status: 200, data: { publish_id: expect.stringMatching(id) }, error: ERROR_OK })
  })
})

describe('"Media Transfer Guide": the chunk upload example', () => {
  it('takes 50,000,123 bytes as five chunks, the last of 10,000,123', async () => {
    const sandbox = stillSandbox({ checkMedia: false })
    const { access_token: token } = await connect(sandbox)
    const { data } = await call(sandbox, token, 'video/init', { post_info: VIDEO_EXAMPLE, source_info: FIVE_CHUNKS })
    const bytes = noise(10_000_123)
    const heard = []
    for (const [first, length] of [
      [0, 10_000_000],
      [10_000_000, 10_000_000],
      [20_000_000, 10_000_000],
      [30_000_000, 10_000_000],
      [40_000_000, 10_000_123],
    ] as const) {
      const response = await put(sandbox, data.upload_url, bytes.slice(0, length), first, 50_000_123)
      heard.push([response.status, response.headers.get('content-range')])
    }
    expect(heard).toEqual([
      [206, 'bytes 0-10000000/50000123'],
      [206, 'bytes 0-20000000/50000123'],
      [206, 'bytes 0-30000000/50000123'],
      [206, 'bytes 0-40000000/50000123'],
      [201, 'bytes 0-50000123/50000123'],
    ])
    expect(sandbox.posts[0]).toMatchObject({ files: [{ size: 50_000_123 }] })
  })

  it('takes the single request of "Direct Post", bytes 0-30567099/30567100', async () => {
    const sandbox = stillSandbox({ checkMedia: false })
    const { access_token: token } = await connect(sandbox)
    const source_info = { source: 'FILE_UPLOAD', video_size: 30_567_100, chunk_size: 30_567_100, total_chunk_count: 1 }
    const { data } = await call(sandbox, token, 'video/init', { post_info: VIDEO_EXAMPLE, source_info })
    const response = await put(sandbox, data.upload_url, new Uint8Array(30_567_100), 0, 30_567_100, {
      'content-range': 'bytes 0-30567099/30567100',
    })
    expect(response.status).toBe(201)
  })
})

describe('"Get Post Status"', () => {
  it('answers with the fields of the example', async () => {
    const sandbox = stillSandbox()
    const { access_token: token } = await connect(sandbox)
    const source_info = { source: 'FILE_UPLOAD', video_size: 10_000, chunk_size: 10_000, total_chunk_count: 1 }
    const { data } = await call(sandbox, token, 'video/init', { post_info: VIDEO_EXAMPLE, source_info })
    await put(sandbox, data.upload_url, noise(10_000), 0, 10_000)
    await sandbox.clock.advance('1m')
    const answer = await call(sandbox, token, 'status/fetch', { publish_id: data.publish_id })
    expect({ data: answer.data, error: answer.error }).toEqual({
      data: {
        status: 'FAILED',
        fail_reason: 'file_format_check_failed',
        publicaly_available_post_id: [],
        uploaded_bytes: 10_000,
      },
      error: ERROR_OK,
    })
  })
})

describe('OAuth v2: the token pages', () => {
  const TOKENS = {
    access_token: 'string',
    expires_in: 'number',
    open_id: 'string',
    refresh_expires_in: 'number',
    refresh_token: 'string',
    scope: 'string',
    token_type: 'string',
  }

  it('answers a code with the fields of the example', async () => {
    expect(shape(await connect(stillSandbox()))).toEqual(TOKENS)
  })

  it('answers a refresh with the fields of the example', async () => {
    const sandbox = stillSandbox()
    const { refresh_token } = await connect(sandbox)
    const response = await postForm(sandbox, '/v2/oauth/token/', { grant_type: 'refresh_token', refresh_token })
    expect(shape(await response.json())).toEqual(TOKENS)
  })

  it('refuses another redirect URI in the words of the example', async () => {
    const sandbox = stillSandbox()
    const back = await sandbox.authorize(authorizeUrl(sandbox), { creator: 'public' })
    const form = {
      grant_type: 'authorization_code',
      code: back.searchParams.get('code')!,
      redirect_uri: `${REDIRECT_URI}s`,
    }
    expect(await (await postForm(sandbox, '/v2/oauth/token/', form)).json()).toEqual({
      error: 'invalid_request',
      error_description: 'Redirect_uri is not matched with the uri when requesting code.',
      log_id: expect.any(String),
    })
  })
})

describe('"API v2 Error Handling"', () => {
  it('refuses in the words of the examples', async () => {
    const sandbox = stillSandbox()
    expect(await call(sandbox, 'act.example12345Example12345Example', 'creator_info/query')).toMatchObject({
      status: 401,
      error: {
        code: 'access_token_invalid',
        message: 'The access token is invalid or not found in the request.',
        log_id: expect.any(String),
      },
    })
    const { access_token: token } = await connect(sandbox, 'public', ['user.info.basic'])
    expect((await call(sandbox, token, 'creator_info/query')).error).toMatchObject({
      code: 'scope_not_authorized',
      message: 'The user did not authorize the scope required for completing this request.',
    })
  })
})
