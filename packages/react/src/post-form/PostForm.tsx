'use client'

import { forwardRef } from 'react'
import { PostFormAccount } from './account/PostFormAccount.js'
import { PostFormCaption } from './caption/PostFormCaption.js'
import { PostFormCover } from './cover/PostFormCover.js'
import { PostFormDeclaration } from './declaration/PostFormDeclaration.js'
import { PostFormDescription } from './description/PostFormDescription.js'
import { PostFormDisclosure } from './disclosure/PostFormDisclosure.js'
import { PostFormExtras } from './extras/PostFormExtras.js'
import { PostFormInteractions } from './interactions/PostFormInteractions.js'
import { PostFormMedia } from './media/PostFormMedia.js'
import { PostFormMode } from './mode/PostFormMode.js'
import { PostFormPreview } from './preview/PostFormPreview.js'
import { PostFormPrivacy } from './privacy/PostFormPrivacy.js'
import { PostFormPublish } from './publish/PostFormPublish.js'
import { PostFormReview } from './review/PostFormReview.js'
import { FormSkeleton } from './root/FormSkeleton.js'
import { PostFormRoot, type PostFormRootProps } from './root/PostFormRoot.js'
import { PostFormStatus } from './status/PostFormStatus.js'

export interface PostFormProps extends Omit<PostFormRootProps, 'children'> {
  /** Lets the person leave a draft in their TikTok inbox instead. @default false */
  offerInbox?: boolean
}

/** The whole page in the order of the guideline, which is the order a reviewer walks it. */
export const WholePostForm = forwardRef<HTMLElement, PostFormProps>(function PostForm(
  { offerInbox = false, ...props },
  ref,
) {
  return (
    <PostFormRoot {...props} ref={ref}>
      <PostFormAccount />
      <FormSkeleton />
      <div className="dp-Columns">
        <div className="dp-MediaColumn">
          <PostFormMedia />
          <PostFormPreview />
          <PostFormCover />
        </div>
        <div className="dp-FieldColumn">
          {offerInbox && <PostFormMode />}
          <PostFormCaption />
          <PostFormDescription />
          <PostFormPrivacy />
          <PostFormInteractions />
          <PostFormDisclosure />
          <PostFormExtras />
          <div className="dp-Finish">
            <PostFormReview />
            <PostFormDeclaration />
            <PostFormPublish />
          </div>
          <PostFormStatus />
        </div>
      </div>
    </PostFormRoot>
  )
})
