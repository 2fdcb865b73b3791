import { viewPost, type Draft, type Facts, type PostMode, type PostView } from '@direct-post/core'
import { share } from './share.js'
import type { CreatorReading, MediaReading, PostState } from './state.js'

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
  const media = reading.status === 'ready' ? reading.media : null
  if (creator.status === 'ready') return { creator: creator.creator, cannotPost: null, media, postMode }
  if (creator.status === 'stopped') return { creator: null, cannotPost: creator.code, media, postMode }
  return null
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

export const selectMediaProblems = (state: PostState) => selectView(state)?.media.problems ?? null
export const selectTitle = (state: PostState) => selectView(state)?.title ?? null
export const selectPrivacy = (state: PostState) => selectView(state)?.privacy ?? null
export const selectInteractions = (state: PostState) => selectView(state)?.interactions ?? null
export const selectDisclosure = (state: PostState) => selectView(state)?.disclosure ?? null
export const selectDeclaration = (state: PostState) => selectView(state)?.declaration ?? null
export const selectPublish = (state: PostState) => selectView(state)?.publish ?? null
export const selectMaxDurationSec = ({ creator }: PostState) =>
  creator.status === 'ready' ? creator.creator.maxVideoPostDurationSec : null
