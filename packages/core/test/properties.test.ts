import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeDraft,
  emptyDraft,
  parseCreatePostBody,
  parseCreatorInfo,
  parsePublishStatus,
  parseWebhookEvent,
  preparePost,
  reconcileDraft,
  viewPost,
  type Draft,
  type DraftChange,
  type Facts,
} from '../src/index.js'
import { consent, creator, photos, video } from '../src/testing.js'
import { CANNOT_POST_CODES } from '../src/lib/model/facts.js'
import { PRIVACY_LEVELS } from '../src/wire.js'

/** Any draft at all, also one that no page could make. */
const anyDraft: fc.Arbitrary<Draft> = fc.record({
  privacyLevel: fc.constantFrom(null, ...PRIVACY_LEVELS),
  title: fc.string({ unit: 'binary', maxLength: 100 }),
  description: fc.string({ maxLength: 100 }),
  allowComment: fc.boolean(),
  allowDuet: fc.boolean(),
  allowStitch: fc.boolean(),
  disclosure: fc.record({ on: fc.boolean(), yourBrand: fc.boolean(), brandedContent: fc.boolean() }),
  videoCoverTimestampMs: fc.option(fc.nat(30_000)),
  photoCoverIndex: fc.nat(40),
  isAigc: fc.boolean(),
  autoAddMusic: fc.boolean(),
})

const anyMedia = fc.oneof(
  fc.constant(null),
  fc.nat(40).map(photos),
  fc
    .record({
      origin: fc.constantFrom('device', 'server'),
      size: fc.nat(5 * 1024 ** 3),
      durationSec: fc.option(fc.double({ min: 0, max: 900, noNaN: true })),
      mimeType: fc.constantFrom('video/mp4', 'video/webm', 'video/avi', ''),
      width: fc.option(fc.nat(5000)),
      height: fc.option(fc.nat(5000)),
    })
    .map((overrides) => video(overrides)),
)

const anyFacts: fc.Arbitrary<Facts> = fc.oneof(
  fc.record({
    creator: fc
      .record({
        nickname: fc.string({ unit: 'binary', minLength: 1 }),
        privacyLevelOptions: fc.shuffledSubarray([...PRIVACY_LEVELS]),
        commentDisabled: fc.boolean(),
        duetDisabled: fc.boolean(),
        stitchDisabled: fc.boolean(),
        maxVideoPostDurationSec: fc.integer({ min: 1, max: 900 }),
      })
      .map((overrides) => creator(overrides)),
    cannotPost: fc.constant(null),
    media: anyMedia,
    postMode: fc.constantFrom('direct', 'inbox'),
  }),
  fc.record({
    creator: fc.constant(null),
    cannotPost: fc.constantFrom(...CANNOT_POST_CODES),
    media: anyMedia,
    postMode: fc.constantFrom('direct', 'inbox'),
  }),
)

const anyChange: fc.Arbitrary<DraftChange> = fc.oneof(
  fc.record({ type: fc.constant('privacyLevel' as const), value: fc.constantFrom(...PRIVACY_LEVELS) }),
  fc.record({ type: fc.constantFrom('title' as const, 'description' as const), value: fc.string() }),
  fc.record({
    type: fc.constantFrom('allowComment' as const, 'allowDuet' as const, 'allowStitch' as const, 'isAigc' as const),
    value: fc.boolean(),
  }),
  fc.record({
    type: fc.constantFrom('disclosure' as const, 'yourBrand' as const, 'brandedContent' as const),
    value: fc.boolean(),
  }),
)

const RUNS = { numRuns: 1_500 }

