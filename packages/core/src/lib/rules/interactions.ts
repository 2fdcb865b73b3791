import type { Draft } from '../model/draft.js'
import { chooser, type Facts } from '../model/facts.js'
import { INTERACTION_LABELS } from '../model/labels.js'
import { because, type Reason } from '../model/reasons.js'
import type { InteractionView } from '../model/view.js'

/**
 * 2c: photo posts list only comment, so a component maps this array and never branches. Empty when
 * there is nothing to choose: account stopped, or inbox.
 */
export function interactions(facts: Facts, draft: Draft): InteractionView[] {
  const creator = chooser(facts)
  if (creator === null) return []

  const comment = look(COMMENT, draft.allowComment, creator.commentDisabled)
  if (facts.media?.type === 'photo') return [comment]
  return [
    comment,
    look(DUET, draft.allowDuet, creator.duetDisabled),
    look(STITCH, draft.allowStitch, creator.stitchDisabled),
  ]
}

/** 2c: set when TikTok has turned this one off after the person turned it on. */
export function interactionProblem({ name, disabledBecause }: InteractionView, draft: Draft): Reason | null {
  if (disabledBecause === null) return null
  const wanted = name === 'comment' ? draft.allowComment : name === 'duet' ? draft.allowDuet : draft.allowStitch
  return wanted ? disabledBecause : null
}

/** On, off and disabled are made once, so that one which did not change is the very same object. */
type Looks = readonly [on: InteractionView, off: InteractionView, disabled: InteractionView]

function look([on, off, disabled]: Looks, isAllowed: boolean, isDisabled: boolean): InteractionView {
  if (isDisabled) return disabled
  return isAllowed ? on : off
}

const COMMENT = looks('comment')
const DUET = looks('duet')
const STITCH = looks('stitch')

function looks(name: InteractionView['name']): Looks {
  const off = { name, label: INTERACTION_LABELS[name], value: false, disabledBecause: null }
  return [{ ...off, value: true }, off, { ...off, disabledBecause: because(`${name}_disabled`) }]
}
