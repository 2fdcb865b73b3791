'use client'

import { forwardRef, type HTMLAttributes } from 'react'
import { useLater } from '../../internals/useLater.js'
import { later } from '../../store/later.js'
import { usePostForm } from '../root/PostFormContext.js'

export type PostFormReviewProps = HTMLAttributes<HTMLElement>

export const bill = later(() => import('./Bill.js'))

/** Every choice in one place, before the press and while the post is on its way; there is no editing afterwards. */
export const PostFormReview = forwardRef<HTMLElement, PostFormReviewProps>(function PostFormReview(props, ref) {
  usePostForm('Review')
  // Fetched while the creator is read, so that it comes with the fields.
  const parts = useLater(bill)
  return parts && <parts.Bill {...props} ref={ref} />
})
