import type { Consent } from '../model/consent.js'
import { isBrandedContent, type Draft } from '../model/draft.js'
import type { Facts } from '../model/facts.js'
import type { Media, Photos, Video } from '../model/media.js'
import { because, type Reason } from '../model/reasons.js'
import type { PrivacyLevel } from '../wire/privacy-level.js'
import { declaration } from '../rules/declaration.js'
import { viewPost } from './view.js'

/** A post that broke no rule when it was prepared. Only `preparePost` makes one. */
export type ReadyPost = ReadyVideo | ReadyPhotos | ReadyInboxVideo | ReadyInboxPhotos

/** A video that is posted at once. */
export interface ReadyVideo extends Choices {
  type: 'video'
  postMode: 'direct'
  media: Video
  allowDuet: boolean
  allowStitch: boolean
  /** Milliseconds; `null` leaves the choice to TikTok. */
  videoCoverTimestampMs: number | null
}

/** Photos that are posted at once; they know neither duet nor stitch (2c). */
export interface ReadyPhotos extends Choices {
  type: 'photo'
  postMode: 'direct'
  media: Photos
  description: string
  /** Counts from 0. */
  photoCoverIndex: number
  autoAddMusic: boolean
}

/** A video for the creator's inbox, who chooses everything else in TikTok. */
export interface ReadyInboxVideo extends Ready {
  type: 'video'
  postMode: 'inbox'
  media: Video
}

/** Photos for the creator's inbox; TikTok takes their texts along. */
export interface ReadyInboxPhotos extends Ready {
  type: 'photo'
  postMode: 'inbox'
  media: Photos
  title: string
  description: string
  /** Counts from 0. */
  photoCoverIndex: number
}

/** What every direct post carries, as the person confirmed it. */
interface Choices extends Ready {
  title: string
  privacyLevel: PrivacyLevel
  allowComment: boolean
  yourBrand: boolean
  brandedContent: boolean
  isAigc: boolean
}

interface Ready {
  /** No other file can name this key, so no other file can make a ready post. JSON leaves it out. */
  readonly [prepared]: true
}

const prepared = Symbol('prepared')

/** A post that may go, or everything that stands against it, in reading order. */
export type Prepared = { ok: true; post: ReadyPost } | { ok: false; blockedBy: readonly Reason[] }

/**
 * The one gate before TikTok: the page asks it to guide, the server asks it to decide, with facts
 * that it fetched itself. Blockers come in reading order. Nothing is defaulted or corrected (F09);
 * a consent that does not match what would be sent blocks too (5c).
 */
export function preparePost(facts: Facts, draft: Draft, consent: Consent): Prepared {
  const blockedBy = [...viewPost(facts, draft).publish.blockers, ...consentProblems(facts, draft, consent)]
  const { media } = facts
  if (blockedBy.length > 0 || media === null) return { ok: false, blockedBy }

  if (facts.postMode === 'inbox') return { ok: true, post: inboxPost(media, draft) }
  // The view has blocked a draft without an audience; this line only proves it to the compiler.
  if (draft.privacyLevel === null) return { ok: false, blockedBy }
  return { ok: true, post: directPost(media, draft, draft.privacyLevel) }
}

/** 5c: the person agreed to these words, for this account. */
function consentProblems(facts: Facts, draft: Draft, consent: Consent): Reason[] {
  const found: Reason[] = []
  if (facts.creator !== null && consent.nickname !== facts.creator.nickname) {
    found.push(because('account_changed_since_consent'))
  }
  if (consent.declaration !== declaration(facts, draft).text) found.push(because('declaration_changed_since_consent'))
  return found
}

function directPost(media: Media, draft: Draft, privacyLevel: PrivacyLevel): ReadyPost {
  const { title, allowComment, isAigc, disclosure } = draft
  const choices = {
    [prepared]: true as const,
    postMode: 'direct' as const,
    title,
    privacyLevel,
    allowComment,
    // F16: a box means nothing while the switch is off.
    yourBrand: disclosure.on && disclosure.yourBrand,
    brandedContent: isBrandedContent(draft),
    isAigc,
  }
  if (media.type === 'video') {
    const { allowDuet, allowStitch, videoCoverTimestampMs } = draft
    return { ...choices, type: 'video', media, allowDuet, allowStitch, videoCoverTimestampMs }
  }
  const { description, photoCoverIndex, autoAddMusic } = draft
  return { ...choices, type: 'photo', media, description, photoCoverIndex, autoAddMusic }
}

function inboxPost(media: Media, { title, description, photoCoverIndex }: Draft): ReadyPost {
  if (media.type === 'video') return { [prepared]: true, type: 'video', postMode: 'inbox', media }
  return { [prepared]: true, type: 'photo', postMode: 'inbox', media, title, description, photoCoverIndex }
}
