import type { Draft } from '../model/draft.js'
import type { Facts } from '../model/facts.js'
import { INTERACTION_LABELS } from '../model/labels.js'
import { because, type Reason } from '../model/reasons.js'
import type { InteractionView } from '../model/view.js'

/**
 * 2c: photo posts list only comment, so a component maps this array and never branches. Empty when
 * there is nothing to choose: account stopped, or inbox.
 */
export function interactions({ creator, media, postMode }: Facts, draft: Draft): InteractionView[] {
  if (creator === null || postMode === 'inbox') return []

  const comment = interaction(COMMENT, draft.allowComment, creator.commentDisabled)
  if (media?.type === 'photo') return [comment]
  return [
    comment,
    interaction(DUET, draft.allowDuet, creator.duetDisabled),
    interaction(STITCH, draft.allowStitch, creator.stitchDisabled),
  ]
}

/** 2c: what is still on although creator_info has turned it off. Only what this media has counts. */
export function interactionProblems({ creator, media, postMode }: Facts, draft: Draft): Reason[] {
  if (creator === null || postMode === 'inbox') return []

  const found: Reason[] = []
  if (draft.allowComment && creator.commentDisabled) found.push(because('comment_disabled'))
  if (media?.type === 'photo') return found
  if (draft.allowDuet && creator.duetDisabled) found.push(because('duet_disabled'))
  if (draft.allowStitch && creator.stitchDisabled) found.push(because('stitch_disabled'))
  return found
}

/** What one interaction can look like. Made once, so one that did not change is the same object. */
interface Looks {
  on: InteractionView
  off: InteractionView
  disabled: InteractionView
}

function interaction(looks: Looks, allowed: boolean, disabled: boolean): InteractionView {
  if (disabled) return looks.disabled
  return allowed ? looks.on : looks.off
}

const COMMENT = looks('comment')
const DUET = looks('duet')
const STITCH = looks('stitch')

function looks(name: InteractionView['name']): Looks {
  const label = INTERACTION_LABELS[name]
  return {
    on: Object.freeze({ name, label, value: true, disabledBecause: null }),
    off: Object.freeze({ name, label, value: false, disabledBecause: null }),
    disabled: Object.freeze({ name, label, value: false, disabledBecause: because(`${name}_disabled`) }),
  }
}
