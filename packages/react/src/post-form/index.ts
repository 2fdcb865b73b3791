'use client'

import { PostFormAccount } from './account/PostFormAccount.js'
import { PostFormCaption } from './caption/PostFormCaption.js'
import { PostFormDeclaration } from './declaration/PostFormDeclaration.js'
import { PostFormDisclosure } from './disclosure/PostFormDisclosure.js'
import { PostFormInteractions } from './interactions/PostFormInteractions.js'
import { PostFormMedia } from './media/PostFormMedia.js'
import { PostFormCover } from './cover/PostFormCover.js'
import { PostFormDescription } from './description/PostFormDescription.js'
import { PostFormExtras } from './extras/PostFormExtras.js'
import { PostFormMode } from './mode/PostFormMode.js'
import { PostFormReview } from './review/PostFormReview.js'
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
  Cover: PostFormCover,
  Caption: PostFormCaption,
  Description: PostFormDescription,
  Privacy: PostFormPrivacy,
  Interactions: PostFormInteractions,
  Disclosure: PostFormDisclosure,
  Extras: PostFormExtras,
  Review: PostFormReview,
  Declaration: PostFormDeclaration,
  Publish: PostFormPublish,
  Status: PostFormStatus,
  Mode: PostFormMode,
})

export type { PostFormCoverProps } from './cover/PostFormCover.js'
export type { PostFormDescriptionProps } from './description/PostFormDescription.js'
export type { PostFormExtrasProps } from './extras/PostFormExtras.js'
export type { PostFormModeProps } from './mode/PostFormMode.js'
export type { PostFormReviewProps } from './review/PostFormReview.js'
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

export {
  useAccount,
  useCaption,
  useDeclaration,
  useDescription,
  useDisclosure,
  useInteractions,
  useMedia,
  usePrivacy,
  usePublish,
  useStatus,
} from './hooks.js'

// By name too: a Server Component cannot reach `PostForm.Root` through the dot.
export {
  PostFormAccount,
  PostFormCaption,
  PostFormCover,
  PostFormDeclaration,
  PostFormDescription,
  PostFormDisclosure,
  PostFormExtras,
  PostFormInteractions,
  PostFormMedia,
  PostFormMode,
  PostFormPreview,
  PostFormPrivacy,
  PostFormPublish,
  PostFormReview,
  PostFormRoot,
  PostFormStatus,
}
