import { english } from './english.js'
import type { Words } from './words.js'

/** Every language that is shipped, each a chunk of its own. English is always there. */
const LOADERS: Readonly<Record<string, () => Promise<Words>>> = {
  en: () => Promise.resolve(english),
  es: () => import('./es/index.js').then(({ spanish }) => spanish),
  fr: () => import('./fr/index.js').then(({ french }) => french),
  de: () => import('./de/index.js').then(({ german }) => german),
  ar: () => import('./ar/index.js').then(({ arabic }) => arabic),
  'pt-BR': () => import('./pt-BR/index.js').then(({ brazilianPortuguese }) => brazilianPortuguese),
  ja: () => import('./ja/index.js').then(({ japanese }) => japanese),
  ko: () => import('./ko/index.js').then(({ korean }) => korean),
  id: () => import('./id/index.js').then(({ indonesian }) => indonesian),
}

/** BCP 47 tags of the languages that are shipped. */
export const LANGUAGES: readonly string[] = Object.keys(LOADERS)

const loaded = new Map<string, Promise<Words>>()

/**
 * The shipped language nearest to `locale`: `es-MX` is Spanish, `pt` and `pt-PT` are the Portuguese of
 * Brazil; what is not shipped is English. The same promise for the same language, so that React's `use` can
 * wait for it. Rejects when the chunk cannot be fetched; ask again then.
 *
 * @param locale BCP 47
 */
export function loadWords(locale: string): Promise<Words> {
  const name = nearest(locale)
  const known = loaded.get(name)
  if (known) return known
  const words = (LOADERS[name] as () => Promise<Words>)()
  loaded.set(name, words)
  // A chunk that did not come is fetched anew the next time.
  words.catch(() => loaded.delete(name))
  return words
}

/** The tag among `LANGUAGES`. */
function nearest(locale: string): string {
  const language = locale.toLowerCase().split(/[-_]/)[0]
  return LANGUAGES.find((tag) => tag.split('-')[0] === language) ?? 'en'
}
