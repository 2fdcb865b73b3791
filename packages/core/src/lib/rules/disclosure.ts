import type { Draft } from '../model/draft.js'
import type { Facts } from '../model/facts.js'
import { PROMPTS } from '../model/labels.js'
import { because, type Reason } from '../model/reasons.js'
import type { CheckView, DisclosureView } from '../model/view.js'
import type { PrivacyLevel } from '../wire/privacy-level.js'

/** 3a, 3b: off at first; its two boxes appear unticked, and TikTok's label only with a tick. */
export function disclosureView({ creator, postMode }: Facts, draft: Draft): DisclosureView {
  const { on, yourBrand, brandedContent } = draft.disclosure
  if (!on || creator === null || postMode === 'inbox') return OFF

  return {
    on,
    yourBrand: yourBrand ? TICKED : UNTICKED,
    brandedContent: brandedContent ? TICKED : brandedContentBox(draft.privacyLevel),
    prompt: disclosurePrompt(yourBrand, brandedContent),
    problem: yourBrand || brandedContent ? null : because('disclosure_needs_a_choice'),
  }
}

const TICKED: CheckView = Object.freeze({ value: true, disabledBecause: null })
const UNTICKED: CheckView = Object.freeze({ value: false, disabledBecause: null })
const OFF: DisclosureView = Object.freeze({
  on: false,
  yourBrand: null,
  brandedContent: null,
  prompt: null,
  problem: null,
})

/** 3b, audience chosen first. A box that is ticked already can always be unticked. */
function brandedContentBox(level: PrivacyLevel | null): CheckView {
  if (level === 'SELF_ONLY') return PRIVATE
  if (level === 'FOLLOWER_OF_CREATOR') return FOLLOWERS
  return UNTICKED
}

const PRIVATE = barred(because('private_excludes_branded_content'))
const FOLLOWERS = barred(because('followers_exclude_branded_content'))

function barred(disabledBecause: Reason): CheckView {
  return Object.freeze({ value: false, disabledBecause })
}

/** Paid partnership wins when both are ticked. */
function disclosurePrompt(yourBrand: boolean, brandedContent: boolean): string | null {
  if (brandedContent) return PROMPTS.brandedContent
  return yourBrand ? PROMPTS.yourBrand : null
}
