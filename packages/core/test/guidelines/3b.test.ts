import { describe, expect, it } from 'vitest'
import { changeDraft, disclosureView, preparePost, privacyOptions, viewPost } from '../../src/index.js'
import { bothBrands, brandedContent, consent, draft, facts, yourBrand } from '../../src/testing.js'
import { PRIVACY_LEVELS, type PrivacyLevel } from '../../src/wire.js'

const NOT_PRIVATE = 'Branded content visibility cannot be set to private.'
const everyLevel = facts({ privacyLevelOptions: [...PRIVACY_LEVELS] })

function reasonAt(level: PrivacyLevel, disclosure = brandedContent) {
  const options = privacyOptions(everyLevel, draft({ disclosure }))
  return options.find(({ value }) => value === level)?.disabledBecause
}

describe('3b.public-or-friends', () => {
  it('leaves everyone and friends to choose, and keeps the other two in the list', () => {
    expect(reasonAt('PUBLIC_TO_EVERYONE')).toBeNull()
    expect(reasonAt('MUTUAL_FOLLOW_FRIENDS')).toBeNull()
    expect(privacyOptions(everyLevel, draft({ disclosure: brandedContent }))).toHaveLength(4)
  })

  it('greys out followers, in words of ours', () => {
    expect(reasonAt('FOLLOWER_OF_CREATOR')).toMatchObject({ code: 'branded_content_not_followers', point: '3b' })
    expect(reasonAt('FOLLOWER_OF_CREATOR')?.message).toMatch(/everyone or to friends only/)
  })

  it.each(['SELF_ONLY', 'FOLLOWER_OF_CREATOR'] as const)('never posts branded content to %s', (privacyLevel) => {
    const chosen = draft({ privacyLevel, disclosure: bothBrands })
    expect(preparePost(everyLevel, chosen, consent(everyLevel, chosen))).toMatchObject({
      ok: false,
      blockedBy: [{ point: '3b' }],
    })
  })

  it('minds neither your brand alone nor a switch that is off', () => {
    for (const disclosure of [yourBrand, { ...brandedContent, on: false }]) {
      const chosen = draft({ privacyLevel: 'SELF_ONLY', disclosure })
      expect(preparePost(everyLevel, chosen, consent(everyLevel, chosen)).ok).toBe(true)
      expect(reasonAt('SELF_ONLY', disclosure)).toBeNull()
    }
  })
})

describe('3b.only-me-disabled', () => {
  it('says why in the words of the guideline', () => {
    expect(reasonAt('SELF_ONLY')?.message).toBe(NOT_PRIVATE)
    expect(reasonAt('SELF_ONLY', bothBrands)?.message).toBe(NOT_PRIVATE)
  })
})

describe('3b.box-disabled-when-private', () => {
  it.each([
    ['SELF_ONLY', /can't be private/],
    ['FOLLOWER_OF_CREATOR', /everyone or to friends only/],
  ] as const)('disables the box while %s is chosen, and says why', (privacyLevel, words) => {
    const { brandedContent: box } = disclosureView(everyLevel, draft({ privacyLevel, disclosure: yourBrand }))
    expect(box).toMatchObject({ value: false, disabledBecause: { point: '3b' } })
    expect(box?.disabledBecause?.message).toMatch(words)
  })

  it.each([null, 'PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS'] as const)('leaves it free with %s', (privacyLevel) => {
    const { brandedContent: box } = disclosureView(everyLevel, draft({ privacyLevel, disclosure: yourBrand }))
    expect(box).toEqual({ value: false, disabledBecause: null })
  })

  it('never locks a tick in: a draft with both can be mended at either end', () => {
    const view = viewPost(everyLevel, draft({ privacyLevel: 'SELF_ONLY', disclosure: brandedContent }))
    expect(view.disclosure.brandedContent).toEqual({ value: true, disabledBecause: null })
    expect(view.privacy).toMatchObject({ value: 'SELF_ONLY', problem: { message: NOT_PRIVATE } })
  })
})

describe('3b.chosen-by-hand', () => {
  it('ticking Branded content moves no audience', () => {
    const before = draft({ privacyLevel: 'SELF_ONLY', disclosure: yourBrand })
    expect(changeDraft(before, { type: 'brandedContent', value: true }).privacyLevel).toBe('SELF_ONLY')
  })

  it('choosing an audience unticks nothing', () => {
    const before = draft({ disclosure: bothBrands })
    expect(changeDraft(before, { type: 'privacyLevel', value: 'SELF_ONLY' }).disclosure).toEqual(bothBrands)
  })
})
