'use client'

import type { InteractionView } from '@direct-post/core'
import { forwardRef, type HTMLAttributes, type ReactNode } from 'react'
import { cx } from '../../internals/cx.js'
import { formatClock, formatList } from '../../internals/format.js'
import type { PostState } from '../../store/index.js'
import { selectView } from '../../store/selectors.js'
import { ENGLISH, promptIn } from '../../words/exact.js'
import type { FirstWords } from '../../words/words.js'
import { useSlices } from '../root/PostFormContext.js'
import { useLaterForm } from '../root/useLaterForm.js'

/** Account, audience and what else was chosen, line by line. */
export const Bill = forwardRef<HTMLElement, HTMLAttributes<HTMLElement>>(function Bill(props, ref) {
  const { words, locale } = useLaterForm('Review')
  const { account, direct, audience, allowed, prompt, isAigc, music, coverMs, unknown } = useSlices(
    'Review',
    selectBill,
  )
  if (account === null || (direct && unknown)) return null

  const { review } = words
  const own = promptIn(prompt, words)
  return (
    <section ref={ref} aria-label={review.heading} {...props} className={cx('dp-Review', props.className)}>
      <dl className="dp-ReviewList">
        {line(review.account, <bdi>{account}</bdi>)}
        {direct && (
          <>
            {line(review.audience, audience ? words.privacy.levels[audience] : review.nobodyYet)}
            {line(review.allowed, allowed.length > 0 ? namesOf(allowed, words, locale) : review.nothing)}
            {prompt && line(review.disclosed, <bdi {...(own ? {} : ENGLISH)}>{labelIn(own ?? prompt)}</bdi>)}
            {coverMs !== null && line(review.cover, formatClock(coverMs / 1000, locale))}
            {isAigc && line(review.aigc, '✓')}
            {music && line(review.music, '✓')}
          </>
        )}
      </dl>
    </section>
  )
})

/** A function and no component: the lines are drawn with the bill, never alone. */
function line(term: string, value: ReactNode) {
  return (
    <div className="dp-ReviewLine">
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function selectBill(state: PostState) {
  const { creator, draft, media, leftMedia, postMode, publishing } = state
  const view = selectView(state)
  const type = media.status === 'photos' ? 'photo' : media.status === 'video' ? 'video' : leftMedia?.type
  return {
    account: creator.status === 'ready' ? creator.creator.nickname : null,
    direct: postMode === 'direct',
    audience: view?.privacy.value ?? null,
    allowed: view?.interactions.filter(({ value }) => value).map(({ name }) => name) ?? [],
    prompt: view?.disclosure.prompt ?? null,
    isAigc: draft.isAigc,
    music: type === 'photo' && draft.autoAddMusic,
    coverMs: type === 'video' ? draft.videoCoverTimestampMs : null,
    // A post that another tab began: its choices are not known here, and must not be made up.
    unknown: publishing.status !== 'editing' && draft.privacyLevel === null,
  }
}

function namesOf(allowed: readonly Interaction[], { interactions }: FirstWords, locale: string): string {
  return formatList(
    allowed.map((name) => interactions.names[name]),
    locale,
  )
}

type Interaction = InteractionView['name']

/** The label alone, out of TikTok's sentence. */
const labelIn = (prompt: string) => /'([^']+)'/.exec(prompt)?.[1] ?? prompt
