import { describe, expect, it } from 'vitest'
import { planChunks, preparePost, toInitRequest, viewPost, type Media, type Transport } from '../../src/index.js'
import { consent, draft, facts, photos, video } from '../../src/testing.js'

const chosen = draft({ privacyLevel: 'SELF_ONLY' })

describe('5a.preview-is-the-post', () => {
  it('posts nothing while there is nothing to preview', () => {
    const now = facts({ media: null })
    expect(viewPost(now, chosen).media.problems).toMatchObject([{ code: 'media_needs_a_choice' }])
    expect(preparePost(now, chosen, consent(now, chosen)).ok).toBe(false)
    expect(viewPost(facts({ media: photos(0) }), chosen).media.problems).toMatchObject([
      { code: 'media_needs_a_choice' },
    ])
  })

  it('prepares the very media that were previewed', () => {
    const media = video({ fingerprint: 'of these bytes' })
    const prepared = preparePost(facts({ media }), chosen, consent(facts({ media }), chosen))
    expect(prepared.ok && prepared.post.media).toBe(media)
  })

  it('announces exactly its bytes, and photos in the previewed order', () => {
    const media = video({ size: 12_345_678 })
    expect(request(media, { type: 'upload', plan: planChunks(12_345_678) })).toMatchObject({
      source_info: { video_size: 12_345_678 },
    })
    const urls = ['https://a.example/2', 'https://a.example/1', 'https://a.example/3']
    expect(request(photos(3), { type: 'pull', urls })).toMatchObject({ source_info: { photo_images: urls } })
  })
})

function request(media: Media, transport: Transport) {
  const now = facts({ media })
  const prepared = preparePost(now, chosen, consent(now, chosen))
  if (!prepared.ok) throw new Error('blocked')
  return toInitRequest(prepared.post, transport).body
}
