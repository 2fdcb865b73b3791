'use client'

import { Fragment } from 'react'
import { gapAfter, say, type Said, type Sayable } from '../../words/say.js'
import { usePostForm } from './PostFormContext.js'

/** A rule's, an error's or a notice's sentence in the page's language; TikTok's exact texts stay English, and say so. */
export function Sentence({ of }: { of: Sayable }) {
  const { words, locale } = usePostForm('Sentence')
  return write(say(of, words, locale))
}

/** Several, one after the other. */
export function Sentences({ of }: { of: readonly Sayable[] }) {
  const { words, locale } = usePostForm('Sentence')
  const said = of.map((each) => say(each, words, locale))
  return said.map((each, index) => (
    <Fragment key={of[index]?.message}>
      {index > 0 && gapAfter(said[index - 1]?.text ?? '')}
      {write(each)}
    </Fragment>
  ))
}

const write = ({ text, lang }: Said) =>
  lang ? (
    <span lang={lang} dir="ltr">
      {text}
    </span>
  ) : (
    text
  )
