import { describe, expect, it } from 'vitest'
import { changeDraft, disclosureView, emptyDraft, preparePost, viewPost } from '../../src/index.js'
import { bothBrands, brandedContent, consent, draft, facts, yourBrand } from '../../src/testing.js'

const PROMOTIONAL = "Your photo/video will be labeled as 'Promotional content'"
const PAID = "Your photo/video will be labeled as 'Paid partnership'"
const INDICATE = 'You need to indicate if your content promotes yourself, a third party, or both.'

const switchedOn = changeDraft(emptyDraft(), { type: 'disclosure', value: true })

describe('3a.off-by-default', () => {
  it('starts off, and shows no box', () => {
    expect(disclosureView(facts(), emptyDraft())).toEqual({
      on: false,
      yourBrand: null,
      brandedContent: null,
      prompt: null,
      problem: null,
    })
  })
})

describe('3a.boxes-unticked', () => {
  it('reveals two boxes, both unticked', () => {
    expect(disclosureView(facts(), switchedOn)).toMatchObject({
      on: true,
      yourBrand: { value: false, disabledBecause: null },
      brandedContent: { value: false, disabledBecause: null },
    })
  })

  it('lets both be ticked', () => {
    const both = tick(tick(switchedOn, 'yourBrand'), 'brandedContent')
    expect(both.disclosure).toEqual({ on: true, yourBrand: true, brandedContent: true })
    expect(disclosureView(facts(), both)).toMatchObject({ yourBrand: { value: true }, brandedContent: { value: true } })
  })

  it('starts empty again after it was turned off', () => {
    const off = changeDraft(tick(switchedOn, 'yourBrand'), { type: 'disclosure', value: false })
    expect(off.disclosure).toEqual({ on: false, yourBrand: false, brandedContent: false })
    const again = changeDraft(off, { type: 'disclosure', value: true })
    expect(again.disclosure).toEqual({ on: true, yourBrand: false, brandedContent: false })
  })

  it('cannot be ticked while they are not on the page', () => {
    expect(tick(emptyDraft(), 'yourBrand')).toEqual(emptyDraft())
    expect(tick(emptyDraft(), 'brandedContent')).toEqual(emptyDraft())
  })
})

describe('3a.your-brand-prompt', () => {
  it('says letter for letter how the post will be labeled', () => {
    expect(disclosureView(facts(), draft({ disclosure: yourBrand })).prompt).toBe(PROMOTIONAL)
  })
})

describe('3a.branded-content-prompt', () => {
  it('says it for Branded content alone and for both', () => {
    expect(disclosureView(facts(), draft({ disclosure: brandedContent })).prompt).toBe(PAID)
    expect(disclosureView(facts(), draft({ disclosure: bothBrands })).prompt).toBe(PAID)
  })
})

describe('3a.no-prompt-before-a-tick', () => {
  it('shows neither prompt with the switch off or nothing ticked', () => {
    expect(disclosureView(facts(), emptyDraft()).prompt).toBeNull()
    expect(disclosureView(facts(), switchedOn).prompt).toBeNull()
  })

  it('shows none for boxes left over under a switch that is off', () => {
    const stale = draft({ disclosure: { on: false, yourBrand: true, brandedContent: true } })
    expect(disclosureView(facts(), stale).prompt).toBeNull()
  })
})

describe('3a.needs-a-choice', () => {
  it('disables publishing with the sentence of the guideline', () => {
    const view = viewPost(facts(), { ...switchedOn, privacyLevel: 'SELF_ONLY' })
    expect(view.publish.disabledBecause).toMatchObject({
      code: 'disclosure_needs_a_choice',
      point: '3a',
      message: INDICATE,
    })
    expect(view.disclosure.problem?.message).toBe(INDICATE)
  })

  it('says it on the button also while something above is missing', () => {
    const view = viewPost(facts({ media: null }), switchedOn)
    expect(view.publish.disabledBecause?.message).toBe(INDICATE)
    expect(view.publish.blockers.map(({ point }) => point)).toEqual(['media', '2b', '3a'])
  })

  it('posts nothing', () => {
    const chosen = { ...switchedOn, privacyLevel: 'SELF_ONLY' } as const
    expect(preparePost(facts(), chosen, consent(facts(), chosen))).toMatchObject({
      ok: false,
      blockedBy: [{ point: '3a' }],
    })
  })

  it.each([
    ['your brand', yourBrand, { yourBrand: true, brandedContent: false }],
    ['branded content', brandedContent, { yourBrand: false, brandedContent: true }],
    ['both', bothBrands, { yourBrand: true, brandedContent: true }],
    [
      'nothing, switch off',
      { on: false, yourBrand: true, brandedContent: true },
      { yourBrand: false, brandedContent: false },
    ],
  ] as const)('is content with %s, and posts exactly that', (_, disclosure, post) => {
    const chosen = draft({ privacyLevel: 'PUBLIC_TO_EVERYONE', disclosure })
    expect(preparePost(facts(), chosen, consent(facts(), chosen))).toMatchObject({ ok: true, post })
  })
})

function tick(of: ReturnType<typeof draft>, box: 'yourBrand' | 'brandedContent') {
  return changeDraft(of, { type: box, value: true })
}
