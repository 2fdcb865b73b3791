'use client'

import { forwardRef, type HTMLAttributes } from 'react'
import { later } from '../../store/later.js'
import { Arriving } from '../../internals/useLater.js'
import { useSlice } from '../root/PostFormContext.js'

export type PostFormPreviewProps = HTMLAttributes<HTMLElement>

const figure = later(() => import('./PreviewFigure.js'))

/** 5a: the very files that will be sent, a video in the browser's own player. Nothing is drawn over them (5b). */
export const PostFormPreview = forwardRef<HTMLElement, PostFormPreviewProps>(function PostFormPreview(props, ref) {
  const picked = useSlice('Preview', ({ media, leftMedia }) => media.status !== 'empty' || leftMedia !== null)
  return picked ? (
    <Arriving part={figure}>{({ PreviewFigure }) => <PreviewFigure {...props} ref={ref} />}</Arriving>
  ) : null
})
