import { describe, expect, it } from 'vitest'
import { changeDraft, emptyDraft, preparePost, toInitRequest, viewPost, planChunks } from '../../src/index.js'
import { consent, draft, facts, photos } from '../../src/testing.js'

describe('2a.written-by-the-person', () => {
  it('starts empty, and takes what is written', () => {
    expect(emptyDraft().title).toBe('')
    expect(changeDraft(emptyDraft(), { type: 'title', value: 'Bread #sourdough @ana' }).title).toBe(
      'Bread #sourdough @ana',
    )
  })

  it('sends it as it was written, spaces, line breaks and emoji included', () => {
    const title = '  Bread\n#sourdough 🍞 <b>&amp;</b> '
    const chosen = draft({ title, privacyLevel: 'SELF_ONLY' })
    const prepared = preparePost(facts(), chosen, consent(facts(), chosen))
    if (!prepared.ok) throw new Error('blocked')
    const request = toInitRequest(prepared.post, { type: 'upload', plan: planChunks(8_000_000) })
    expect(request.body).toMatchObject({ post_info: { title } })
  })

  it('may be left empty', () => {
    const chosen = draft({ privacyLevel: 'SELF_ONLY' })
    expect(preparePost(facts(), chosen, consent(facts(), chosen)).ok).toBe(true)
  })

  it.each([
    ['a caption', 2200, {}, 'title', 'caption_too_long'],
    ['the title of photos', 90, { media: photos() }, 'title', 'title_too_long'],
    ['the description of photos', 4000, { media: photos() }, 'description', 'description_too_long'],
  ] as const)('holds %s to %i UTF-16 units', (_, max, overrides, field, code) => {
    const now = facts(overrides)
    const fits = viewPost(now, draft({ [field]: 'x'.repeat(max) }))[field]
    expect(fits).toMatchObject({ length: max, max, exceedsFrom: null, problem: null })

    const exceeds = viewPost(now, draft({ [field]: 'x'.repeat(max + 1) }))
    expect(exceeds[field]).toMatchObject({ length: max + 1, exceedsFrom: max, problem: { code, point: '2a' } })
    expect(exceeds.publish.blockers).toContain(exceeds[field]?.problem)
  })

  it('counts as TikTok does: an emoji is two units', () => {
    const view = viewPost(facts({ media: photos() }), draft({ title: '🍞'.repeat(45) }))
    expect(view.title).toMatchObject({ length: 90, problem: null })
    expect(viewPost(facts({ media: photos() }), draft({ title: '🍞'.repeat(46) })).title.problem).not.toBeNull()
  })

  it('marks what is too much without splitting an emoji', () => {
    const straddling = `${'x'.repeat(89)}🍞y`
    const view = viewPost(facts({ media: photos() }), draft({ title: straddling }))
    expect(view.title.exceedsFrom).toBe(89)
    expect(view.title.value).toBe(straddling)
  })

  it('shows a description for photos and none for a video', () => {
    expect(viewPost(facts(), draft()).description).toBeNull()
    expect(viewPost(facts({ media: photos() }), draft({ description: 'Crumb' })).description?.value).toBe('Crumb')
  })
})
