'use client'

import { forwardRef } from 'react'
import { selectDescription, selectIsEditing } from '../../store/selectors.js'
import type { PostFormCaptionProps } from '../caption/PostFormCaption.js'
import { TextField } from '../caption/TextField.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'

export type PostFormDescriptionProps = PostFormCaptionProps

/** 2a: photo posts have a description beside their title; nothing for a video. */
export const PostFormDescription = forwardRef<HTMLTextAreaElement, PostFormDescriptionProps>(
  function PostFormDescription(props, ref) {
    const { label, hint } = usePostForm('Description').words.description
    const shown = useSlice('Description', (state) => selectIsEditing(state) && selectDescription(state) !== null)
    if (!shown) return null

    return (
      <TextField
        partName="Description"
        field="description"
        select={selectDescription}
        label={label}
        placeholder={hint}
        rows={3}
        {...props}
        ref={ref}
      />
    )
  },
)
