// viewPost and parseCreatorInfo beside minimal hand-written functions that do the same for one plain form. Only the
// ratios of one run count: median over interleaved rounds. Exits 1 when one is above its budget.
import { performance } from 'node:perf_hooks'
import { parseCreatorInfo, viewPost } from '@direct-post/core'
import { creatorInfo, draft, facts } from '@direct-post/core/testing'

const BUDGETS = { viewPost: 5, parseCreatorInfo: 2 }
const ROUNDS = 301
const CALLS = 10_000

/** What a plain form would compute by hand: no clauses, no sentences per state, no lists of problems. */
function minimalView({ creator, media }, draft) {
  const branded = draft.disclosure.on && draft.disclosure.brandedContent
  const isVideo = media.type === 'video'
  const tooLong = isVideo && media.durationSec > creator.maxVideoPostDurationSec
  const incomplete = draft.disclosure.on && !branded && !draft.disclosure.yourBrand
  const conflict = branded && (draft.privacyLevel === 'SELF_ONLY' || draft.privacyLevel === 'FOLLOWER_OF_CREATOR')
  return {
    nickname: creator.nickname,
    privacy: creator.privacyLevelOptions.map((level) => ({
      level,
      disabled: branded && (level === 'SELF_ONLY' || level === 'FOLLOWER_OF_CREATOR'),
    })),
    comment: { on: draft.allowComment, disabled: creator.commentDisabled },
    duet: isVideo ? { on: draft.allowDuet, disabled: creator.duetDisabled } : null,
    stitch: isVideo ? { on: draft.allowStitch, disabled: creator.stitchDisabled } : null,
    prompt: branded ? 'Paid partnership' : draft.disclosure.yourBrand ? 'Promotional content' : null,
    declaration: branded ? 'branded' : 'music',
    left: (isVideo ? 2200 : 90) - draft.title.length,
    disabled: tooLong || incomplete || conflict || draft.privacyLevel === null || draft.title.length > 2200,
  }
}

/** The shortest parser that still refuses a field of the wrong type. */
function minimalParse(json) {
  if (json?.error?.code !== 'ok') return null
  const d = json.data
  if (
    typeof d?.creator_nickname !== 'string' ||
    typeof d.creator_username !== 'string' ||
    typeof d.creator_avatar_url !== 'string' ||
    !Array.isArray(d.privacy_level_options) ||
    typeof d.comment_disabled !== 'boolean' ||
    typeof d.duet_disabled !== 'boolean' ||
    typeof d.stitch_disabled !== 'boolean' ||
    typeof d.max_video_post_duration_sec !== 'number'
  )
    return null
  const known = ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY']
  if (!d.privacy_level_options.every((level) => known.includes(level))) return null
  return {
    nickname: d.creator_nickname,
    username: d.creator_username,
    avatarUrl: d.creator_avatar_url,
    privacyLevelOptions: [...d.privacy_level_options],
    commentDisabled: d.comment_disabled,
    duetDisabled: d.duet_disabled,
    stitchDisabled: d.stitch_disabled,
    maxVideoPostDurationSec: d.max_video_post_duration_sec,
  }
}

/** What people pass through while they fill in the form; most of them blocked by something. */
const situations = [
  [facts(), draft()],
  [facts(), draft({ title: 'Sourdough, day three', allowComment: true })],
  [
    facts({ duetDisabled: true, stitchDisabled: true }),
    draft({ privacyLevel: 'MUTUAL_FOLLOW_FRIENDS', allowComment: true }),
  ],
  [
    facts({ privacyLevelOptions: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] }),
    draft({ privacyLevel: 'SELF_ONLY', disclosure: { on: true, yourBrand: true, brandedContent: false } }),
  ],
  [
    facts(),
    draft({ privacyLevel: 'PUBLIC_TO_EVERYONE', disclosure: { on: true, yourBrand: true, brandedContent: true } }),
  ],
]

/** Parsed from text, as they arrive: strings of a program's own are quicker to compare. */
const answers = ['Ana', 'Ben 🍞', '李小龙'].map((creator_nickname) =>
  JSON.parse(
    JSON.stringify({ data: creatorInfo({ creator_nickname }), error: { code: 'ok', message: '', log_id: '20260901' } }),
  ),
)

const viewAll = (view) => (at) => {
  const [now, chosen] = situations[at % situations.length]
  return view(now, chosen)
}
const parseAll = (parse) => (at) => parse(answers[at % answers.length])

const over = [
  compare('viewPost', viewAll(viewPost), viewAll(minimalView)),
  compare('parseCreatorInfo', parseAll(parseCreatorInfo), parseAll(minimalParse)),
].filter((isOver) => isOver)
process.exitCode = over.length > 0 ? 1 : 0

function compare(name, ours, minimal) {
  const ratios = []
  const times = { ours: [], minimal: [] }
  for (let round = -30; round < ROUNDS; round++) {
    // Every other round the other one goes first, so that neither always runs on the warmer machine.
    const [first, second] = round % 2 === 0 ? [ours, minimal] : [minimal, ours]
    const a = measure(first)
    const b = measure(second)
    if (round < 0) continue
    const [oursTook, minimalTook] = first === ours ? [a, b] : [b, a]
    times.ours.push(oursTook)
    times.minimal.push(minimalTook)
    ratios.push(oursTook / minimalTook)
  }
  const ratio = median(ratios)
  const verdict = ratio <= BUDGETS[name] ? 'within' : 'OVER'
  console.log(
    `${name.padEnd(18)} ${median(times.ours).toFixed(3)} µs   by hand ${median(times.minimal).toFixed(3)} µs   ` +
      `${ratio.toFixed(2)} ×   ${verdict} ${BUDGETS[name]} ×`,
  )
  return ratio > BUDGETS[name]
}

/** Microseconds per call. */
function measure(run) {
  const began = performance.now()
  for (let at = 0; at < CALLS; at++) keep(run(at))
  return ((performance.now() - began) * 1000) / CALLS
}

/** Looks at every result, so that no work is optimised away. */
function keep(value) {
  if (value === undefined) throw new Error('A call returned nothing.')
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
