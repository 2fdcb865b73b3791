import { describe, expect, it } from 'vitest'
import { planChunks, preparePost, toSourceInfo, type Media, type ReadyPost } from '../../src/index.js'
import { consent, draft, facts, photos, video } from '../../src/testing.js'

function ready(media: Media): ReadyPost {
  const chosen = draft({ privacyLevel: 'SELF_ONLY' })
  const prepared = preparePost(facts({ media }), chosen, consent(facts({ media }), chosen))
  if (!prepared.ok) throw new Error('blocked')
  return prepared.post
}

const upload = { type: 'upload', plan: planChunks(8_000_000) } as const
const pull = { type: 'pull', urls: ['https://media.example/1'] } as const

describe('T2.right-transport', () => {
  it("uploads what lies on the person's device", () => {
    expect(toSourceInfo(ready(video({ origin: 'device' })), upload)).toEqual({
      source: 'FILE_UPLOAD',
      video_size: 8_000_000,
      chunk_size: 8_000_000,
      total_chunk_count: 1,
    })
  })

  it('lets TikTok pull what lies with the app', () => {
    expect(toSourceInfo(ready(video({ origin: 'server' })), pull)).toEqual({
      source: 'PULL_FROM_URL',
      video_url: 'https://media.example/1',
    })
  })

  it('refuses the other way round, and says what it needs', () => {
    expect(() => toSourceInfo(ready(video({ origin: 'device' })), pull)).toThrow(/upload/)
    expect(() => toSourceInfo(ready(video({ origin: 'server' })), upload)).toThrow(/pull/)
    expect(() => toSourceInfo(ready(photos(1)), upload)).toThrow(/pull/)
  })

  it('refuses a plan for another file, and a URL too many or too few', () => {
    expect(() => toSourceInfo(ready(video()), { type: 'upload', plan: planChunks(7_999_999) })).toThrow(/planChunks/)
    expect(() => toSourceInfo(ready(video({ origin: 'server' })), { type: 'pull', urls: [] })).toThrow(/urls: \[one\]/)
    expect(() => toSourceInfo(ready(video({ origin: 'server' })), { type: 'pull', urls: ['a', 'b'] })).toThrow(
      /urls: \[one\]/,
    )
    expect(() => toSourceInfo(ready(photos(2)), pull)).toThrow(/one URL for each photo/)
  })
})
