import type { Creator } from './backend/creator-info.js'
import type { Shape } from './backend/answers.js'
import type { Call } from './backend/switchboard.js'
import type { View } from './page/view.js'
import type { Level } from './page/levels.js'
import type { Control } from './page/look.js'
import type { Problem } from './report/report.js'

/** Everything that was seen; the audits judge by it and by nothing else. Each visit is the page with another account. */
export interface Artifacts {
  /** What the page's own backend said of the creator; null when the page asked nothing that could be recognised. */
  creator: Creator | null
  shape: Shape
  /** What reached the browser on the first visit, and what lies in its storage. */
  received: readonly Received[]
  public: Gathered<PublicVisit>
  private: Gathered<PrivateVisit>
  restricted: Gathered<SettingsVisit>
  long: Gathered<LongVisit>
  photos: Gathered<PhotoVisit>
  capped: Gathered<FailingVisit>
  failing: Gathered<FailingVisit>
  refused: Gathered<RefusedVisit>
}

export type VisitName = 'public' | 'private' | 'restricted' | 'long' | 'photos' | 'capped' | 'failing' | 'refused'

export type Gathered<T> = ({ ok: true } & T) | { ok: false; problem: Problem }

export interface Received {
  /** An address, or e.g. `localStorage`. */
  from: string
  text: string
}

export interface Visit {
  /** Who the page was told about; null when nobody could be put in place of the real one. */
  creator: Creator | null
  /** How often the page asked for creator_info. */
  creatorAsked: number
  /** The page before anything was done to it. */
  opened: View
  calls: readonly Call[]
}

/** A visit in which the settings were looked at, with a video picked. */
export interface SettingsVisit extends Visit {
  /** What had to be unfolded before the settings could be seen. */
  unfolded: readonly string[]
  picked: View
  privacy: PrivacySeen
}

export interface PrivacySeen {
  control: Control | null
  /** False when the audiences stand open on the page. */
  dropdown: boolean
  /** A `<select>`, whose options nothing can be hung on. */
  native: boolean
  options: readonly OptionSeen[]
  /** What was chosen when the page opened; null: nothing. */
  chosenAtFirst: string | null
  screenshot?: string
}

export interface OptionSeen {
  id: number
  level: Level | null
  name: string
  disabled: boolean
}

/** Texts that came to be seen when a control was reached in one of three ways; null when it cannot be reached so. */
export interface Hints {
  pointer: readonly string[]
  keyboard: readonly string[] | null
  touch: readonly string[] | null
  /** What a screen reader says with it. */
  description: string
  /** Texts close to it that were there before. */
  beside: readonly string[]
  screenshot?: string
}

export interface PublicVisit extends SettingsVisit {
  media: { sha256: string; size: number }
  caption: CaptionSeen | null
  /** The audience after each step that chooses none. It was Friends before. */
  trace: readonly { after: string; level: Level | null }[]
  disclosed: View | null
  needsChoice: Hints | null
  yourBrand: View | null
  both: View | null
  branded: View | null
  brandedPrivacy: PrivacySeen | null
  onlyMe: Hints | null
  /** Pressed all the same, it was taken. */
  onlyMeTaken: boolean
  /** Order A: Only me chosen first. */
  privateFirst: View | null
  privateHint: Hints | null
  /** After a press on the box all the same. */
  privateForced: View | null
  /** Everything is filled in, nothing is disclosed. */
  ready: View | null
  sent: Sent | null
}

export interface CaptionSeen {
  preset: string
  wanted: string
  written: string
  /** UTF-16 units that were entered, that the field kept, and whether publishing was still possible. */
  limits: readonly { entered: number; kept: number; publishable: boolean }[]
}

export interface Sent {
  /** The request that published, as a text. */
  body: string
  /** Requests after it that carried bytes. */
  uploads: readonly Call[]
  /** Right after the press, and after TikTok had published. */
  pressed: View
  finished: View | null
  statusAsked: number
  listens: boolean
}

export interface PrivateVisit extends SettingsVisit {
  brandedPrivacy: PrivacySeen | null
}

export interface LongVisit extends Visit {
  limitSec: number
  durationSec: number
  picked: View
  /** With everything else filled in. */
  filled: View
  /** The long video was sent to be published all the same. */
  published: boolean
}

export interface PhotoVisit extends Visit {
  /** Null when the page takes no photos. */
  picked: View | null
}

export interface FailingVisit extends Visit {
  /** The refusal was put in a form that the page may not know. */
  guessed: boolean
  published: boolean
  /** The audiences it still offers. */
  privacy: PrivacySeen
}

export interface RefusedVisit extends Visit {
  guessed: boolean
  /** What was new on the page after TikTok refused an account that is not private. */
  unaudited: readonly string[] | null
  /** What was new after the post had been accepted, and what after it had failed. */
  accepted: readonly string[]
  failed: readonly string[] | null
  statusAsked: number
  listens: boolean
}
