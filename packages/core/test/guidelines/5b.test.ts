import { describe, expect, it } from 'vitest'
import { changeDraft, planChunks, preparePost, toInitRequest } from '../../src/index.js'
import { consent, draft, facts, photos } from '../../src/testing.js'

describe('5b.nothing-added', () => {
  it.each(['', 'Bread', 'Bread #bread'])('sends the text as written and nothing beside it: %j', (title) => {
    const chosen = draft({ privacyLevel: 'SELF_ONLY', title })
    const prepared = preparePost(facts(), chosen, consent(facts(), chosen))
    if (!prepared.ok) throw new Error('blocked')
    const { body } = toInitRequest(prepared.post, { type: 'upload', plan: planChunks(8_000_000) })
    expect(body).toEqual({
      post_info: {
        ...(title !== '' && { title }),
        privacy_level: 'SELF_ONLY',
        disable_comment: true,
        disable_duet: true,
        disable_stitch: true,
        brand_content_toggle: false,
        brand_organic_toggle: false,
      },
      source_info: { source: 'FILE_UPLOAD', video_size: 8_000_000, chunk_size: 8_000_000, total_chunk_count: 1 },
    })
  })

  it('adds no music, no cover and no label that was not chosen, to photos either', () => {
    const chosen = draft({ privacyLevel: 'SELF_ONLY', description: 'Crumb' })
    const now = facts({ media: photos(1) })
    const prepared = preparePost(now, chosen, consent(now, chosen))
    if (!prepared.ok) throw new Error('blocked')
    expect(toInitRequest(prepared.post, { type: 'pull', urls: ['https://a.example/1'] }).body).toEqual({
      media_type: 'PHOTO',
      post_mode: 'DIRECT_POST',
      post_info: {
        description: 'Crumb',
        privacy_level: 'SELF_ONLY',
        disable_comment: true,
        auto_add_music: false,
        brand_content_toggle: false,
        brand_organic_toggle: false,
      },
      source_info: { source: 'PULL_FROM_URL', photo_images: ['https://a.example/1'], photo_cover_index: 0 },
    })
  })
})

describe('5b.preset-text-editable', () => {
  it('lets a preset be changed or removed like any other text', () => {
    const preset = draft({ title: '#madewithbread', description: 'preset' })
    expect(changeDraft(preset, { type: 'title', value: '' }).title).toBe('')
    expect(changeDraft(preset, { type: 'description', value: 'mine' }).description).toBe('mine')
  })
})
