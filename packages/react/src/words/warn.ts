import type { ExactTexts } from './words.js'

/** The clause that asks for each text, letter for letter. */
const CLAUSES: Readonly<Record<keyof ExactTexts, string>> = {
  declaration: '2-note and 4',
  brandedDeclaration: '4',
  music: '2-note and 4',
  branded: '4',
  yourBrandPrompt: '3a',
  brandedContentPrompt: '3a',
  disclosure_needs_a_choice: '3a',
  branded_content_not_private: '3b',
}

/** Tells a developer, once per text, what replacing one of TikTok's own texts risks. */
export function warnOfExact(exact: Partial<ExactTexts>): void {
  for (const [name, text] of Object.entries(exact)) {
    const said = `${name}: ${text}`
    if (told.has(said)) continue
    told.add(said)
    // For the developer, who has nobody else to be told by.
    // oxlint-disable-next-line no-console
    console.warn(
      `@direct-post/react: words.exact.${name} replaces a text of TikTok's with "${text}". ` +
        `Clause ${CLAUSES[name as keyof ExactTexts]} of the Content Sharing Guidelines asks for it letter for letter, in English, and a ` +
        "page without it fails the review; the consent that is kept says TikTok's sentence. Leave `exact` out, or set `review` on the form " +
        'while you record it for TikTok.',
    )
  }
}

const told = new Set<string>()
