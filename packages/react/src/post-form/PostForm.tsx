'use client'

import { forwardRef, useEffect } from 'react'
import type { PostState } from '../store/index.js'
import { PostFormAccount } from './account/PostFormAccount.js'
import { PostFormCaption } from './caption/PostFormCaption.js'
import { PostFormCover } from './cover/PostFormCover.js'
import { PostFormDeclaration } from './declaration/PostFormDeclaration.js'
import { PostFormDescription } from './description/PostFormDescription.js'
import { PostFormDisclosure } from './disclosure/PostFormDisclosure.js'
import { PostFormExtras } from './extras/PostFormExtras.js'
import { PostFormInteractions } from './interactions/PostFormInteractions.js'
import { PostFormMedia } from './media/PostFormMedia.js'
import { choice, PostFormMode } from './mode/PostFormMode.js'
import { PostFormPreview } from './preview/PostFormPreview.js'
import { PostFormPrivacy } from './privacy/PostFormPrivacy.js'
import { PostFormPublish } from './publish/PostFormPublish.js'
import { bill, PostFormReview } from './review/PostFormReview.js'
import { FormSkeleton } from './root/FormSkeleton.js'
import { useSlice } from './root/PostFormContext.js'
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
      <Fields offerInbox={offerInbox} />
    </PostFormRoot>
  )
})

/** Mounted when the creator is known and not before: fields that wait for it would cost a form its script twice. */
function Fields({ offerInbox }: { offerInbox: boolean }) {
  const shown = useSlice('Root', selectShown)
  // Fetched while the creator is read, so that they come with the other fields.
  useEffect(() => {
    for (const part of offerInbox ? [bill, choice] : [bill]) part.load().catch(() => {})
  }, [offerInbox])
  if (shown === 'nothing') return null
  if (shown === 'skeleton') return <FormSkeleton />

  return (
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
  )
}

/** A post on its way is shown also while the creator is unknown, as after a reload. */
function selectShown({ creator, publishing }: PostState): 'fields' | 'skeleton' | 'nothing' {
  if (creator.status === 'ready' || publishing.status !== 'editing') return 'fields'
  return creator.status === 'loading' ? 'skeleton' : 'nothing'
}
