'use client'

import { forwardRef, useEffect, type HTMLAttributes } from 'react'
import { Arriving } from '../../internals/useLater.js'
import { later } from '../../store/later.js'
import { selectIsEditing } from '../../store/selectors.js'
import { useSlice } from '../root/PostFormContext.js'

export type PostFormModeProps = HTMLAttributes<HTMLFieldSetElement>

export const choice = later(() => import('./ModeChoice.js'))

/** Publish here, or leave a draft in the creator's TikTok inbox. Not part of `<PostForm />` unless asked for. */
export const PostFormMode = forwardRef<HTMLFieldSetElement, PostFormModeProps>(function PostFormMode(props, ref) {
  const editing = useSlice('Mode', selectIsEditing)
  // Fetched while the creator is read, so that it comes with the other fields.
  useEffect(() => void choice.load().catch(() => {}), [])
  return editing ? <Arriving part={choice}>{({ ModeChoice }) => <ModeChoice {...props} ref={ref} />}</Arriving> : null
})
