import type { PrivacyLevel } from '../wire/privacy-level.js'
import type { Creator } from './creator.js'
import type { Reason } from './reasons.js'

/**
 * All that a screen needs, in the order of the guideline. Derived, never stored. Every slice is there
 * in every state; where there is nothing to choose (account stopped, inbox), lists are empty.
 */
export interface PostView {
  account: AccountView
  media: MediaView
  title: TextView
  /** `null` for a video: it has a caption only. */
  description: TextView | null
  privacy: PrivacyView
  /** Comment, duet, stitch; for photos comment alone, so a component maps this and never branches. */
  interactions: readonly InteractionView[]
  disclosure: DisclosureView
  declaration: DeclarationView
  publish: PublishView
}

/** 1a, 1b. */
export interface AccountView {
  creator: Creator | null
  /** Set when the page must stop. */
  cannotPost: Reason | null
}

/** 1c and TikTok's media limits. */
export interface MediaView {
  problems: readonly Reason[]
}

/** 2a. Lengths are UTF-16 code units, as TikTok counts. */
export interface TextView {
  value: string
  length: number
  max: number
  /** Index of the first unit that is too much, never inside a surrogate pair; `null` when it fits. */
  exceedsFrom: number | null
  problem: Reason | null
}

/** 2b, 3b. */
export interface PrivacyView {
  value: PrivacyLevel | null
  options: readonly PrivacyOption[]
  problem: Reason | null
}

/** One audience in the list; disabled ones stay in it, with their reason (3b). */
export interface PrivacyOption {
  value: PrivacyLevel
  label: string
  disabledBecause: Reason | null
}

/** 2c. `value` says "allowed"; only the payload says "disable". */
export interface InteractionView {
  name: 'comment' | 'duet' | 'stitch'
  label: string
  value: boolean
  disabledBecause: Reason | null
}

/** 3a, 3b. The boxes exist only while the switch is on. */
export interface DisclosureView {
  on: boolean
  yourBrand: CheckView | null
  brandedContent: CheckView | null
  /** The label TikTok will show; `null` until a box is ticked. */
  prompt: string | null
  problem: Reason | null
}

/** One box. Disabled and its reason are one field, so neither exists without the other. */
export interface CheckView {
  value: boolean
  disabledBecause: Reason | null
}

/** 2-note, 4: the sentence above the button, in pieces so that the links are links. */
export interface DeclarationView {
  /** The whole sentence, letter for letter. */
  text: string
  parts: readonly (string | DeclarationLink)[]
}

/** The words that are linked, and where to. */
export interface DeclarationLink {
  text: string
  href: string
}

/** 3a, 5c. */
export interface PublishView {
  /**
   * What the button says: the first blocker, except that 3a's sentence comes first whenever the
   * disclosure is on and nothing is ticked.
   */
  disabledBecause: Reason | null
  /** In reading order. */
  blockers: readonly Reason[]
}
