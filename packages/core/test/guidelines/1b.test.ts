import { describe, expect, it } from 'vitest'
import {
  CANNOT_POST_CODES,
  isCannotPostCode,
  parseCreatorInfo,
  preparePost,
  viewPost,
  type StoppedFacts,
} from '../../src/index.js'
import { consent, creatorInfo, draft, facts, stoppedFacts } from '../../src/testing.js'

/** As TikTok sends it: HTTP 200, and the truth in error.code. */
function stopped(code: string): StoppedFacts {
  const parsed = parseCreatorInfo({ data: creatorInfo(), error: { code, message: 'no', log_id: '2026' } }, 200)
  if (parsed.ok || !isCannotPostCode(parsed.error.code)) throw new Error(`${code} was not read as a stop`)
  return stoppedFacts(parsed.error.code)
}

describe('1b.attempt-stops', () => {
  it.each(CANNOT_POST_CODES)('stops at HTTP 200 with %s', (code) => {
    const view = viewPost(stopped(code), draft())
    expect(view.account).toMatchObject({ creator: null, cannotPost: { code, point: '1b' } })
    expect(view.publish.disabledBecause).toBe(view.account.cannotPost)
  })

  it('offers nothing to choose, and never a list of its own', () => {
    const view = viewPost(stopped('spam_risk_too_many_posts'), draft({ allowComment: true }))
    expect(view.privacy).toEqual({ value: null, options: [], problem: null })
    expect(view.interactions).toEqual([])
    expect(view.disclosure.on).toBe(false)
  })

  it('posts nothing, also when the creator was capped between the page and the press', () => {
    const chosen = draft({ privacyLevel: 'SELF_ONLY' })
    const prepared = preparePost(stopped('spam_risk_too_many_posts'), chosen, consent(facts(), chosen))
    expect(prepared).toMatchObject({ ok: false, blockedBy: [{ code: 'spam_risk_too_many_posts' }] })
  })

  it('does not mistake another error for it', () => {
    expect(isCannotPostCode('access_token_invalid')).toBe(false)
    expect(isCannotPostCode('toString')).toBe(false)
  })
})

describe('1b.try-again-later', () => {
  it.each(CANNOT_POST_CODES)('says so for %s', (code) => {
    expect(viewPost(stopped(code), draft()).account.cannotPost?.message).toMatch(/try again later\.$/i)
  })

  it('says the same where the server reports it', () => {
    const parsed = parseCreatorInfo({ error: { code: 'reached_active_user_cap', log_id: '2026' } }, 200)
    expect(parsed).toMatchObject({
      ok: false,
      error: {
        from: 'tiktok',
        logId: '2026',
        retry: 'later',
        point: '1b',
        message: expect.stringContaining('Try again later'),
      },
    })
  })
})
