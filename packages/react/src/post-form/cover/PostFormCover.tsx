'use client'

import { forwardRef, type HTMLAttributes } from 'react'
import { later } from '../../store/later.js'
import { useLater } from '../../internals/useLater.js'
import { useSlice } from '../root/PostFormContext.js'

export type PostFormCoverProps = HTMLAttributes<HTMLDivElement>

const row = later(() => import('./CoverRow.js'))

/** Which frame stands for the video. TikTok chooses until the person does. */
export const PostFormCover = forwardRef<HTMLDivElement, PostFormCoverProps>(function PostFormCover(props, ref) {
  const video = useSlice('Cover', ({ media }) => media.status === 'video')
  const parts = useLater(row, video)
  return video && parts ? <parts.CoverRow {...props} ref={ref} /> : null
})
