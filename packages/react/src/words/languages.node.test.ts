import { describe, expect, it } from 'vitest'
import { SENTENCES, TIKTOK_ERRORS } from '@direct-post/core'
import { english } from './english.js'
import { spanish } from './es/index.js'
import { LANGUAGES, loadWords } from './load.js'
import type { Counted, ExactTexts, Words } from './words.js'

/** TikTok's own, which no language may have in other words. */
const EXACT: readonly (keyof ExactTexts)[] = [
  'declaration',
  'brandedDeclaration',
  'music',
  'branded',
  'yourBrandPrompt',
  'brandedContentPrompt',
  'disclosure_needs_a_choice',
  'branded_content_not_private',
]

/** Names and formats that are the same in every language. */
const SAME_EVERYWHERE =
  /^(TikTok|Duet|Stitch|Follower|Followers|Media|Pause|Description|Photo \{number\}|\{count\} photos|\{length\} \/ \{max\})$/

const languages = await Promise.all(LANGUAGES.filter((tag) => tag !== 'en').map(loadWords))

describe.each(languages.map((words) => [words.lang, words] as const))('%s', (lang, words) => {
  it('is loaded by its own tag', async () => {
    expect(await loadWords(lang)).toBe(words)
  })

  it('has every word of the page and every sentence, and nothing else', () => {
    expect(Object.keys(texts(pageOf(words))).sort()).toEqual(Object.keys(texts(pageOf(english))).sort())
    expect(Object.keys(words.sentences).sort()).toEqual(Object.keys(spanish.sentences).sort())
  })

  it('leaves no text empty and no brace open', () => {
    const wrong = Object.entries(texts(words)).filter(
      ([, text]) => text.trim() === '' || /[{}]/.test(text.replace(/\{\w+(:\w+)?\}/g, '')),
    )
    expect(wrong).toEqual([])
  })

  it('fills in what English fills in', () => {
    expect(braces(texts(pageOf(words)))).toEqual(braces(texts(pageOf(english))))
    expect(braces(words.sentences)).toEqual(braces(spanish.sentences))
  })

  it('has the plural forms that its numbers ask for', () => {
    const asked = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
    const forms = (counted: Counted) => Object.keys(counted).sort()
    // A form for numbers that are not whole, or as large as a million, is never asked for here.
    const needed = asked.filter((form) => !(form === 'many' && ['es', 'fr', 'pt'].includes(lang.slice(0, 2)))).sort()
    expect(forms(words.photos.count)).toEqual(expect.arrayContaining(needed))
    expect(forms(words.media.convert)).toEqual(expect.arrayContaining(needed))
    expect(forms(words.caption.tooLong)).toEqual(expect.arrayContaining(needed))
  })

  it('leaves nothing in English', () => {
    const inEnglish = texts(pageOf(english))
    const left = Object.entries(texts(pageOf(words))).filter(
      ([name, text]) => text === inEnglish[name] && !SAME_EVERYWHERE.test(text),
    )
    expect(left).toEqual([])
    const ours = new Set<string>(
      [...Object.values(SENTENCES), ...Object.values(TIKTOK_ERRORS)].map(({ message }) => message),
    )
    expect(Object.entries(words.sentences).filter(([, text]) => ours.has(text))).toEqual([])
  })

  it('leaves TikTok’s own texts alone', () => {
    expect(words.exact).toBeUndefined()
    for (const name of EXACT) expect(words.sentences).not.toHaveProperty(name)
  })
})

it('French never begins a line with a sign that belongs to the word before', async () => {
  const french = await loadWords('fr')
  const torn = Object.values(texts(french)).filter((text) => / [:;?!»]|« /.test(text))
  expect(torn).toEqual([])
})

it('finds the nearest language, and English for the rest', async () => {
  expect((await loadWords('es-MX')).lang).toBe('es')
  expect((await loadWords('ar-EG')).dir).toBe('rtl')
  expect((await loadWords('xx')).lang).toBe('en')
  expect((await loadWords('EN_us')).lang).toBe('en')
})

/** Every text by its path, plural forms as one. */
function texts(words: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]): [string, string][] => {
      if (typeof value === 'string') return [[path + key, value]]
      if (Object.keys(value).every((form) => PLURALS.includes(form))) return [[path + key, (value as Counted).other]]
      return Object.entries(texts(value as object, `${path}${key}.`))
    }),
  )
}

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other']

/** What is said on the page itself, without what belongs to the language as a whole. */
function pageOf(words: Words): object {
  return Object.fromEntries(Object.entries(words).filter(([name]) => !WHOLE.includes(name)))
}

const WHOLE = ['lang', 'locale', 'dir', 'sentences', 'exact']

/** The names in braces of each text, without the unit they are said in. */
function braces(named: Readonly<Record<string, string>>): Record<string, string[]> {
  const names = (text: string) => [...text.matchAll(/\{(\w+)(?::\w+)?\}/g)].map(([, name]) => name ?? '').sort()
  return Object.fromEntries(Object.entries(named).map(([key, text]) => [key, names(text)]))
}
