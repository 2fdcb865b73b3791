import type { InteractionView, PrivacyLevel, ReasonCode, TikTokErrorCode } from '@direct-post/core'
import type { ProxyCode } from '@direct-post/core/proxy'

/** What may be picked. */
export type Accept = 'video' | 'photo' | 'both'

/**
 * One sentence in the plural forms of its language; `{count}` is the number. A language needs the forms
 * that `Intl.PluralRules` asks for, e.g. English `one` and `other`, Japanese `other` alone.
 */
export type Counted = { other: string } & { [form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string }

/**
 * Every word of the page that a person can read or hear, as plain data: it can be sent from a server
 * component, kept in a translation file and handed to a translator. `{name}` in a sentence is filled in by
 * the page, with numbers, sizes and durations as `locale` writes them.
 */
export interface Words {
  /** BCP 47; becomes the form's `lang`. */
  lang: string
  /** BCP 47, for numbers, sizes and durations, unless the form's `locale` says otherwise. */
  locale: string
  /** The form's `dir`. @default the host's */
  dir?: 'ltr' | 'rtl'
  form: string
  retry: string
  /** Before the number that TikTok's support asks for. */
  logId: string
  /** Before TikTok's own name for a failure. */
  failReason: string
  account: {
    heading: string
    loading: string
    connectTitle: string
    connectText: string
    connect: string
    reconnect: string
    switch: string
    other: string
    disconnect: string
    reconnectNeeded: string
    notNow: string
    failed: string
  }
  media: {
    heading: string
    pick: Record<Accept, string>
    drop: string
    /** `{size}` of a video, `{photos}` in a post. */
    hint: Record<Accept, string>
    /** The same where the account's longest video is known: `{duration}`. */
    hintFor: Record<Exclude<Accept, 'photo'>, string>
    reading: string
    replace: string
    add: string
    remove: string
    convert: Counted
    convertText: string
  }
  preview: { heading: string; unplayable: string }
  /** `{number}` counts from 1. */
  photos: {
    label: string
    photo: string
    cover: string
    makeCover: string
    earlier: string
    later: string
    remove: string
    count: Counted
    /** `{from}` and `{to}` count from 1. */
    moved: string
  }
  /** `{time}` is a place in the video, e.g. 0:07. */
  cover: { label: string; byTikTok: string; choose: string; frame: string; at: string; use: string; reset: string }
  description: { label: string; hint: string }
  photoTitle: { label: string; hint: string }
  extras: { aigc: string; aigcHint: string; music: string; musicHint: string }
  mode: { label: string; direct: string; directHint: string; inbox: string; inboxHint: string }
  review: {
    heading: string
    account: string
    audience: string
    nobodyYet: string
    allowed: string
    nothing: string
    disclosed: string
    aigc: string
    music: string
    cover: string
  }
  /** `{length}` of at most `{max}`. */
  caption: { label: string; hint: string; count: string; tooLong: Counted }
  privacy: { label: string; placeholder: string; levels: Readonly<Record<PrivacyLevel, string>> }
  interactions: { label: string; names: Readonly<Record<InteractionView['name'], string>> }
  disclosure: {
    label: string
    hint: string
    boxes: string
    yourBrand: string
    yourBrandHint: string
    brandedContent: string
    brandedContentHint: string
  }
  publish: { button: string; inbox: string; wait: string; inboxWait: string; noEdit: string }
  status: StatusWords
  /** What the rules, the server and TikTok say, by code. A code that is not here is said in English, as it came. */
  sentences: Readonly<Partial<Record<SentenceCode, string>>>
  /**
   * TikTok's own texts, in other words than TikTok asks for. Leave it out: each of them must appear letter
   * for letter, in English, or the app's review fails. A development build warns about every one.
   */
  exact?: Partial<ExactTexts>
}

/** What comes with the parts that the first paint does without. */
export type LaterWords = Pick<Words, 'preview' | 'photos' | 'cover' | 'mode' | 'review' | 'status'>
/** What the first paint needs. */
export type FirstWords = Omit<Words, keyof LaterWords> & Partial<LaterWords>

export interface StatusWords {
  heading: string
  sending: string
  sendingText: string
  unanswered: string
  unansweredText: string
  askAgain: string
  storing: string
  uploading: string
  keepOpen: string
  /** `{sent}` of `{size}`, which is `{percent}`. */
  bytes: string
  /** `{duration}` */
  left: string
  waiting: string
  paused: string
  stopped: string
  pause: string
  resume: string
  cancel: string
  cancelling: string
  processing: string
  wait: string
  /** For `{duration}` so far. */
  stuck: string
  interrupted: string
  interruptedText: string
  sameFile: string
  missed: string
  posted: string
  postedText: string
  noLink: string
  view: string
  inbox: string
  inboxText: string
  failed: string
  cancelled: string
  cancelledText: string
  unknown: string
  unknownText: string
  checked: string
  attention: string
  back: string
  another: string
}

/** TikTok's texts that must appear letter for letter; 2-note and 4 share the first. */
export interface ExactTexts {
  /** 2-note, 4. `{music}` is the link. */
  declaration: string
  /** 4. `{branded}` and `{music}` are the links. */
  brandedDeclaration: string
  /** The words of the link in both declarations. */
  music: string
  /** The words of the other link. */
  branded: string
  /** 3a, when only Your brand is ticked. */
  yourBrandPrompt: string
  /** 3a, when Branded content is ticked. */
  brandedContentPrompt: string
  /** 3a, on the button while nothing is ticked. */
  disclosure_needs_a_choice: string
  /** 3b, on Only me. */
  branded_content_not_private: string
}

/** The name of a sentence that comes with its code; the exact ones are not among them. */
export type SentenceCode =
  | Exclude<ReasonCode, keyof ExactTexts>
  | Exclude<TikTokErrorCode, 'internal'>
  | Exclude<ProxyCode, 'internal' | 'photo_format'>
  | PageCode
  /** TikTok's fail_reason. */
  | 'internal'
  /** The proxy's own `internal` and `photo_format`, whose names mean something else as well. */
  | 'proxy_internal'
  | 'stored_photo_format'
  /** A code of TikTok's that is new to us. */
  | 'tiktok_unknown'
  | 'malformed_answer'
  | 'malformed_request'
  | 'answer_lost'
  | 'init_answer_lost'
  | 'not_cancelled'
  | 'post_unreadable'

/** What the page itself finds out. */
export type PageCode =
  | 'video_codec'
  | 'video_codec_unknown'
  | 'video_frame_rate'
  | 'unreachable'
  | 'server_down'
  | 'unexpected_answer'
  | 'aborted'
  | 'file_unreadable'
  | 'upload_stuck'
  | 'page_left'
  | 'another_file'
  | 'video_again'
  | 'consent_denied'
  | 'consent_failed'

/** A language that is shipped: every sentence is there. */
export type Language = Words & { sentences: Readonly<Record<SentenceCode, string>> }

/** The words of the page itself, without what belongs to the language as a whole. */
export type PageWords = Omit<Words, 'lang' | 'locale' | 'dir' | 'sentences' | 'exact'>
