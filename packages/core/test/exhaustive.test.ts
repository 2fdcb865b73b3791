import { describe, expect, it } from 'vitest'
import {
  CANNOT_POST_CODES,
  changeDraft,
  emptyDraft,
  isCannotPostCode,
  parseCreatorInfo,
  planChunks,
  preparePost,
  toInitRequest,
  viewPost,
  type Draft,
  type DraftChange,
  type Facts,
  type Media,
  type PostMode,
} from '../src/index.js'
import { creatorInfo, photos, video } from '../src/testing.js'
import { PRIVACY_LEVELS, type CreatorInfoData } from '../src/wire.js'
import { violations, violationsAtStart, violationsOfChange, type State } from './exhaustive/invariants.js'

/*
 * Every creator × every media × every draft that changes can reach, held against invariants that share no code with
 * the rules. The texts of a post multiply with nothing, so they have a run of their own over fewer creators.
 */

const BOOLEANS = [false, true]
const MODES: readonly PostMode[] = ['direct', 'inbox']

const choices: DraftChange[] = [
  ...PRIVACY_LEVELS.map((value) => ({ type: 'privacyLevel', value }) as const),
  ...BOOLEANS.flatMap((value) =>
    (['allowComment', 'allowDuet', 'allowStitch', 'disclosure', 'yourBrand', 'brandedContent'] as const).map(
      (type) => ({ type, value }) as const,
    ),
  ),
]

const texts: DraftChange[] = [
  ...['', ' Bread 🍞 #bread ', 'x'.repeat(90), '🍞'.repeat(46), 'x'.repeat(2200), 'x'.repeat(2201)].map(
    (value) => ({ type: 'title', value }) as const,
  ),
  ...['', 'Crumb', 'x'.repeat(4000), 'x'.repeat(4001)].map((value) => ({ type: 'description', value }) as const),
  ...BOOLEANS.flatMap((value) => (['isAigc', 'autoAddMusic'] as const).map((type) => ({ type, value }) as const)),
  { type: 'privacyLevel', value: 'SELF_ONLY' },
  { type: 'disclosure', value: true },
  { type: 'disclosure', value: false },
  { type: 'brandedContent', value: true },
]

/** Within every limit, over the smaller ones, of unknown length; photos; nothing yet. */
const media: readonly (Media | null)[] = [
  video({ durationSec: 30 }),
  video({ durationSec: 200 }),
  video({ durationSec: null }),
  photos(2),
  null,
]

describe('every state', () => {
  it('keeps every clause for every creator, media and choice', { timeout: 120_000 }, () => {
    const answers = everyAnswer([60, 180, 600])
    const drafts = reachable(choices)
    expect(answers).toHaveLength(16 * 8 * 3 * 4)
    expect(drafts).toHaveLength(5 * 8 * 5)
    check('choices', answers, drafts, media)
  })

  it('keeps every clause for every text and label', { timeout: 120_000 }, () => {
    const answers = everyAnswer([180]).filter(({ data: { comment_disabled, duet_disabled, stitch_disabled } }) => {
      return !comment_disabled && !duet_disabled && !stitch_disabled
    })
    const drafts = reachable(texts)
    expect(drafts).toHaveLength(6 * 4 * 4 * 2 * 3)
    check('texts', answers, drafts, [...media, video({ durationSec: 601 })])
  })

  it(
    'keeps every clause for drafts that no page makes: ticked boxes under a switch that is off',
    { timeout: 120_000 },
    () => {
      const stale = reachable(choices).filter(({ disclosure }) => disclosure.yourBrand || disclosure.brandedContent)
      const drafts = stale.map((draft) => ({ ...draft, disclosure: { ...draft.disclosure, on: false } }))
      expect(drafts).toHaveLength(5 * 8 * 3)
      check('stale boxes', everyAnswer([180]), drafts, [video({ durationSec: 30 }), photos(2)])
    },
  )
})

describe('every change', () => {
  it('starts with nothing, and does what the person did and nothing else', () => {
    const broken = new Set(violationsAtStart(emptyDraft()))
    const changes = [...choices, ...texts]
    const drafts = reachable(choices)
    for (const draft of drafts) {
      for (const change of changes) {
        for (const clause of violationsOfChange(draft, change, changeDraft(draft, change))) broken.add(clause)
      }
    }
    process.stdout.write(`  ${drafts.length * changes.length} changes, ${broken.size} violations\n`)
    expect([...broken]).toEqual([])
  })
})

interface Answer {
  data: CreatorInfoData
  code: string
  facts(media: Media | null, postMode: PostMode): Facts
}

