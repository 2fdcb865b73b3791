'use client'

import { englishLater } from '../../words/english-later.js'
import type { FirstWords, Words } from '../../words/words.js'
import { usePostForm } from './PostFormContext.js'

/** The form, with the words of the parts that come after the first paint. */
export function useLaterForm(part: string) {
  const form = usePostForm(part)
  return { ...form, words: withLater(form.words) }
}

/** Only the English of the first paint comes without them. */
export function withLater(words: FirstWords): Words {
  return { ...englishLater, ...words }
}