describe('any facts, any draft', () => {
  it('a view is free to publish exactly when preparePost is ready', () => {
    fc.assert(
      fc.property(anyFacts, anyDraft, (facts, draft) => {
        const view = viewPost(facts, draft)
        const prepared = preparePost(facts, draft, consent(facts, draft))
        expect(prepared.ok).toBe(view.publish.disabledBecause === null)
        expect(prepared.ok ? [] : prepared.blockedBy).toEqual(view.publish.blockers)
      }),
      RUNS,
    )
  })

  it('nothing is written to facts or draft, and the same question has the same answer', () => {
    fc.assert(
      fc.property(anyFacts, anyDraft, (facts, draft) => {
        const before = JSON.stringify([facts, draft])
        expect(viewPost(facts, draft)).toEqual(viewPost(facts, draft))
        preparePost(facts, draft, consent(facts, draft))
        reconcileDraft(facts, draft)
        expect(JSON.stringify([facts, draft])).toBe(before)
      }),
      RUNS,
    )
  })

  it('reconciling only takes away, and once is enough', () => {
    fc.assert(
      fc.property(anyFacts, anyDraft, (facts, draft) => {
        const { draft: next, cleared } = reconcileDraft(facts, draft)
        expect(reconcileDraft(facts, next).cleared).toEqual([])
        expect(next.privacyLevel === null || next.privacyLevel === draft.privacyLevel).toBe(true)
        for (const key of ['allowComment', 'allowDuet', 'allowStitch'] as const)
          expect(next[key] && !draft[key]).toBe(false)
        expect(next.disclosure).toBe(draft.disclosure)
        expect(next.title).toBe(draft.title)
        expect(next === draft).toBe(cleared.length === 0)
      }),
      RUNS,
    )
  })

  it('every reason has words for a person, with every number in place', () => {
    fc.assert(
      fc.property(anyFacts, anyDraft, (facts, draft) => {
        for (const { message, point } of viewPost(facts, draft).publish.blockers) {
          expect(message).toMatch(/^[A-Z].+\.$/s)
          expect(message).not.toMatch(/[{}]|undefined|NaN/)
          expect(point).toMatch(/^(1[abc]|2[abc]|3[ab]|5c|media)$/)
        }
      }),
      RUNS,
    )
  })
})

describe('any way through the page', () => {
  it('a box is ticked only under a switch that is on', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 30 }), (changes) => {
        const { on, yourBrand, brandedContent } = changes.reduce(changeDraft, emptyDraft()).disclosure
        expect(on || (!yourBrand && !brandedContent)).toBe(true)
      }),
      RUNS,
    )
  })

  it('a change touches what the person touched, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 10 }), anyChange, (changes, last) => {
        const before = changes.reduce(changeDraft, emptyDraft())
        const next = changeDraft(before, last)
        const touched = ['disclosure', 'yourBrand', 'brandedContent'].includes(last.type) ? 'disclosure' : last.type
        expect({ ...next, [touched]: null }).toEqual({ ...before, [touched]: null })
      }),
      RUNS,
    )
  })
})

describe('any bytes', () => {
  const anyJson = fc.jsonValue({ maxDepth: 4 })

  it('no parser throws, and none succeeds by accident', () => {
    fc.assert(
      fc.property(anyJson, fc.integer({ min: 100, max: 599 }), (json, status) => {
        const text = JSON.stringify(json)
        expect(parseCreatorInfo(json, status).ok).toBe(false)
        expect(parseCreatePostBody(json).ok).toBe(false)
        expect(parsePublishStatus(text, status).ok).toBe(false)
        expect(parseWebhookEvent(text).ok).toBe(false)
      }),
      RUNS,
    )
  })

  it('no text upsets the readers of text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(parsePublishStatus(text).ok).toBe(false)
        expect(parseWebhookEvent(text).ok).toBe(false)
      }),
      RUNS,
    )
  })
})

describe('100 KiB of text', () => {
  it.each(['x', '🍞', '\u202e', '<b>', '\ud83c', '\0', ' '])(
    '%j, many times over, is measured and never cut',
    (unit) => {
      const title = unit.repeat((100 * 1024) / unit.length)
      const facts: Facts = {
        creator: creator({ nickname: title }),
        cannotPost: null,
        media: video(),
        postMode: 'direct',
      }
      const view = viewPost(facts, { ...emptyDraft(), title })
      expect(view.title).toMatchObject({ value: title, length: title.length })
      expect(view.title.exceedsFrom).toBe(2200)
      expect(view.account.creator?.nickname).toBe(title)
    },
  )
})
