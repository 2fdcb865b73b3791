/*
 * TikTok's "Content Sharing Guidelines" (developers.tiktok.com/doc/content-sharing-guidelines) as data. Ids are
 * TikTok's own numbering. `exact` is a text of that page which must appear letter for letter; every `summary` is in
 * our words. A clause is named `<id>.<clause>`, e.g. `2b.no-default`, and whoever checks it (test, story, audit)
 * carries that name, so that scripts/guidelines.ts finds the checks instead of trusting a list of them.
 */

/** Year and month in which the page was read. */
export const AS_OF = '2026-09'

export interface Guideline {
  id: string
  title: string
  clauses: Readonly<Record<string, Clause>>
}

export interface Clause {
  /** What TikTok asks for, in our words. */
  summary: string
  /** TikTok's own text, when it must appear letter for letter. */
  exact?: string
  /** Where a link in that text must lead, by the linked words. */
  links?: Readonly<Record<string, string>>
  /**
   * The file below `packages/` that holds the rule, or `page` for what only a drawn page can show: there a story and
   * an audit are the check.
   */
  rule: string
  /** Year and month, where it differs from `AS_OF`. */
  readOn?: string
}

const MUSIC = {
  'Music Usage Confirmation': 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en',
} as const

const POLICY = { 'Branded Content Policy': 'https://www.tiktok.com/legal/page/global/bc-policy/en' } as const

