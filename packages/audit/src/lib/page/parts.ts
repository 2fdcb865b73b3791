import type { ControlName } from '../config.js'
import { levelOf } from './levels.js'
import type { Control, Look, Text } from './look.js'
import { WORDS } from './words.js'

/** The parts of the posting page, found in one look. What is not there, or cannot be seen, is null. */
export interface Parts {
  caption: Control | null
  privacy: Control | null
  /** The audiences, when they stand on the page without a dropdown around them. */
  openAudiences: readonly Control[]
  comment: Control | null
  duet: Control | null
  stitch: Control | null
  disclosure: Control | null
  yourBrand: Control | null
  brandedContent: Control | null
  declaration: Text | null
  publish: Control | null
  videoFile: Control | null
  photoFile: Control | null
}

/** Elements that the config names, by the eyes' numbers. */
export type Named = Partial<Record<ControlName, number>>

const SWITCHES = ['checkbox', 'switch', 'radio', 'button', 'menuitemcheckbox']

/** By role and name, in any markup; what the config names comes first. */
export function partsOf({ controls, texts }: Look, named: Named): Parts {
  const shown = controls.filter(({ visible, aside }) => visible && !aside)
  const byConfig = (name: ControlName) => controls.find(({ id }) => id === named[name]) ?? null
  const toggle = (name: ControlName, words: RegExp, not?: RegExp) =>
    byConfig(name) ??
    shown.find((control) => isToggle(control) && words.test(control.name) && !not?.test(control.name)) ??
    null

  const brandedContent = toggle('brandedContent', WORDS.brandedContent)
  const yourBrand = toggle('yourBrand', WORDS.yourBrand)
  const boxes = [brandedContent?.id, yourBrand?.id]
  return {
    caption: byConfig('caption') ?? captionIn(shown),
    privacy: byConfig('privacy') ?? privacyIn(shown),
    openAudiences: shown.filter((control) => /^radio$/.test(control.role) && levelOf(control) !== null),
    comment: toggle('comment', WORDS.comment),
    duet: toggle('duet', WORDS.duet),
    stitch: toggle('stitch', WORDS.stitch),
    disclosure:
      byConfig('disclosure') ??
      shown.find((each) => isToggle(each) && WORDS.disclosure.test(each.name) && !boxes.includes(each.id)) ??
      null,
    yourBrand,
    brandedContent,
    declaration: declarationIn(texts, named.declaration),
    publish: byConfig('publish') ?? publishIn(shown),
    videoFile: byConfig('file') ?? fileIn(controls, /video|mp4/),
    photoFile: fileIn(controls, /image|jpe?g|webp/),
  }
}

function isToggle({ role, checked }: Control): boolean {
  return SWITCHES.includes(role) && checked !== null
}

function captionIn(shown: readonly Control[]): Control | null {
  const fields = shown.filter(({ role }) => role === 'textbox' || role === 'searchbox')
  return fields.find(({ name }) => WORDS.caption.test(name)) ?? (fields.length === 1 ? (fields[0] ?? null) : null)
}

function privacyIn(shown: readonly Control[]): Control | null {
  const opens = (control: Control) =>
    ['combobox', 'select'].includes(control.role) || (control.role === 'button' && control.popup)
  return shown.find((control) => opens(control) && WORDS.privacy.test(control.name)) ?? null
}

/** The last one, since a page ends with it; a link leads elsewhere and publishes nothing. */
function publishIn(shown: readonly Control[]): Control | null {
  const buttons = shown.filter(
    ({ role, name, checked, popup }) => role === 'button' && checked === null && !popup && WORDS.publish.test(name),
  )
  return buttons.at(-1) ?? null
}

/** A file input is often unseen behind a button, so it need not be visible. */
function fileIn(controls: readonly Control[], kind: RegExp): Control | null {
  const files = controls.filter(({ role }) => role === 'file')
  return files.find(({ key }) => kind.test(key)) ?? files.find(({ key }) => key === '' || key === '*/*') ?? null
}

function declarationIn(texts: readonly Text[], named: number | undefined): Text | null {
  return (
    texts.find(({ id }) => id === named) ??
    texts.find(({ text }) => /by posting,? you agree|music usage confirmation/i.test(text)) ??
    texts.find(({ links }) => links.some(({ href }) => /tiktok\.com\/legal/.test(href))) ??
    null
  )
}
