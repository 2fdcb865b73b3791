'use client'

import type { InteractionView } from '@direct-post/core'
import { forwardRef, type HTMLAttributes, type ReactNode } from 'react'
import { cx } from '../../internals/cx.js'
import { formatClock, formatList } from '../../internals/format.js'
import type { PostState } from '../../store/index.js'
import { selectView } from '../../store/selectors.js'
import { ENGLISH, promptIn } from '../../words/exact.js'
import type { FirstWords } from '../../words/words.js'
import { useSlice } from '../root/PostFormContext.js'
import { useLaterForm } from '../root/useLaterForm.js'

/** Account, audience and what else was chosen, line by line. */
export const Bill = forwardRef<HTMLElement, HTMLAttributes<HTMLElement>>(function Bill(props, ref) {
  const { words, locale } = useLaterForm('Review')
  const account = useSlice('Review', ({ creator }) => (creator.status === 'ready' ? creator.creator.nickname : null))
  const direct = useSlice('Review', ({ postMode }) => postMode === 'direct')
  const audience = useSlice('Review', selectAudience)
  const allowed = useSlice('Review', selectAllowed)
  const prompt = useSlice('Review', (state) => selectView(state)?.disclosure.prompt ?? null)
  const isAigc = useSlice('Review', ({ draft }) => draft.isAigc)
  const music = useSlice('Review', ({ draft, media }) => media.status === 'photos' && draft.autoAddMusic)
  const coverMs = useSlice('Review', ({ draft, media }) =>
    media.status === 'video' ? draft.videoCoverTimestampMs : null,
  )
  // A post that another tab began: its choices are not known here, and must not be made up.
  const unknown = useSlice(
    'Review',
    ({ publishing, draft }) => publishing.status !== 'editing' && draft.privacyLevel === null,
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
            {line(review.allowed, allowed ? namesOf(allowed, words, locale) : review.nothing)}
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

const selectAudience = (state: PostState) => selectView(state)?.privacy.value ?? null

type Interaction = InteractionView['name']

/** One string, since a new list would look like a change. */
function selectAllowed(state: PostState): string {
  const interactions = selectView(state)?.interactions ?? []
  return interactions
    .filter(({ value }) => value)
    .map(({ name }) => name)
    .join(' ')
}

function namesOf(allowed: string, { interactions }: FirstWords, locale: string): string {
  return formatList(
    allowed.split(' ').map((name) => interactions.names[name as Interaction]),
    locale,
  )
}

/** The label alone, out of TikTok's sentence. */
const labelIn = (prompt: string) => /'([^']+)'/.exec(prompt)?.[1] ?? prompt
