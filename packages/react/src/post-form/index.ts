'use client'

import { PostFormAccount } from './account/PostFormAccount.js'
import { PostFormCaption } from './caption/PostFormCaption.js'
import { PostFormDeclaration } from './declaration/PostFormDeclaration.js'
import { PostFormDisclosure } from './disclosure/PostFormDisclosure.js'
import { PostFormInteractions } from './interactions/PostFormInteractions.js'
import { PostFormMedia } from './media/PostFormMedia.js'
import { WholePostForm } from './PostForm.js'
import { PostFormPreview } from './preview/PostFormPreview.js'
import { PostFormPrivacy } from './privacy/PostFormPrivacy.js'
import { PostFormPublish } from './publish/PostFormPublish.js'
import { PostFormRoot } from './root/PostFormRoot.js'
import { PostFormStatus } from './status/PostFormStatus.js'

/** `<PostForm />` is the whole page; `<PostForm.Root>` and the other parts are for an arrangement of your own. */
export const PostForm = Object.assign(WholePostForm, {
  Root: PostFormRoot,
  Account: PostFormAccount,
  Media: PostFormMedia,
  Preview: PostFormPreview,
  Caption: PostFormCaption,
  Privacy: PostFormPrivacy,
  Interactions: PostFormInteractions,
  Disclosure: PostFormDisclosure,
  Declaration: PostFormDeclaration,
  Publish: PostFormPublish,
  Status: PostFormStatus,
})

export type { PostFormAccountProps } from './account/PostFormAccount.js'
export type { PostFormCaptionProps } from './caption/PostFormCaption.js'
export type { PostFormDeclarationProps } from './declaration/PostFormDeclaration.js'
export type { PostFormDisclosureProps } from './disclosure/PostFormDisclosure.js'
export type { PostFormInteractionsProps } from './interactions/PostFormInteractions.js'
export type { PostFormMediaProps } from './media/PostFormMedia.js'
export type { PostFormProps } from './PostForm.js'
export type { PostFormPreviewProps } from './preview/PostFormPreview.js'
export type { PostFormPrivacyProps } from './privacy/PostFormPrivacy.js'
export type { PostFormPublishProps } from './publish/PostFormPublish.js'
export type { PostFormRootProps } from './root/PostFormRoot.js'
export type { PostFormStatusProps } from './status/PostFormStatus.js'
