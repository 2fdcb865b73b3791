import { describe, expect, it } from 'vitest'
import {
  planChunks,
  preparePost,
  toInitRequest,
  toPostInfo,
  type Draft,
  type Facts,
  type ReadyPost,
} from '../../src/index.js'
import { bothBrands, consent, draft, facts, photos, video, yourBrand } from '../../src/testing.js'

function ready(now: Facts, chosen: Draft): ReadyPost {
  const prepared = preparePost(now, chosen, consent(now, chosen))
  if (!prepared.ok) throw new Error(prepared.blockedBy.map(({ code }) => code).join())
  return prepared.post
}

const everything = draft({
  privacyLevel: 'PUBLIC_TO_EVERYONE',
  title: 'Bread',
  description: 'Crumb',
  allowComment: true,
  allowDuet: true,
  allowStitch: true,
  disclosure: bothBrands,
  videoCoverTimestampMs: 1200,
  photoCoverIndex: 1,
  isAigc: true,
  autoAddMusic: true,
})

const upload = { type: 'upload', plan: planChunks(8_000_000) } as const
const pullTwo = { type: 'pull', urls: ['https://media.example/1', 'https://media.example/2'] } as const

describe('toInitRequest', () => {
  it('posts a video from the device directly', () => {
    expect(toInitRequest(ready(facts(), everything), upload)).toEqual({
      path: '/v2/post/publish/video/init/',
      body: {
        post_info: {
          privacy_level: 'PUBLIC_TO_EVERYONE',
          title: 'Bread',
          disable_comment: false,
          disable_duet: false,
          disable_stitch: false,
          video_cover_timestamp_ms: 1200,
          brand_content_toggle: true,
          brand_organic_toggle: true,
          is_aigc: true,
        },
        source_info: { source: 'FILE_UPLOAD', video_size: 8_000_000, chunk_size: 8_000_000, total_chunk_count: 1 },
      },
    })
  })

  it('sends cover frame 0, which is a frame like any other', () => {
    const request = toInitRequest(ready(facts(), { ...everything, videoCoverTimestampMs: 0 }), upload)
    expect(request.body).toMatchObject({ post_info: { video_cover_timestamp_ms: 0 } })
  })

  it('posts photos directly, with is_aigc at the top and nothing of a video (F18)', () => {
    expect(toInitRequest(ready(facts({ media: photos(2) }), everything), pullTwo)).toEqual({
      path: '/v2/post/publish/content/init/',
      body: {
        media_type: 'PHOTO',
        post_mode: 'DIRECT_POST',
        post_info: {
          title: 'Bread',
          description: 'Crumb',
          privacy_level: 'PUBLIC_TO_EVERYONE',
          disable_comment: false,
          auto_add_music: true,
          brand_content_toggle: true,
          brand_organic_toggle: true,
        },
        source_info: { source: 'PULL_FROM_URL', photo_images: [...pullTwo.urls], photo_cover_index: 1 },
        is_aigc: true,
      },
    })
  })

  it('leaves is_aigc out where it was not turned on', () => {
    const chosen = { ...everything, isAigc: false }
    expect(JSON.stringify(toInitRequest(ready(facts({ media: photos(2) }), chosen), pullTwo))).not.toContain('is_aigc')
    expect(JSON.stringify(toInitRequest(ready(facts(), chosen), upload))).not.toContain('is_aigc')
  })

  it('delivers a video to the inbox with its source and nothing else', () => {
    const media = video({ origin: 'server' })
    expect(
      toInitRequest(ready(facts({ postMode: 'inbox', media }), everything), {
        type: 'pull',
        urls: ['https://m.example/v'],
      }),
    ).toEqual({
      path: '/v2/post/publish/inbox/video/init/',
      body: { source_info: { source: 'PULL_FROM_URL', video_url: 'https://m.example/v' } },
    })
  })

  it('delivers photos to the inbox with their texts; the rest is chosen in TikTok', () => {
    expect(toInitRequest(ready(facts({ postMode: 'inbox', media: photos(2) }), everything), pullTwo)).toEqual({
      path: '/v2/post/publish/content/init/',
      body: {
        media_type: 'PHOTO',
        post_mode: 'MEDIA_UPLOAD',
        post_info: { title: 'Bread', description: 'Crumb' },
        source_info: { source: 'PULL_FROM_URL', photo_images: [...pullTwo.urls], photo_cover_index: 1 },
      },
    })
  })

  it('sends both toggles off when the switch is off, whatever the boxes were (F16)', () => {
    const stale = { ...everything, disclosure: { ...bothBrands, on: false } }
    expect(toInitRequest(ready(facts(), stale), upload).body).toMatchObject({
      post_info: { brand_content_toggle: false, brand_organic_toggle: false },
    })
  })
})

describe('toPostInfo', () => {
  it('says Your brand as organic, and Branded content as content', () => {
    const post = ready(facts(), draft({ privacyLevel: 'SELF_ONLY', disclosure: yourBrand }))
    if (post.type !== 'video' || post.postMode !== 'direct') throw new Error('not a direct video')
    expect(toPostInfo(post)).toMatchObject({ brand_organic_toggle: true, brand_content_toggle: false })
  })
})

describe('inbox mode', () => {
  it('asks for media and an account, and for no choice', () => {
    const empty = draft()
    expect(preparePost(facts({ postMode: 'inbox' }), empty, consent(facts(), empty)).ok).toBe(true)
  })

  it('takes up to ten minutes, whatever the creator’s own limit', () => {
    const media = video({ durationSec: 600 })
    expect(ready(facts({ postMode: 'inbox', media, maxVideoPostDurationSec: 60 }), draft())).toMatchObject({
      type: 'video',
    })
    const tooLong = facts({ postMode: 'inbox', media: video({ durationSec: 601 }) })
    expect(preparePost(tooLong, draft(), consent(tooLong, draft()))).toMatchObject({
      ok: false,
      blockedBy: [{ code: 'video_too_long_for_inbox', point: 'media' }],
    })
  })

  it('never cuts the title of photos: one that is too long blocks', () => {
    const now = facts({ postMode: 'inbox', media: photos(2) })
    const chosen = draft({ title: 'x'.repeat(91) })
    expect(preparePost(now, chosen, consent(now, chosen))).toMatchObject({ blockedBy: [{ code: 'title_too_long' }] })
  })
})

describe('ReadyPost', () => {
  it('cannot be made by hand', () => {
    const forged = { type: 'video', postMode: 'inbox', media: video() } as const
    // @ts-expect-error -- only preparePost can name the key that a ready post carries
    const post: ReadyPost = forged
    expect(post.type).toBe('video')
  })

  it('cannot carry its mark through JSON, so a browser cannot send one', () => {
    const post = ready(facts(), everything)
    expect(Object.getOwnPropertySymbols(post)).toHaveLength(1)
    expect(Object.getOwnPropertySymbols(JSON.parse(JSON.stringify(post)) as object)).toHaveLength(0)
  })
})