/** Every guideline, in TikTok's order, which is also the order of the page and of the demo video. */
export const GUIDELINES = [
  {
    id: '1a',
    title: 'The account',
    clauses: {
      'nickname-shown': {
        summary: "The page shows the creator's nickname, so that the person sees which account the post goes to.",
        rule: 'core/src/lib/rules/account.ts',
      },
      'latest-creator-info': {
        summary: 'The latest creator_info is fetched whenever the page is rendered, and the page follows it.',
        rule: 'core/src/lib/post/reconcile.ts',
      },
    },
  },
  {
    id: '1b',
    title: 'An account that cannot post now',
    clauses: {
      'attempt-stops': {
        summary: 'When creator_info says that the creator cannot post now, the attempt stops.',
        rule: 'core/src/lib/rules/account.ts',
      },
      'try-again-later': {
        summary: 'The person is then told to try again later.',
        rule: 'core/src/lib/model/reasons.ts',
      },
    },
  },
  {
    id: '1c',
    title: 'The length of a video',
    clauses: {
      'duration-checked': {
        summary: "A video longer than the creator's max_video_post_duration_sec cannot be posted.",
        rule: 'core/src/lib/rules/duration.ts',
      },
    },
  },
  {
    id: '2a',
    title: 'Title',
    clauses: {
      'written-by-the-person': {
        summary: 'The title is entered or edited by the person, and is posted as it stands.',
        rule: 'core/src/lib/rules/title.ts',
      },
    },
  },
  {
    id: '2b',
    title: 'Privacy status',
    clauses: {
      'options-follow-creator-info': {
        summary: "The options are exactly those of this creator's privacy_level_options.",
        rule: 'core/src/lib/rules/privacy.ts',
      },
      'no-default': {
        summary: 'The person chooses by hand; there is no default.',
        rule: 'core/src/lib/model/draft.ts',
      },
      dropdown: { summary: 'The choice is made in a dropdown.', rule: 'page' },
    },
  },
  {
    id: '2c',
    title: 'Comment, Duet, Stitch',
    clauses: {
      'off-by-default': {
        summary: 'Each is off until the person turns it on.',
        rule: 'core/src/lib/model/draft.ts',
      },
      'disabled-with-creator-info': {
        summary: 'Each that creator_info reports disabled is disabled and greyed out.',
        rule: 'core/src/lib/rules/interactions.ts',
      },
      'photos-comment-only': {
        summary: 'Photo posts show Comment only.',
        rule: 'core/src/lib/rules/interactions.ts',
      },
    },
  },
  {
    id: '2-note',
    title: 'Declaration',
    clauses: {
      declaration: {
        summary: 'The declaration stands on the page.',
        exact: "By posting, you agree to TikTok's Music Usage Confirmation.",
        rule: 'core/src/lib/rules/declaration.ts',
      },
      linked: {
        summary: 'Its words "Music Usage Confirmation" are a link.',
        links: MUSIC,
        rule: 'core/src/lib/rules/declaration.ts',
      },
      'before-the-button': { summary: 'It stands before the publish button.', rule: 'page' },
    },
  },
  {
    id: '3a',
    title: 'Commercial content disclosure',
    clauses: {
      'off-by-default': {
        summary: 'A switch says whether the content promotes anything or anyone; it is off by default.',
        rule: 'core/src/lib/model/draft.ts',
      },
      'boxes-unticked': {
        summary: 'Turned on, it shows two boxes, Your brand and Branded content: multiple choice, both unticked.',
        rule: 'core/src/lib/rules/disclosure.ts',
      },
      'your-brand-prompt': {
        summary: 'The prompt with Your brand alone.',
        exact: "Your photo/video will be labeled as 'Promotional content'",
        rule: 'core/src/lib/model/labels.ts',
      },
      'branded-content-prompt': {
        summary: 'The prompt with Branded content, alone or with Your brand.',
        exact: "Your photo/video will be labeled as 'Paid partnership'",
        rule: 'core/src/lib/model/labels.ts',
      },
      'no-prompt-before-a-tick': {
        summary: 'Neither prompt is visible before its box is ticked.',
        rule: 'core/src/lib/rules/disclosure.ts',
      },
      'needs-a-choice': {
        summary: 'With the switch on and no box ticked, publishing is disabled; hovering the button says why.',
        exact: 'You need to indicate if your content promotes yourself, a third party, or both.',
        rule: 'core/src/lib/rules/disclosure.ts',
      },
    },
  },
  {
    id: '3b',
    title: 'Who may see branded content',
    clauses: {
      'public-or-friends': {
        summary: 'Branded content can be visible to everyone or to friends only.',
        rule: 'core/src/lib/rules/privacy.ts',
      },
      'only-me-disabled': {
        summary: 'With Branded content ticked, Only me is listed but disabled; hovering it says why.',
        exact: 'Branded content visibility cannot be set to private.',
        rule: 'core/src/lib/rules/privacy.ts',
      },
      'box-disabled-when-private': {
        summary: 'With a private audience chosen first, the Branded content box is disabled and says why.',
        rule: 'core/src/lib/rules/disclosure.ts',
      },
      'chosen-by-hand': {
        summary: 'The audience is never switched for the person.',
        rule: 'core/src/lib/model/draft.ts',
      },
    },
  },
  {
    id: '4',
    title: 'Declaration by disclosure',
    clauses: {
      'your-brand': {
        summary: 'With Your brand alone, or nothing disclosed, the declaration names the music terms.',
        exact: "By posting, you agree to TikTok's Music Usage Confirmation.",
        links: MUSIC,
        rule: 'core/src/lib/rules/declaration.ts',
      },
      'branded-content': {
        summary: 'With Branded content, alone or with Your brand, it names the Branded Content Policy first.',
        exact: "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation.",
        links: { ...POLICY, ...MUSIC },
        rule: 'core/src/lib/rules/declaration.ts',
      },
    },
  },
  {
    id: '5a',
    title: 'Preview',
    clauses: {
      'preview-is-the-post': {
        summary: 'The page shows a preview of the very content that will be posted.',
        rule: 'core/src/lib/post/prepare.ts',
      },
    },
  },
  {
    id: '5b',
    title: 'Nothing added',
    clauses: {
      'nothing-added': {
        summary: 'No promotional text, watermark or logo is added to the content.',
        rule: 'core/src/lib/post/post-info.ts',
      },
      'preset-text-editable': {
        summary: 'Preset text, such as a title or hashtags, can be edited before posting.',
        rule: 'core/src/lib/model/draft.ts',
      },
    },
  },
  {
    id: '5c',
    title: 'Consent first',
    clauses: {
      'consent-first': {
        summary: 'Nothing is sent to TikTok before the person has expressly consented to it.',
        rule: 'core/src/lib/post/prepare.ts',
      },
    },
  },
  {
    id: '5d',
    title: 'It may take a few minutes',
    clauses: {
      'processing-notice': {
        summary: 'The page says that processing, and being visible on the profile, may take a few minutes.',
        rule: 'core/src/lib/model/labels.ts',
      },
    },
  },
  {
    id: '5e',
    title: 'Status',
    clauses: {
      'status-followed': {
        summary: 'The app polls the status or handles webhooks, so that the person sees what became of the post.',
        rule: 'core/src/lib/post/progress.ts',
      },
    },
  },
  {
    id: 'T1',
    title: 'Secrets',
    clauses: {
      'secrets-on-the-server': {
        summary: 'client_secret and every token stay on the server.',
        rule: 'core/src/lib/proxy/contract.ts',
      },
    },
  },
  {
    id: 'T2',
    title: 'The way of the media',
    clauses: {
      'right-transport': {
        summary: "FILE_UPLOAD for a video on the person's device, PULL_FROM_URL for media on the app's own storage.",
        rule: 'core/src/lib/post/source-info.ts',
      },
    },
  },
] as const satisfies readonly Guideline[]

export type GuidelineId = (typeof GUIDELINES)[number]['id']

/** `2b.no-default`: what a test, a story or an audit names. */
export type ClauseId = ClauseOf<(typeof GUIDELINES)[number]>

type ClauseOf<G> = G extends { id: infer Id extends string; clauses: infer Clauses }
  ? `${Id}.${keyof Clauses & string}`
  : never
