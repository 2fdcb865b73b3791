'use client'

import { englishLater } from '../../words/english-later.js'
import type { Words } from '../../words/words.js'
import { usePostForm } from './PostFormContext.js'

/** The form, with the words of the parts that come after the first paint. */
export function useLaterForm(part: string) {
  const form = usePostForm(part)
  // Only the English of the first paint comes without them.
  const words: Words = { ...englishLater, ...form.words }
  return { ...form, words }
}
