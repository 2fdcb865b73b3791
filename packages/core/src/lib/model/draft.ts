import type { PrivacyLevel } from '../wire/privacy-level.js'

/** What the person has chosen so far, in the words of the page. Nothing is chosen for them. */
export interface Draft {
  /** `null` until chosen: 2b allows no default. */
  privacyLevel: PrivacyLevel | null
  /** A video's caption or a photo post's title. */
  title: string
  /** Photo posts only. */
  description: string
  /** Off until turned on by hand (2c), like its two neighbours. */
  allowComment: boolean
  allowDuet: boolean
  allowStitch: boolean
  disclosure: Disclosure
  /** Milliseconds into the video; `null` leaves the choice to TikTok. */
  videoCoverTimestampMs: number | null
  /** Counts from 0. */
  photoCoverIndex: number
  /** "AI-generated content". */
  isAigc: boolean
  /** Photo posts only. */
  autoAddMusic: boolean
}

/** 3a: a switch, and two boxes that mean something only while it is on. */
export interface Disclosure {
  on: boolean
  yourBrand: boolean
  brandedContent: boolean
}

/** One thing that a person can change. */
export type DraftChange =
  | { type: 'privacyLevel'; value: PrivacyLevel }
  | { type: 'title' | 'description'; value: string }
  | { type: 'allowComment' | 'allowDuet' | 'allowStitch'; value: boolean }
  | { type: 'disclosure' | 'yourBrand' | 'brandedContent'; value: boolean }
  | { type: 'videoCoverTimestampMs'; value: number | null }
  | { type: 'photoCoverIndex'; value: number }
  | { type: 'isAigc' | 'autoAddMusic'; value: boolean }

/** 2b, 2c, 3a: nothing is chosen, and everything is off. */
export function emptyDraft(): Draft {
  return {
    privacyLevel: null,
    title: '',
    description: '',
    allowComment: false,
    allowDuet: false,
    allowStitch: false,
    disclosure: { on: false, yourBrand: false, brandedContent: false },
    videoCoverTimestampMs: null,
    photoCoverIndex: 0,
    isAigc: false,
    autoAddMusic: false,
  }
}

/**
 * Does what the person did and nothing else. Turning the disclosure off takes its two boxes off the
 * page, so both are unticked, and turning it on again starts empty (3a); a box that is not on the
 * page cannot be ticked.
 */
export function changeDraft(draft: Draft, change: DraftChange): Draft {
  switch (change.type) {
    case 'disclosure':
      return { ...draft, disclosure: { on: change.value, yourBrand: false, brandedContent: false } }
    case 'yourBrand':
    case 'brandedContent':
      if (!draft.disclosure.on) return draft
      return { ...draft, disclosure: { ...draft.disclosure, [change.type]: change.value } }
    default:
      return { ...draft, [change.type]: change.value }
  }
}

/** What counts of the disclosure: a box means nothing while its switch is off. */
export function isBrandedContent({ disclosure }: Draft): boolean {
  return disclosure.on && disclosure.brandedContent
}
