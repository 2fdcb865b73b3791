import type { ClauseName } from '../src/lib/report/report.js'

export const FORMS = ['plain', 'radix', 'mui', 'library', 'mobile'] as const

export type Form = (typeof FORMS)[number]

export interface Mistake {
  form: Form
  /** What test/pages understands as `break`. */
  name: string
  /** The one clause that it breaks. */
  clause: ClauseName
}

/** By clause: the mistake, and the form that makes it. Those of real rejections and real products are all among them. */
const LIST: Readonly<Record<string, readonly `${Form} ${string}`[]>> = {
  '1a.nickname-shown': ['plain no-nickname', 'mobile own-name'],
  '1a.latest-creator-info': ['radix creator-cached'],
  '1b.attempt-stops': ['plain capped-ignored'],
  '1b.try-again-later': ['mui capped-silent', 'library capped-vague'],
  '1c.duration-checked': ['radix duration-unchecked', 'mobile duration-hard-coded'],
  '2a.written-by-the-person': [
    'plain caption-2000',
    'mui caption-code-points',
    'library caption-cut',
    'radix no-caption',
  ],
  '2b.options-follow-creator-info': ['radix hard-coded-levels', 'mui levels-fixed', 'mobile level-missing'],
  '2b.no-default': ['library preset-public', 'plain preset-only-option'],
  '2b.dropdown': ['mobile radios'],
  '2c.off-by-default': ['plain comment-on', 'radix all-on', 'mui stitch-on'],
  '2c.disabled-with-creator-info': ['library toggles-alive', 'mobile toggles-not-greyed', 'mui toggles-hidden'],
  '2c.photos-comment-only': ['plain photo-duet', 'radix photo-stitch'],
  '2-note.declaration': ['mui declaration-in-disclosure', 'library declaration-reworded'],
  '2-note.linked': ['mobile music-plain', 'plain music-elsewhere'],
  '2-note.before-the-button': ['radix declaration-last', 'mobile declaration-last'],
  '3a.off-by-default': ['mui disclosure-on', 'plain no-disclosure'],
  '3a.boxes-unticked': [
    'radix your-brand-ticked',
    'library branded-ticked',
    'mobile boxes-exclusive',
    'mui no-branded-box',
  ],
  '3a.your-brand-prompt': ['plain no-promotional', 'radix promotional-reworded'],
  '3a.branded-content-prompt': ['library no-prompt-for-both', 'mui no-prompt-alone'],
  '3a.no-prompt-before-a-tick': ['mobile prompt-early', 'plain prompt-always'],
  '3a.needs-a-choice': ['radix choice-not-needed', 'mui choice-silent', 'library choice-dead', 'plain choice-reworded'],
  '3b.public-or-friends': ['mobile followers-stay', 'radix followers-stay'],
  '3b.only-me-disabled': [
    'plain native-select',
    'mui only-me-stays',
    'radix only-me-dead',
    'library only-me-silent',
    'mobile only-me-removed',
    'plain only-me-reworded',
  ],
  '3b.box-disabled-when-private': ['mui box-stays', 'radix box-silent'],
  '3b.chosen-by-hand': ['library rewritten-to-public', 'plain cleared-by-disclosure', 'mobile public-by-your-brand'],
  '4.your-brand': ['radix policy-for-your-brand'],
  '4.branded-content': ['plain policy-reversed', 'mui policy-missing', 'library policy-plain'],
  '5a.preview-is-the-post': ['mobile no-preview', 'radix generic-preview', 'plain decorated-preview'],
  '5b.nothing-added': ['mui caption-suffix'],
  '5b.preset-text-editable': ['library preset-locked'],
  '5c.consent-first': ['plain publishes-on-pick', 'radix uploads-on-pick'],
  '5d.processing-notice': ['mobile no-notice'],
  '5e.status-followed': ['mui ends-at-sent', 'library failure-hidden', 'plain id-rounded'],
  'T1.secrets-on-the-server': ['radix secret-in-bundle', 'mui token-in-storage', 'library calls-tiktok'],
  'T2.right-transport': ['plain pull-from-url'],
  'page.guideline-order': ['radix disclosure-first'],
  'page.settings-in-view': ['mui folded'],
  'page.account-must-be-private': ['library unaudited-misread'],
}

export const MISTAKES: readonly Mistake[] = Object.entries(LIST).flatMap(([clause, pages]) =>
  pages.map((page) => {
    const [form = '', name = ''] = page.split(' ')
    // The table above is typed by its values; a form that does not exist shows as a page that does not open.
    return { form: form as Form, name, clause: clause as ClauseName }
  }),
)
