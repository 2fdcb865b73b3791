import { describe, expect, it } from 'vitest'
import { changeDraft, emptyDraft, preparePost, privacyOptions, viewPost } from '../../src/index.js'
import { consent, draft, facts } from '../../src/testing.js'
import { PRIVACY_LEVELS } from '../../src/wire.js'

describe('2b.options-follow-creator-info', () => {
  it('offers what creator_info returned, in that order', () => {
    const privateAccount = facts({ privacyLevelOptions: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] })
    expect(privacyOptions(privateAccount, draft()).map(({ value, label }) => [value, label])).toEqual([
      ['FOLLOWER_OF_CREATOR', 'Followers'],
      ['MUTUAL_FOLLOW_FRIENDS', 'Friends'],
      ['SELF_ONLY', 'Only me'],
    ])
    expect(privacyOptions(facts({ privacyLevelOptions: ['PUBLIC_TO_EVERYONE'] }), draft())[0]?.label).toBe('Everyone')
  })

  it('has nothing greyed out without branded content', () => {
    const options = privacyOptions(facts({ privacyLevelOptions: [...PRIVACY_LEVELS] }), draft())
    expect(options.map(({ disabledBecause }) => disabledBecause)).toEqual([null, null, null, null])
  })

  it('refuses a level that creator_info no longer offers, and shows none chosen', () => {
    const now = facts({ privacyLevelOptions: ['SELF_ONLY'] })
    const chosen = draft({ privacyLevel: 'PUBLIC_TO_EVERYONE' })
    expect(viewPost(now, chosen).privacy).toMatchObject({ value: null, problem: { code: 'privacy_no_longer_offered' } })
    expect(preparePost(now, chosen, consent(now, chosen)).ok).toBe(false)
  })

  it('says so when TikTok offers no audience at all', () => {
    const view = viewPost(facts({ privacyLevelOptions: [] }), draft())
    expect(view.privacy).toMatchObject({ options: [], problem: { code: 'privacy_nothing_offered', point: '2b' } })
    expect(view.publish.disabledBecause).toBe(view.privacy.problem)
  })
})

describe('2b.no-default', () => {
  it('starts with nothing chosen', () => {
    expect(emptyDraft().privacyLevel).toBeNull()
    expect(viewPost(facts(), emptyDraft()).privacy.value).toBeNull()
  })

  it('chooses nothing either when there is only one option', () => {
    const view = viewPost(facts({ privacyLevelOptions: ['SELF_ONLY'] }), emptyDraft())
    expect(view.privacy.value).toBeNull()
  })

  it('does not publish before a level is chosen', () => {
    expect(viewPost(facts(), emptyDraft()).publish.disabledBecause).toMatchObject({
      code: 'privacy_needs_a_choice',
      point: '2b',
      message: 'Choose who can view this post.',
    })
    expect(preparePost(facts(), emptyDraft(), consent(facts(), emptyDraft())).ok).toBe(false)
  })

  it('posts with the level that was chosen, and with no other', () => {
    for (const privacyLevel of PRIVACY_LEVELS) {
      const chosen = changeDraft(emptyDraft(), { type: 'privacyLevel', value: privacyLevel })
      const now = facts({ privacyLevelOptions: [...PRIVACY_LEVELS] })
      expect(preparePost(now, chosen, consent(now, chosen))).toMatchObject({ ok: true, post: { privacyLevel } })
    }
  })

  it('stays chosen while other things change', () => {
    const chosen = draft({ privacyLevel: 'MUTUAL_FOLLOW_FRIENDS' })
    expect(changeDraft(chosen, { type: 'disclosure', value: true }).privacyLevel).toBe('MUTUAL_FOLLOW_FRIENDS')
    expect(changeDraft(chosen, { type: 'allowDuet', value: true }).privacyLevel).toBe('MUTUAL_FOLLOW_FRIENDS')
  })
})
