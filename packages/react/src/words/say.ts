import { fill, type Values } from './fill.js'
import type { FirstWords } from './words.js'

/** A sentence with its name: a rule's reason, an error, a notice. */
export interface Sayable {
  code?: string | null | undefined
  /** Names the sentence where `code` does not. */
  messageCode?: string | null | undefined
  /** In English. */
  message: string
  values?: Values | undefined
}

export interface Said {
  text: string
  /** Set where the text is in another language than the page around it. */
  lang?: 'en'
}

type Dictionary = Readonly<Record<string, string | undefined>>

/**
 * A sentence in the page's language. TikTok's exact texts, and codes that nobody has translated, are said
 * as they came, which is in English; so is a sentence whose numbers did not come along.
 */
export function say({ code, messageCode, message, values = {} }: Sayable, words: FirstWords, locale: string): Said {
  const name = messageCode ?? code ?? ''
  const { sentences, exact }: { sentences: Dictionary; exact?: Dictionary } = words
  const text = fill(exact?.[name] ?? sentences[name] ?? '', named(values, words), locale)
  if (text !== '' && !/\{\w/.test(text)) return { text }
  return { text: message, ...inEnglish(words) }
}

/** What stands between a sentence and the next: nothing after a full-width stop, whose room is its own. */
export const gapAfter = (sentence: string) => (/[。！？]$/.test(sentence) ? '' : ' ')

/** Marks a text that is English whatever the language of the page. */
export function inEnglish({ lang }: FirstWords): { lang?: 'en' } {
  return /^en\b/.test(lang) ? {} : { lang: 'en' }
}

/** An audience is called what the list calls it. */
function named(values: Values, { privacy }: FirstWords): Values {
  const { level } = values
  const levels: Dictionary = privacy.levels
  return typeof level === 'string' ? { ...values, label: levels[level] ?? level } : values
}
