import { isBrandedContent, type Draft } from '../model/draft.js'
import { chooser, type Facts } from '../model/facts.js'
import { PRIVACY_LABELS } from '../model/labels.js'
import { because, type Reason } from '../model/reasons.js'
import type { PrivacyOption, PrivacyView } from '../model/view.js'
import type { PrivacyLevel } from '../wire/privacy-level.js'

/** 2b, 3b: who can view this post. Empty when there is nothing to choose: account stopped, or inbox. */
export function privacyView(facts: Facts, draft: Draft): PrivacyView {
  const level = draft.privacyLevel
  const isOffered = level !== null && chooser(facts)?.privacyLevelOptions.includes(level) === true
  return {
    value: isOffered ? level : null,
    options: privacyOptions(facts, draft),
    problem: privacyProblem(facts, draft),
  }
}

function privacyProblem(facts: Facts, draft: Draft): Reason | null {
  const offered = chooser(facts)?.privacyLevelOptions
  const level = draft.privacyLevel
  if (offered === undefined) return null
  if (offered.length === 0) return because('privacy_nothing_offered')
  if (level === null) return because('privacy_needs_a_choice')
  if (!offered.includes(level)) return because('privacy_no_longer_offered', { level, label: PRIVACY_LABELS[level] })
  return isBrandedContent(draft) ? BRANDED[level].disabledBecause : null
}

/** 2b: exactly what creator_info returned, in that order. 3b: Branded content greys two of them out. */
export function privacyOptions(facts: Facts, draft: Draft): PrivacyOption[] {
  const options = isBrandedContent(draft) ? BRANDED : PLAIN
  return chooser(facts)?.privacyLevelOptions.map((level) => options[level]) ?? []
}

// Made once, so that an option which did not change is the very same object.
const PLAIN = {
  PUBLIC_TO_EVERYONE: option('PUBLIC_TO_EVERYONE'),
  MUTUAL_FOLLOW_FRIENDS: option('MUTUAL_FOLLOW_FRIENDS'),
  FOLLOWER_OF_CREATOR: option('FOLLOWER_OF_CREATOR'),
  SELF_ONLY: option('SELF_ONLY'),
}
const BRANDED = {
  ...PLAIN,
  FOLLOWER_OF_CREATOR: option('FOLLOWER_OF_CREATOR', because('branded_content_not_followers')),
  SELF_ONLY: option('SELF_ONLY', because('branded_content_not_private')),
}

function option(value: PrivacyLevel, disabledBecause: Reason | null = null): PrivacyOption {
  return { value, label: PRIVACY_LABELS[value], disabledBecause }
}
