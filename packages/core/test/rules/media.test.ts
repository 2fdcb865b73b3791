import { describe, expect, it } from 'vitest'
import { reconcileDraft, viewPost, type Media } from '../../src/index.js'
import { draft, facts, photo, photos, stoppedFacts, video } from '../../src/testing.js'

const codes = (media: Media | null, chosen = draft()) =>
  viewPost(facts({ media }), chosen).media.problems.map(({ code }) => code)

describe('videos', () => {
  it.each(['video/mp4', 'video/quicktime', 'video/webm'])('takes %s', (mimeType) => {
    expect(codes(video({ mimeType }))).toEqual([])
  })

  it.each(['', 'video/x-m4v', 'video/avi', 'image/gif', 'VIDEO/MP4', 'application/octet-stream'])(
    'refuses %j',
    (mimeType) => {
      expect(codes(video({ mimeType }))).toEqual(['video_format'])
    },
  )

  it.each([
    [0, ['video_empty']],
    [1, []],
    [4_000_000_000, []],
    [4_000_000_001, ['video_too_big']],
  ])('judges %i bytes', (size, expected) => {
    expect(codes(video({ size }))).toEqual(expected)
  })

  it.each([
    [360, 360, []],
    [4096, 4096, []],
    [359, 640, ['video_dimensions']],
    [4096, 4097, ['video_dimensions']],
  ])('judges %i × %i pixels', (width, height, expected) => {
    expect(codes(video({ width, height }))).toEqual(expected)
  })

  it('leaves sides to TikTok that could not be read here', () => {
    expect(codes(video({ width: null, height: null }))).toEqual([])
  })

  it('tells every fault of a file at once, each with what to do', () => {
    const { problems } = viewPost(
      facts({ media: video({ mimeType: '', size: 0, durationSec: null, width: 1 }) }),
      draft(),
    ).media
    expect(problems.map(({ code }) => code)).toEqual([
      'video_format',
      'video_empty',
      'video_duration_unknown',
      'video_dimensions',
    ])
    for (const { message } of problems) expect(message).toMatch(/(Choose|choose|Export)/)
    expect(problems[3]?.message).toMatch(/1 × 1920 pixels; TikTok takes 360 to 4096/)
  })

  it('judges a file also while the account is stopped, but not against a limit nobody knows', () => {
    const stopped = stoppedFacts('reached_active_user_cap', { media: video({ mimeType: 'x', durationSec: 9_999 }) })
    expect(viewPost(stopped, draft()).publish.blockers.map(({ code }) => code)).toEqual([
      'reached_active_user_cap',
      'video_format',
    ])
  })
})

describe('photos', () => {
  it('takes 1 to 35', () => {
    expect(codes(photos(1))).toEqual([])
    expect(codes(photos(35))).toEqual([])
    expect(codes(photos(36))).toEqual(['photo_too_many'])
    expect(codes(photos(0))).toEqual(['media_needs_a_choice'])
  })

  it.each([
    [{ mimeType: 'image/webp' }, []],
    [{ mimeType: 'image/png' }, ['photo_format']],
    [{ size: 0 }, ['photo_empty']],
    [{ size: 20_000_000 }, []],
    [{ size: 20_000_001 }, ['photo_too_big']],
    [{ width: 1920, height: 1080 }, []],
    [{ width: 1080, height: 1920 }, []],
    [{ width: 1921, height: 1080 }, ['photo_dimensions']],
    [{ width: 1200, height: 1200 }, ['photo_dimensions']],
    [{ width: null, height: null }, []],
  ])('judges %j', (overrides, expected) => {
    expect(codes({ type: 'photo', items: [photo(overrides)] })).toEqual(expected)
  })

  it('names the offending one by its number', () => {
    const items = [photo(), photo({ mimeType: 'image/png' })]
    const [problem] = viewPost(facts({ media: { type: 'photo', items } }), draft()).media.problems
    expect(problem).toMatchObject({ message: expect.stringContaining('Photo 2 '), values: { number: 2 } })
  })
})

describe('the cover', () => {
  it('must lie within the media', () => {
    expect(codes(video({ durationSec: 15 }), draft({ videoCoverTimestampMs: 15_000 }))).toEqual([])
    expect(codes(video({ durationSec: 15 }), draft({ videoCoverTimestampMs: 15_001 }))).toEqual([
      'video_cover_out_of_range',
    ])
    expect(codes(photos(2), draft({ photoCoverIndex: 1 }))).toEqual([])
    expect(codes(photos(2), draft({ photoCoverIndex: 2 }))).toEqual(['photo_cover_out_of_range'])
  })

  it('is cleared with a reason when other media are picked', () => {
    const chosen = draft({ videoCoverTimestampMs: 20_000, photoCoverIndex: 5 })
    expect(reconcileDraft(facts(), chosen)).toMatchObject({
      draft: { videoCoverTimestampMs: null, photoCoverIndex: 5 },
      cleared: [{ code: 'video_cover_out_of_range' }],
    })
    expect(reconcileDraft(facts({ media: photos(2) }), chosen)).toMatchObject({
      draft: { videoCoverTimestampMs: 20_000, photoCoverIndex: 0 },
      cleared: [{ code: 'photo_cover_out_of_range' }],
    })
    expect(reconcileDraft(facts({ media: null }), chosen).cleared).toEqual([])
  })
})

describe('reconcileDraft', () => {
  it('keeps the whole draft while the account is stopped: only the post has to wait', () => {
    const chosen = draft({ privacyLevel: 'PUBLIC_TO_EVERYONE', allowDuet: true })
    expect(reconcileDraft(stoppedFacts(), chosen)).toEqual({ draft: chosen, cleared: [] })
  })

  it('leaves no cleared reason behind: what it returns is reconciled', () => {
    const now = facts({
      privacyLevelOptions: ['SELF_ONLY'],
      commentDisabled: true,
      duetDisabled: true,
      stitchDisabled: true,
    })
    const chosen = draft({ privacyLevel: 'PUBLIC_TO_EVERYONE', allowComment: true, allowDuet: true, allowStitch: true })
    const first = reconcileDraft(now, chosen)
    expect(first.cleared).toHaveLength(4)
    expect(reconcileDraft(now, first.draft)).toEqual({ draft: first.draft, cleared: [] })
  })

  it('solves no conflict that only the person can solve', () => {
    const torn = draft({ privacyLevel: 'SELF_ONLY', disclosure: { on: true, yourBrand: false, brandedContent: true } })
    expect(reconcileDraft(facts(), torn).draft).toBe(torn)
  })
})
