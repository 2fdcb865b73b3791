import { describe, expect, it } from 'vitest'
import { parseCreatorInfo, preparePost, reconcileDraft, viewPost } from '../../src/index.js'
import { consent, creatorInfo, draft, facts } from '../../src/testing.js'

describe('1a.nickname-shown', () => {
  it('takes the nickname from creator_info to the head of the page', () => {
    const answer = {
      data: creatorInfo({ creator_nickname: 'Ana 🍰' }),
      error: { code: 'ok', message: '', log_id: 'x' },
    }
    const parsed = parseCreatorInfo(answer)
    if (!parsed.ok) throw new Error(parsed.error.message)

    const view = viewPost(facts(parsed.creator), draft())
    expect(view.account.creator?.nickname).toBe('Ana 🍰')
    expect(view.account.creator?.username).toBe('ana.bakes')
    expect(view.account.creator?.avatarUrl).toBe('https://avatars.example/ana.jpg')
  })

  it('refuses an answer that names nobody', () => {
    const parsed = parseCreatorInfo({ data: creatorInfo({ creator_nickname: '' }), error: { code: 'ok' } })
    expect(parsed).toMatchObject({ ok: false, error: { path: 'data.creator_nickname', point: '1a' } })
  })

  it('posts to nobody but the account that was shown', () => {
    const chosen = draft({ privacyLevel: 'SELF_ONLY' })
    const agreed = consent(facts({ nickname: 'Ana' }), chosen)
    const prepared = preparePost(facts({ nickname: 'Ben' }), chosen, agreed)
    expect(prepared).toMatchObject({ ok: false, blockedBy: [{ code: 'account_changed_since_consent', point: '1a' }] })
  })
})

describe('1a.latest-creator-info', () => {
  it('follows the newest answer: what it took away is cleared, with a reason to read', () => {
    const chosen = draft({ privacyLevel: 'PUBLIC_TO_EVERYONE', allowDuet: true, allowComment: true })
    const wentPrivate = facts({
      privacyLevelOptions: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      duetDisabled: true,
      stitchDisabled: true,
    })

    const { draft: next, cleared } = reconcileDraft(wentPrivate, chosen)
    expect(next).toEqual(draft({ privacyLevel: null, allowDuet: false, allowComment: true }))
    expect(cleared.map(({ code }) => code)).toEqual(['privacy_no_longer_offered', 'duet_disabled'])
    expect(cleared[0]?.message).toBe(
      'TikTok no longer offers "Everyone" for this account. Choose again who can view this post.',
    )
  })

  it('leaves a draft alone that the newest answer still allows', () => {
    const chosen = draft({ privacyLevel: 'SELF_ONLY', allowStitch: true })
    const reconciled = reconcileDraft(facts(), chosen)
    expect(reconciled.draft).toBe(chosen)
    expect(reconciled.cleared).toEqual([])
  })

  it('blocks a draft that was made for an older answer', () => {
    const chosen = draft({ privacyLevel: 'PUBLIC_TO_EVERYONE', allowStitch: true })
    const now = facts({ privacyLevelOptions: ['SELF_ONLY'], stitchDisabled: true })
    const prepared = preparePost(now, chosen, consent(now, chosen))
    expect(prepared).toMatchObject({
      ok: false,
      blockedBy: [{ code: 'privacy_no_longer_offered' }, { code: 'stitch_disabled' }],
    })
  })
})
