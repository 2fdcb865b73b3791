import type { Draft } from '../model/draft.js'
import { chooser, type Facts } from '../model/facts.js'
import { PROMPTS } from '../model/labels.js'
import { because, type Reason } from '../model/reasons.js'
import type { DisclosureView } from '../model/view.js'
import type { PrivacyLevel } from '../wire/privacy-level.js'

/** 3a, 3b: off at first; its two boxes appear unticked, and TikTok's label only with a tick. */
export function disclosureView(facts: Facts, { disclosure, privacyLevel }: Draft): DisclosureView {
  const { on, yourBrand, brandedContent } = disclosure
  if (!on || chooser(facts) === null) return OFF

  return {
    on,
    yourBrand: { value: yourBrand, disabledBecause: null },
    // A box that is ticked already can always be unticked.
    brandedContent: { value: brandedContent, disabledBecause: brandedContent ? null : excludesBranded(privacyLevel) },
    prompt: disclosurePrompt(yourBrand, brandedContent),
    problem: yourBrand || brandedContent ? null : because('disclosure_needs_a_choice'),
  }
}

const OFF: DisclosureView = { on: false, yourBrand: null, brandedContent: null, prompt: null, problem: null }

/** 3b, audience chosen first. */
function excludesBranded(level: PrivacyLevel | null): Reason | null {
  if (level === 'SELF_ONLY') return because('private_excludes_branded_content')
  return level === 'FOLLOWER_OF_CREATOR' ? because('followers_exclude_branded_content') : null
}

/** Paid partnership wins when both are ticked. */
function disclosurePrompt(yourBrand: boolean, brandedContent: boolean): string | null {
  if (brandedContent) return PROMPTS.brandedContent
  return yourBrand ? PROMPTS.yourBrand : null
}
