'use client'

import { forwardRef, type TextareaHTMLAttributes } from 'react'
import { selectTitle } from '../../store/selectors.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'
import { TextField } from './TextField.js'

export type PostFormCaptionProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'defaultValue'>

/** 2a: what the person writes under a video, or the title of a photo post. */
export const PostFormCaption = forwardRef<HTMLTextAreaElement, PostFormCaptionProps>(
  function PostFormCaption(props, ref) {
    const { words } = usePostForm('Caption')
    const photos = useSlice('Caption', ({ media }) => media.status === 'photos')
    const { label, hint } = photos ? words.photoTitle : words.caption
    return (
      <TextField
        partName="Caption"
        field="title"
        select={selectTitle}
        label={label}
        placeholder={hint}
        rows={photos ? 1 : 3}
        {...props}
        ref={ref}
      />
    )
  },
)
