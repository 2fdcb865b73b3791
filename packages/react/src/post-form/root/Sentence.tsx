'use client'

import { Fragment } from 'react'
import { say, type Sayable } from '../../words/say.js'
import { usePostForm } from './PostFormContext.js'

/** A rule's, an error's or a notice's sentence in the page's language; TikTok's exact texts stay English, and say so. */
export function Sentence({ of }: { of: Sayable }) {
  const { words, locale } = usePostForm('Sentence')
  const { text, lang } = say(of, words, locale)
  return lang ? (
    <span lang={lang} dir="ltr">
      {text}
    </span>
  ) : (
    text
  )
}

/** Several, one after the other. */
export function Sentences({ of }: { of: readonly Sayable[] }) {
  return of.map((each, index) => (
    <Fragment key={each.message}>
      {index > 0 && ' '}
      <Sentence of={each} />
    </Fragment>
  ))
}
