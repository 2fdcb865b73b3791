import { describe, expect, it } from 'vitest'
import {
  changeDraft,
  emptyDraft,
  interactions,
  planChunks,
  preparePost,
  toInitRequest,
  viewPost,
} from '../../src/index.js'
import { consent, draft, facts, photos } from '../../src/testing.js'

describe('2c.off-by-default', () => {
  it('shows all three, each off', () => {
    expect(interactions(facts(), emptyDraft()).map(({ name, value }) => [name, value])).toEqual([
      ['comment', false],
      ['duet', false],
      ['stitch', false],
    ])
  })

  it('sends each as disabled until it is turned on', () => {
    expect(sent(draft())).toMatchObject({ disable_comment: true, disable_duet: true, disable_stitch: true })
    expect(sent(draft({ allowComment: true }))).toMatchObject({ disable_comment: false, disable_duet: true })
    expect(sent(draft({ allowDuet: true }))).toMatchObject({ disable_duet: false, disable_stitch: true })
    expect(sent(draft({ allowStitch: true }))).toMatchObject({ disable_stitch: false, disable_comment: true })
  })

  it('turns on the one that was turned on, and only that', () => {
    const next = changeDraft(emptyDraft(), { type: 'allowDuet', value: true })
    expect(next).toEqual({ ...emptyDraft(), allowDuet: true })
  })
})

describe('2c.disabled-with-creator-info', () => {
  it.each(['comment', 'duet', 'stitch'] as const)('greys out %s with a reason', (name) => {
    const now = facts({ [`${name}Disabled`]: true })
    const views = interactions(now, draft())
    expect(views.find((view) => view.name === name)?.disabledBecause).toMatchObject({
      code: `${name}_disabled`,
      point: '2c',
    })
    expect(views.filter(({ disabledBecause }) => disabledBecause !== null)).toHaveLength(1)
  })

  it('shows it off, whatever the draft says', () => {
    const now = facts({ duetDisabled: true })
    expect(interactions(now, draft({ allowDuet: true }))[1]).toMatchObject({ name: 'duet', value: false })
  })

  it.each([
    ['allowComment', 'commentDisabled', 'comment_disabled'],
    ['allowDuet', 'duetDisabled', 'duet_disabled'],
    ['allowStitch', 'stitchDisabled', 'stitch_disabled'],
  ] as const)('does not send %s when TikTok turned it off after the page was drawn', (allow, disabled, code) => {
    const chosen = draft({ privacyLevel: 'SELF_ONLY', [allow]: true })
    const now = facts({ [disabled]: true })
    expect(preparePost(now, chosen, consent(now, chosen))).toMatchObject({ ok: false, blockedBy: [{ code }] })
    expect(viewPost(now, chosen).publish.disabledBecause).toMatchObject({ code })
  })
})

describe('2c.photos-comment-only', () => {
  it('lists comment alone', () => {
    expect(interactions(facts({ media: photos() }), draft()).map(({ name }) => name)).toEqual(['comment'])
  })

  it('neither sends nor minds a duet that was allowed while a video was picked', () => {
    const chosen = draft({ privacyLevel: 'SELF_ONLY', allowDuet: true, allowStitch: true })
    const now = facts({ media: photos(), duetDisabled: true, stitchDisabled: true })
    const prepared = preparePost(now, chosen, consent(now, chosen))
    if (!prepared.ok) throw new Error('blocked')
    const { body } = toInitRequest(prepared.post, {
      type: 'pull',
      urls: ['https://a.example/1', 'https://a.example/2'],
    })
    expect(JSON.stringify(body)).not.toMatch(/duet|stitch/)
  })
})

function sent(of: ReturnType<typeof draft>) {
  const chosen = { ...of, privacyLevel: 'SELF_ONLY' } as const
  const prepared = preparePost(facts(), chosen, consent(facts(), chosen))
  if (!prepared.ok) throw new Error('blocked')
  const { body } = toInitRequest(prepared.post, { type: 'upload', plan: planChunks(8_000_000) })
  return 'post_info' in body ? body.post_info : null
}
