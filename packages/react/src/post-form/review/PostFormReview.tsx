'use client'

import { forwardRef, type HTMLAttributes, type ReactNode } from 'react'
import { cx } from '../../internals/cx.js'
import { formatClock } from '../../internals/format.js'
import type { PostState } from '../../store/index.js'
import { selectView } from '../../store/selectors.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'

export type PostFormReviewProps = HTMLAttributes<HTMLElement>

/** Every choice in one place, before the press and while the post is on its way; there is no editing afterwards. */
export const PostFormReview = forwardRef<HTMLElement, PostFormReviewProps>(function PostFormReview(props, ref) {
  const { words } = usePostForm('Review')
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
  return (
    <section ref={ref} aria-label={review.heading} {...props} className={cx('dp-Review', props.className)}>
      <dl className="dp-ReviewList">
        <Line term={review.account}>
          <bdi>{account}</bdi>
        </Line>
        {direct && (
          <>
            <Line term={review.audience}>{audience ?? review.nobodyYet}</Line>
            <Line term={review.allowed}>{allowed || review.nothing}</Line>
            {prompt && <Line term={review.disclosed}>{labelIn(prompt)}</Line>}
            {coverMs !== null && <Line term={review.cover}>{formatClock(coverMs / 1000)}</Line>}
            {isAigc && <Line term={review.aigc}>✓</Line>}
            {music && <Line term={review.music}>✓</Line>}
          </>
        )}
      </dl>
    </section>
  )
})

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="dp-ReviewLine">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function selectAudience(state: PostState): string | null {
  const privacy = selectView(state)?.privacy
  return privacy?.options.find(({ value }) => value === privacy.value)?.label ?? null
}

function selectAllowed(state: PostState): string {
  const interactions = selectView(state)?.interactions ?? []
  return interactions
    .filter(({ value }) => value)
    .map(({ label }) => label)
    .join(', ')
}

/** The label alone, out of TikTok's sentence. */
const labelIn = (prompt: string) => /'([^']+)'/.exec(prompt)?.[1] ?? prompt
