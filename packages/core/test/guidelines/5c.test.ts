import { describe, expect, it } from 'vitest'
import { preparePost } from '../../src/index.js'
import { brandedContent, consent, draft, facts } from '../../src/testing.js'

const chosen = draft({ privacyLevel: 'PUBLIC_TO_EVERYONE' })
const agreed = consent(facts(), chosen)

describe('5c.consent-first', () => {
  it('prepares a post under the declaration that was on the screen', () => {
    expect(preparePost(facts(), chosen, agreed).ok).toBe(true)
  })

  it.each([
    ['no words', ''],
    ['other words', 'By posting, you agree.'],
    ['the same words in another case', agreed.declaration.toUpperCase()],
    ['one more space', `${agreed.declaration} `],
  ])('prepares nothing under %s', (_, declaration) => {
    expect(preparePost(facts(), chosen, { ...agreed, declaration })).toMatchObject({
      ok: false,
      blockedBy: [{ code: 'declaration_changed_since_consent', point: '5c' }],
    })
  })

  it('takes consent to one declaration for no other', () => {
    const branded = { ...chosen, disclosure: brandedContent }
    expect(preparePost(facts(), branded, agreed)).toMatchObject({ ok: false, blockedBy: [{ point: '5c' }] })
    expect(preparePost(facts(), chosen, consent(facts(), branded))).toMatchObject({ ok: false })
  })

  it('asks for it in the inbox mode too', () => {
    const inbox = facts({ postMode: 'inbox' })
    expect(preparePost(inbox, chosen, { ...agreed, declaration: '' }).ok).toBe(false)
    expect(preparePost(inbox, chosen, consent(inbox, chosen)).ok).toBe(true)
  })
})
