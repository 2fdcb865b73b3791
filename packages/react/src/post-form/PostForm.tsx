'use client'

import { forwardRef } from 'react'
import { PostFormAccount } from './account/PostFormAccount.js'
import { PostFormCaption } from './caption/PostFormCaption.js'
import { PostFormDeclaration } from './declaration/PostFormDeclaration.js'
import { PostFormDisclosure } from './disclosure/PostFormDisclosure.js'
import { PostFormInteractions } from './interactions/PostFormInteractions.js'
import { PostFormMedia } from './media/PostFormMedia.js'
import { PostFormPreview } from './preview/PostFormPreview.js'
import { PostFormPrivacy } from './privacy/PostFormPrivacy.js'
import { PostFormPublish } from './publish/PostFormPublish.js'
import { PostFormRoot, type PostFormRootProps } from './root/PostFormRoot.js'
import { PostFormStatus } from './status/PostFormStatus.js'

export type PostFormProps = Omit<PostFormRootProps, 'children'>

/** The whole page in the order of the guideline, which is the order a reviewer walks it. */
export const WholePostForm = forwardRef<HTMLElement, PostFormProps>(function PostForm(props, ref) {
  return (
    <PostFormRoot {...props} ref={ref}>
      <PostFormAccount />
      <div className="dp-Columns">
        <div className="dp-MediaColumn">
          <PostFormMedia />
          <PostFormPreview />
        </div>
        <div className="dp-FieldColumn">
          <PostFormCaption />
          <PostFormPrivacy />
          <PostFormInteractions />
          <PostFormDisclosure />
          <PostFormDeclaration />
          <PostFormPublish />
          <PostFormStatus />
        </div>
      </div>
    </PostFormRoot>
  )
})
