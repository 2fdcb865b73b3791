import { DECLARATIONS, PROMPTS, type DeclarationView } from '@direct-post/core'
import type { FirstWords } from './words.js'

/** How TikTok's own texts are marked, whatever the language and direction around them. */
export const ENGLISH = { lang: 'en', dir: 'ltr' } as const

/** A host's own words for TikTok's label; `null` where TikTok's stand, as they should. */
export function promptIn(prompt: string | null, { exact }: FirstWords): string | null {
  if (prompt === null || !exact) return null
  return (prompt === PROMPTS.yourBrand ? exact.yourBrandPrompt : exact.brandedContentPrompt) ?? null
}

/** A host's own words for the declaration, with TikTok's links in them; `null` where TikTok's stand. */
export function declarationIn(
  { text, parts }: DeclarationView,
  { exact }: FirstWords,
): DeclarationView['parts'] | null {
  const isBranded = text === DECLARATIONS.brandedContent.text
  const links = parts.filter((part) => typeof part !== 'string')
  const [branded, music] = isBranded ? links : [undefined, ...links]
  const template = exact && (isBranded ? exact.brandedDeclaration : exact.declaration)
  if (!exact || !music) return null
  const named = {
    music: { ...music, text: exact.music ?? music.text },
    branded: branded && { ...branded, text: exact.branded ?? branded.text },
  }
  if (template === undefined && named.music.text === music.text && named.branded?.text === branded?.text) return null
  const whole =
    template ??
    parts.map((part) => (typeof part === 'string' ? part : part === music ? '{music}' : '{branded}')).join('')
  return whole.split(/(\{(?:music|branded)\})/).map((part) => {
    if (part === '{music}') return named.music
    return part === '{branded}' ? (named.branded ?? '') : part
  })
}
