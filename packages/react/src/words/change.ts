import type { Words } from './words.js'

/** Any part of `Words`, as deep as there is something to say. */
export type WordChanges = Changes<Words>

type Changes<T> = T extends string | undefined ? T : { readonly [K in keyof T]?: Changes<T[K]> | undefined }

/** A language with some of its words replaced: `changeWords(spanish, { publish: { button: 'Compartir' } })`. */
export function changeWords(words: Words, changes: WordChanges): Words {
  return merge(words, changes) as Words
}

function merge(words: unknown, changes: unknown): unknown {
  if (changes === undefined) return words
  if (!isObject(words) || !isObject(changes)) return changes
  return {
    ...words,
    ...Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, merge(words[key], value)])),
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
