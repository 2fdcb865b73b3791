import {
  viewPost,
  type Draft,
  type Facts,
  type Media,
  type PostMode,
  type PostView,
  type Reason,
} from '@direct-post/core'
import { share } from './share.js'
import type { CreatorReading, FileProblem, MediaReading, PostState } from './state.js'

// Weak keys give every store its own memory of one, without anybody having to throw it away.
const factsOf = new WeakMap<CreatorReading, { media: MediaReading; postMode: PostMode; facts: Facts | null }>()
const viewOf = new WeakMap<Facts, { draft: Draft; view: PostView }>()

/** What the rules are asked about; `null` while TikTok's word on the creator is missing. */
export function selectFacts({ creator, media, postMode }: PostState): Facts | null {
  const known = factsOf.get(creator)
  if (known && known.media === media && known.postMode === postMode) return known.facts

  const facts = makeFacts(creator, media, postMode)
  factsOf.set(creator, { media, postMode, facts })
  return facts
}

function makeFacts(creator: CreatorReading, reading: MediaReading, postMode: PostMode): Facts | null {
  const media = mediaOf(reading)
  if (creator.status === 'ready') return { creator: creator.creator, cannotPost: null, media, postMode }
  if (creator.status === 'stopped') return { creator: null, cannotPost: creator.code, media, postMode }
  return null
}

function mediaOf(reading: MediaReading): Media | null {
  if (reading.status === 'video') return reading.media
  return reading.status === 'photos' ? { type: 'photo', items: reading.items.map(({ photo }) => photo) } : null
}

/** The whole page, derived once per (facts, draft). What a change left alone keeps its identity. */
export function selectView(state: PostState): PostView | null {
  const facts = selectFacts(state)
  if (!facts) return null
  const known = viewOf.get(facts)
  if (known?.draft === state.draft) return known.view

  const view = share(known?.view, viewPost(facts, state.draft))
  viewOf.set(facts, { draft: state.draft, view })
  return view
}

/** The form can be filled in: the creator is known and no post is on its way. */
export function selectIsEditing({ creator, publishing }: PostState): boolean {
  return creator.status === 'ready' && publishing.status === 'editing'
}

const NO_PROBLEMS: readonly never[] = []

/** What the rules say of the picked media. */
export const selectMediaProblems = (state: PostState): readonly Reason[] =>
  selectView(state)?.media.problems ?? NO_PROBLEMS
/** What a closer look at the file found besides. */
export const selectFileProblems = ({ media }: PostState): readonly FileProblem[] =>
  media.status === 'video' ? media.problems : NO_PROBLEMS
export const selectDescription = (state: PostState) => selectView(state)?.description ?? null
export const selectTitle = (state: PostState) => selectView(state)?.title ?? null
export const selectPrivacy = (state: PostState) => selectView(state)?.privacy ?? null
export const selectInteractions = (state: PostState) => selectView(state)?.interactions ?? null
export const selectDisclosure = (state: PostState) => selectView(state)?.disclosure ?? null
export const selectDeclaration = (state: PostState) => selectView(state)?.declaration ?? null
/** Why the button does nothing now; `null` when it posts. */
export function selectBlockedBecause(state: PostState): FileProblem | null {
  return selectView(state)?.publish.disabledBecause ?? selectFileProblems(state)[0] ?? null
}
export const selectMaxDurationSec = ({ creator }: PostState) =>
  creator.status === 'ready' ? creator.creator.maxVideoPostDurationSec : null
