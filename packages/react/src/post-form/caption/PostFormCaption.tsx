'use client'

import { forwardRef, type TextareaHTMLAttributes } from 'react'
import type { PostState } from '../../store/index.js'
import { selectIsEditing, selectTitle } from '../../store/selectors.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'
import { TextField } from './TextField.js'

export type PostFormCaptionProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'defaultValue'>

/** 2a: what the person writes under a video, or the title of a photo post. */
export const PostFormCaption = forwardRef<HTMLTextAreaElement, PostFormCaptionProps>(
  function PostFormCaption(props, ref) {
    const { words } = usePostForm('Caption')
    const kind = useSlice('Caption', selectKind)
    if (kind === null) return null

    const { label, hint } = words[kind]
    return (
      <TextField
        partName="Caption"
        field="title"
        select={selectTitle}
        label={label}
        placeholder={hint}
        rows={kind === 'photoTitle' ? 1 : 3}
        {...props}
        ref={ref}
      />
    )
  },
)

/** Called what it will be called on TikTok; `null` where nothing is written. */
function selectKind(state: PostState): 'caption' | 'photoTitle' | null {
  if (!selectIsEditing(state) || selectTitle(state) === null) return null
  return state.media.status === 'photos' ? 'photoTitle' : 'caption'
}
