'use client'

import { englishStatus } from '../../words/english-status.js'
import type { FirstWords, Words } from '../../words/words.js'
import { usePostForm } from '../root/PostFormContext.js'

/** The form, with the words for what comes after the press. */
export function useStatusForm() {
  const form = usePostForm('Status')
  return { ...form, words: withStatus(form.words) }
}

/** Only the English of the first paint comes without them. */
export function withStatus(words: FirstWords): Words {
  return { ...words, status: words.status ?? englishStatus }
}
