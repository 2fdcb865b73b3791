import type { View } from '../page/view.js'
import type { Text } from '../page/look.js'

/** TikTok's own texts, as the guidelines have them letter for letter, in the page's spelling of quotation marks. */
export function says(view: View | null | undefined, text: string): boolean {
  return view?.texts.some((each) => each.text.includes(text)) === true
}

/** A prompt may speak of a video or a photo alone. */
export function promptIn(
  view: View | null | undefined,
  label: 'Promotional content' | 'Paid partnership',
): string | null {
  const words = new RegExp(`Your (photo/video|video|photo) will be labell?ed as '${label}'`)
  return view?.texts.find(({ text }) => words.test(text))?.text ?? null
}

/** The page is in another language, where TikTok's English sentences cannot be looked for letter by letter. */
export function isForeign(view: View): boolean {
  return view.lang !== '' && !/^en\b/i.test(view.lang)
}

/** What is wrong with its links; empty when each of these words leads where it should. */
export function brokenLinks(text: Text, links: Readonly<Record<string, string>>): string[] {
  return Object.entries(links).flatMap(([words, href]) => {
    const link = text.links.find((each) => each.text === words)
    if (!link) return [`"${words}" is no link.`]
    return link.href.replace(/\/$/, '') === href ? [] : [`"${words}" leads to ${link.href} instead of ${href}.`]
  })
}

export const quoted = (texts: readonly string[]) => texts.map((text) => `"${text.slice(0, 160)}"`).join(', ')
