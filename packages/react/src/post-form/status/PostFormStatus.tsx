'use client'

import { forwardRef, type HTMLAttributes } from 'react'
import { Arriving } from '../../internals/useLater.js'
import { useSlice } from '../root/PostFormContext.js'
import { panel } from './panel.js'

export type PostFormStatusProps = HTMLAttributes<HTMLElement>

/** 5d, 5e: where the post stands, from the press to TikTok's last word, and never more than is known. */
export const PostFormStatus = forwardRef<HTMLElement, PostFormStatusProps>(function PostFormStatus(props, ref) {
  const active = useSlice('Status', ({ publishing }) => publishing.status !== 'editing')
  return active ? <Arriving part={panel}>{({ StatusPanel }) => <StatusPanel {...props} ref={ref} />}</Arriving> : null
})
