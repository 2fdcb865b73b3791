import { isBrandedContent, type Draft } from '../model/draft.js'
import type { Facts } from '../model/facts.js'
import { PRIVACY_LABELS } from '../model/labels.js'
import { because, type Reason } from '../model/reasons.js'
import type { PrivacyOption, PrivacyView } from '../model/view.js'
import type { PrivacyLevel } from '../wire/privacy-level.js'

/** 2b, 3b: who can view this post. Empty when there is nothing to choose: account stopped, or inbox. */
export function privacyView(facts: Facts, draft: Draft): PrivacyView {
  const { creator } = facts
  if (creator === null || facts.postMode === 'inbox') return NOTHING_TO_CHOOSE

  const options = privacyOptions(facts, draft)
  const level = draft.privacyLevel
  if (level === null) {
    return {
      value: null,
      options,
      problem: because(options.length === 0 ? 'privacy_nothing_offered' : 'privacy_needs_a_choice'),
    }
  }
  if (!creator.privacyLevelOptions.includes(level)) {
    return { value: null, options, problem: noLongerOffered(level) }
  }
  return { value: level, options, problem: isBrandedContent(draft) ? brandedExcludes(level) : null }
}

/** 2b: exactly what creator_info returned, in that order. 3b: Branded content greys two of them out. */
export function privacyOptions({ creator, postMode }: Facts, draft: Draft): PrivacyOption[] {
  if (creator === null || postMode === 'inbox') return []
  const shelf = isBrandedContent(draft) ? BRANDED_OPTIONS : OPTIONS
  return creator.privacyLevelOptions.map((level) => shelf[level])
}

/** 3b, Branded content ticked first: why this audience cannot be chosen. */
export function brandedExcludes(level: PrivacyLevel): Reason | null {
  if (level === 'SELF_ONLY') return because('branded_content_not_private')
  if (level === 'FOLLOWER_OF_CREATOR') return because('branded_content_not_followers')
  return null
}

/** 2b: the chosen audience is gone from creator_info. */
export function noLongerOffered(level: PrivacyLevel): Reason {
  return because('privacy_no_longer_offered', { label: PRIVACY_LABELS[level] })
}

const NOTHING_TO_CHOOSE: PrivacyView = { value: null, options: [], problem: null }

function option(value: PrivacyLevel, disabledBecause: Reason | null = null): PrivacyOption {
  return Object.freeze({ value, label: PRIVACY_LABELS[value], disabledBecause })
}

// Made once: every view shares them, so an option that did not change is the same object.
const OPTIONS: Readonly<Record<PrivacyLevel, PrivacyOption>> = {
  PUBLIC_TO_EVERYONE: option('PUBLIC_TO_EVERYONE'),
  MUTUAL_FOLLOW_FRIENDS: option('MUTUAL_FOLLOW_FRIENDS'),
  FOLLOWER_OF_CREATOR: option('FOLLOWER_OF_CREATOR'),
  SELF_ONLY: option('SELF_ONLY'),
}

const BRANDED_OPTIONS: Readonly<Record<PrivacyLevel, PrivacyOption>> = {
  ...OPTIONS,
  FOLLOWER_OF_CREATOR: option('FOLLOWER_OF_CREATOR', brandedExcludes('FOLLOWER_OF_CREATOR')),
  SELF_ONLY: option('SELF_ONLY', brandedExcludes('SELF_ONLY')),
}
