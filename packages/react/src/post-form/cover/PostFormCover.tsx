'use client'

import { forwardRef, type HTMLAttributes } from 'react'
import { later } from '../../store/later.js'
import { Arriving } from '../../internals/useLater.js'
import { useSlice } from '../root/PostFormContext.js'

export type PostFormCoverProps = HTMLAttributes<HTMLDivElement>

const row = later(() => import('./CoverRow.js'))

/** Which frame stands for the video. TikTok chooses until the person does. */
export const PostFormCover = forwardRef<HTMLDivElement, PostFormCoverProps>(function PostFormCover(props, ref) {
  const video = useSlice('Cover', ({ media }) => media.status === 'video')
  return video ? <Arriving part={row}>{({ CoverRow }) => <CoverRow {...props} ref={ref} />}</Arriving> : null
})
