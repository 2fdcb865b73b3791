import { describe, expect, it } from 'vitest'
import { preparePost, viewPost } from '../../src/index.js'
import { consent, draft, facts, photos, video } from '../../src/testing.js'

const chosen = draft({ privacyLevel: 'SELF_ONLY' })

function problems(durationSec: number | null, maxVideoPostDurationSec: number) {
  return viewPost(facts({ maxVideoPostDurationSec, media: video({ durationSec }) }), chosen).media.problems
}

describe('1c.duration-checked', () => {
  it('takes a video of exactly the limit', () => {
    expect(problems(60, 60)).toEqual([])
  })

  it('refuses a longer one before anything is uploaded, with both numbers', () => {
    expect(problems(75, 60)).toEqual([
      {
        code: 'video_too_long',
        point: '1c',
        message: expect.stringMatching(/75 seconds.*60 seconds/),
        values: { actual: 75, max: 60 },
      },
    ])
  })

  it('never says "60 seconds" of a video that is a little longer', () => {
    expect(problems(60.04, 60)[0]?.values).toEqual({ actual: 60.1, max: 60 })
  })

  it("uses this creator's limit, which differs between creators", () => {
    expect(problems(400, 600)).toEqual([])
    expect(problems(400, 300)).toHaveLength(1)
  })

  it('refuses a video whose length nobody could read', () => {
    expect(problems(null, 600)).toMatchObject([{ code: 'video_duration_unknown', point: '1c' }])
  })

  it('holds at the press as well, with the fresh limit', () => {
    const media = video({ durationSec: 200 })
    const now = facts({ media, maxVideoPostDurationSec: 180 })
    const prepared = preparePost(now, chosen, consent(facts({ media }), chosen))
    expect(prepared).toMatchObject({ ok: false, blockedBy: [{ point: '1c' }] })
  })

  it('asks no duration of photos', () => {
    expect(viewPost(facts({ media: photos(), maxVideoPostDurationSec: 1 }), chosen).media.problems).toEqual([])
  })
})