function check(
  what: string,
  answers: readonly Answer[],
  drafts: readonly Draft[],
  media: readonly (Media | null)[],
): void {
  const began = performance.now()
  const broken = new Map<string, string>()
  let states = 0
  const different = differentFacts(answers)
  for (const answer of different) {
    for (const picked of media) {
      for (const postMode of MODES) {
        const facts = answer.facts(picked, postMode)
        for (const draft of drafts) {
          states += 1
          for (const clause of violations(look(answer, facts, draft))) {
            if (!broken.has(clause)) broken.set(clause, inShort({ facts, draft }))
          }
        }
      }
    }
    // A broken rule breaks everywhere; one creator's worth of it says enough.
    if (broken.size > 0) break
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const count = `${states.toLocaleString('en')} states of ${what} (${answers.length} answers, ${different.length} facts)`
  process.stdout.write(`  ${count}, ${broken.size} violations, ${seconds} s\n`)
  expect(Object.fromEntries(broken)).toEqual({})
}

/** An answer that stops the post says nothing of the creator, so 384 of them at a time become the same facts. */
function differentFacts(answers: readonly Answer[]): Answer[] {
  const found = new Map(answers.map((answer) => [JSON.stringify(answer.facts(null, 'direct')), answer]))
  return [...found.values()]
}

function inShort(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.slice(0, 20) : part))
}

/** Runs the rulebook over one state, as page and server do. */
function look(answer: Answer, facts: Facts, draft: Draft): State {
  const view = viewPost(facts, draft)
  const agreed = { declaration: view.declaration.text, nickname: facts.creator?.nickname ?? '' }
  const prepared = preparePost(facts, draft, agreed)
  return {
    answer,
    media: facts.media,
    postMode: facts.postMode,
    draft,
    view,
    blockedBy: prepared.ok ? [] : prepared.blockedBy,
    body: prepared.ok ? body(prepared.post) : null,
    preparedWithWrongWords: prepared.ok && preparePost(facts, draft, { ...agreed, declaration: 'I agree.' }).ok,
    preparedForWrongAccount: prepared.ok && preparePost(facts, draft, { ...agreed, nickname: 'Somebody else' }).ok,
  }
}

function body(post: Parameters<typeof toInitRequest>[0]): object {
  if (post.type === 'video') return toInitRequest(post, { type: 'upload', plan: planChunks(post.media.size) }).body
  return toInitRequest(post, {
    type: 'pull',
    urls: post.media.items.map(({ mediaKey }) => `https://a.example/${mediaKey}`),
  }).body
}

/** Each subset of the levels × each interaction disabled × each limit × each code that stops, or none. */
function everyAnswer(limits: readonly number[]): Answer[] {
  const answers: Answer[] = []
  for (let subset = 0; subset < 16; subset++) {
    for (let disabled = 0; disabled < 8; disabled++) {
      for (const limit of limits) {
        const data = creatorInfo({
          privacy_level_options: PRIVACY_LEVELS.filter((_, bit) => (subset & (1 << bit)) !== 0),
          comment_disabled: (disabled & 1) !== 0,
          duet_disabled: (disabled & 2) !== 0,
          stitch_disabled: (disabled & 4) !== 0,
          max_video_post_duration_sec: limit,
        })
        for (const code of ['ok', ...CANNOT_POST_CODES]) answers.push(answerOf(data, code))
      }
    }
  }
  return answers
}

function answerOf(data: CreatorInfoData, code: string): Answer {
  const parsed = parseCreatorInfo({ data, error: { code, message: '', log_id: '2026' } })
  if (parsed.ok) {
    const { creator } = parsed
    return { data, code, facts: (picked, postMode) => ({ creator, cannotPost: null, media: picked, postMode }) }
  }
  const cannotPost = parsed.error.code
  if (!isCannotPostCode(cannotPost)) throw new Error(`${code} was read as ${cannotPost}`)
  return { data, code, facts: (picked, postMode) => ({ creator: null, cannotPost, media: picked, postMode }) }
}

/** The closure of the empty draft under the changes. Frozen, so that a rule which writes to a draft throws. */
function reachable(changes: readonly DraftChange[]): Draft[] {
  const found = new Map<string, Draft>()
  const queue = [emptyDraft()]
  for (let draft = queue.pop(); draft !== undefined; draft = queue.pop()) {
    const key = JSON.stringify(draft)
    if (found.has(key)) continue
    found.set(key, Object.freeze({ ...draft, disclosure: Object.freeze(draft.disclosure) }))
    for (const change of changes) queue.push(changeDraft(draft, change))
  }
  return [...found.values()]
}
