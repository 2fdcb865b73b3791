import type { Page } from 'playwright-core'

/**
 * How to reach the posting page of *your* app. Everything is optional: a page at a plain address, with controls that
 * have a role and a name, needs none of it.
 */
export interface AuditConfig {
  /** Done once in a fresh browser, before anything else; its cookies and storage are kept for every later visit. */
  login?: Steps
  /**
   * How to log in as somebody whose account really is in that state, instead of having the audit answer creator_info:
   * for a sandbox, or where the sentence that a person reads is written by the server.
   */
  accounts?: Partial<Record<'private' | 'restricted' | 'capped' | 'failing', Steps>>
  /** Done on every visit after the address has loaded, until the posting page is on the screen. */
  open?: Steps
  /** The video to pick, relative to the config file. @default a clip of three seconds that comes with the package */
  video?: string
  /** The photos to pick. @default two that come with the package; `false`: the app posts no photos */
  photos?: readonly string[] | false
  /** Where a control is, when its role and name do not tell. */
  controls?: Partial<Record<ControlName, Target>>
  /** What the page asks of its backend. */
  backend?: BackendConfig
  /** `phone`: a window of 390 by 844 pixels. @default 'desktop', 1280 by 900 */
  device?: 'desktop' | 'phone'
  /** Cookies and storage to begin with: a file that Playwright's `storageState` wrote, relative to the config file. */
  storageState?: string
  /** The demo video. */
  record?: RecordConfig
  /** The language of the browser. @default 'en-US' */
  locale?: string
  /** How long one thing may take to appear, in milliseconds. @default 10000 */
  patienceMs?: number
}

/** The parts of a posting page, by the words of the guidelines. */
export type ControlName =
  | 'nickname'
  | 'file'
  | 'preview'
  | 'caption'
  | 'privacy'
  | 'comment'
  | 'duet'
  | 'stitch'
  | 'disclosure'
  | 'yourBrand'
  | 'brandedContent'
  | 'declaration'
  | 'publish'
  | 'status'

/** A CSS selector, or what a person would call it. A `name` or `text` between slashes is a pattern: `/post(ed)?/i`. */
export type Target =
  | string
  | { role: string; name?: string }
  | { label: string }
  | { text: string }
  | { testId: string }

/** One after another; or, in a config file that is a module, a function of Playwright's page. */
export type Steps = readonly Step[] | ((page: Page) => Promise<unknown>)

/** A value that is `$NAME` is taken from the environment, so that no password stands in the file. */
export type Step =
  /** A path or an address. */
  | { go: string }
  | { click: Target }
  | { fill: Target; with: string }
  | { press: string }
  | { check: Target }
  /** Until it is to be seen. */
  | { waitFor: Target }
  /** Until the address contains this. */
  | { waitForUrl: string }
  /** Asks the app's own backend, with the cookies of the browser. */
  | { request: string; method?: string; data?: unknown }
  /** The steps are done only when this is on the screen. */
  | { when: Target; then: readonly Step[] }

export interface BackendConfig {
  /**
   * How the answer with creator_info is recognised: a part of its address, `*` for anything. Left out, it is whichever
   * answer holds `privacy_level_options` or `privacyLevelOptions`.
   */
  creatorInfo?: string
  /**
   * What a failing creator_info looks like. `tiktok`: TikTok's own envelope, HTTP 200 where TikTok answers so.
   * `direct-post-kit`: the kit's problem answer. An object: yours, by the name of the case.
   * @default found out from what the page receives
   */
  shape?: 'tiktok' | 'direct-post-kit' | Partial<Record<FailingCase, Answer>>
  /** The request that publishes; left out, it is whichever carries the chosen privacy level after the press. */
  publish?: string
  /** The request that asks what became of a post. */
  status?: string
  /**
   * Whether publishing reaches the backend. `answered`: never; the audit answers in its place. `live`: it does, as is
   * right for the sandbox. @default 'answered'
   */
  publishing?: 'answered' | 'live'
}

/** A creator_info that brings no creator. */
export type FailingCase = 'capped' | 'failing'

export interface Answer {
  /** HTTP. */
  status: number
  body: unknown
}

/** Who is filmed, and where the film ends. The steps are done on camera, by a pointer that is seen. */
export interface RecordConfig {
  /** What the app is called on the title card. @default its host */
  name?: string
  /** Where the film begins, e.g. the front page. @default the posting page */
  start?: string
  /**
   * From signed out to the posting page, as an account that only shows the page: Everyone, Duet and Stitch, which a
   * private account does not have. Nothing is posted from it.
   */
  shows?: readonly Step[]
  /** The same as the account that posts; private until the audit is passed. @default `login` */
  posts?: readonly Step[]
  /** What is written under the video. */
  caption?: string
  /** Whom the post is for, in TikTok's words. @default 'SELF_ONLY' */
  audience?: 'PUBLIC_TO_EVERYONE' | 'MUTUAL_FOLLOW_FRIENDS' | 'FOLLOWER_OF_CREATOR' | 'SELF_ONLY'
  /** Where the post is seen in TikTok. @default the link that the page shows after publishing */
  profile?: string
}
