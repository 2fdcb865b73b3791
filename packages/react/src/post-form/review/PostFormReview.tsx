'use client'

import { forwardRef, useEffect, type HTMLAttributes } from 'react'
import { Arriving } from '../../internals/useLater.js'
import { later } from '../../store/later.js'
import { useSlice } from '../root/PostFormContext.js'

export type PostFormReviewProps = HTMLAttributes<HTMLElement>

const bill = later(() => import('./Bill.js'))

/** Every choice in one place, before the press and while the post is on its way; there is no editing afterwards. */
export const PostFormReview = forwardRef<HTMLElement, PostFormReviewProps>(function PostFormReview(props, ref) {
  const known = useSlice('Review', ({ creator }) => creator.status === 'ready')
  // Fetched while the creator is read, so that it comes with the fields.
  useEffect(() => void bill.load().catch(() => {}), [])
  return known ? <Arriving part={bill}>{({ Bill }) => <Bill {...props} ref={ref} />}</Arriving> : null
})
