'use client'

import type { DraftChange, InteractionView, PrivacyLevel, TextView } from '@direct-post/core'
import { useCallback } from 'react'
import {
  selectBlockedBecause,
  selectDeclaration,
  selectDescription,
  selectDisclosure,
  selectFileProblems,
  selectInteractions,
  selectIsEditing,
  selectMediaProblems,
  selectPrivacy,
  selectTitle,
} from '../store/selectors.js'
import type { Notice, PostState } from '../store/index.js'
import { noticeAbout, usePostForm, useSlice, useSlices } from './root/PostFormContext.js'

/*
 * For those who bring their own markup: each hook gives what a part draws, and what a person can do with
 * it. All of them work anywhere inside <PostForm.Root>. `null` while there is nothing to choose: the
 * creator is not known, or a post is on its way.
 */

/** 1a, 1b: whose account the post goes to, and the way to another one. */
export function useAccount() {
  const { actions } = usePostForm('Account')
  const slices = useSlices('Account', ({ creator, accounts, accountId }) => ({ creator, accounts, accountId }))
  const { connect, disconnect, selectAccount, refreshCreator } = actions
  return { ...slices, connect, disconnect, selectAccount, refreshCreator }
}

/** 5a: what is picked, what is wrong with it, and the way to pick something else. */
export function useMedia() {
  const { actions } = usePostForm('Media')
  const { media, rules, file } = useSlices('Media', (state) => ({
    media: state.media,
    rules: selectMediaProblems(state),
    file: selectFileProblems(state),
  }))
  const { pickFiles, removeMedia, movePhoto, removePhoto, convertPhotos } = actions
  return { media, problems: [...rules, ...file], pickFiles, removeMedia, movePhoto, removePhoto, convertPhotos }
}

/** 2a: a video's caption or a photo post's title; `change` takes the whole text. */
export function useCaption() {
  return useText('title', useEditing('Caption', selectTitle))
}

/** 2a: photo posts only. */
export function useDescription() {
  return useText('description', useEditing('Description', selectDescription))
}

/**
 * 2b, 3b: exactly the audiences of this creator, each with the reason when it cannot be chosen. `notice` says what
 * changed without the person's doing.
 */
export function usePrivacy() {
  const { actions } = usePostForm('Privacy')
  const { view, notice } = useNoticed('Privacy', 'privacy', selectPrivacy)
  const change = useCallback((value: PrivacyLevel) => actions.change({ type: 'privacyLevel', value }), [actions])
  return view && (view.options.length > 0 || view.problem) ? { ...view, notice, change } : null
}

const INTERACTIONS = {
  comment: 'allowComment',
  duet: 'allowDuet',
  stitch: 'allowStitch',
} as const satisfies Record<InteractionView['name'], DraftChange['type']>

/**
 * 2c: each interaction of this kind of post, with the reason when TikTok has turned it off. `notice` says what changed
 * without the person's doing.
 */
export function useInteractions() {
  const { actions } = usePostForm('Interactions')
  const { view, notice } = useNoticed('Interactions', 'interactions', selectInteractions)
  const change = useCallback(
    (name: InteractionView['name'], value: boolean) => actions.change({ type: INTERACTIONS[name], value }),
    [actions],
  )
  return view && view.length > 0 ? { interactions: view, notice, change } : null
}

/** 3a, 3b: the switch, its two boxes while it is on, and the label that TikTok will show. */
export function useDisclosure() {
  const { actions } = usePostForm('Disclosure')
  const view = useEditing('Disclosure', (state) => (state.postMode === 'direct' ? selectDisclosure(state) : null))
  const change = useCallback(
    (type: 'disclosure' | 'yourBrand' | 'brandedContent', value: boolean) => actions.change({ type, value }),
    [actions],
  )
  return view && { ...view, change }
}

/** 2-note, 4: the sentence above the button, in pieces so that its links are links. */
export function useDeclaration() {
  return useEditing('Declaration', selectDeclaration)
}

/** 5c: the press, what it would do (`postMode`), and why it does nothing now. */
export function usePublish() {
  const { actions } = usePostForm('Publish')
  const { editing, ...rest } = useSlices('Publish', (state) => ({
    editing: selectIsEditing(state),
    postMode: state.postMode,
    disabledBecause: selectBlockedBecause(state),
    refusal: state.publishing.status === 'editing' ? state.publishing.refusal : null,
  }))
  return editing ? { ...rest, publish: actions.publish } : null
}

/** 5d, 5e: where the post stands, and what can be done about it. */
export function useStatus() {
  const { actions } = usePostForm('Status')
  const publishing = useSlice('Status', (state) => state.publishing)
  const { askAgain, pause, resume, resumeWith, cancel, backToDraft, startOver } = actions
  return { publishing, askAgain, pause, resume, resumeWith, cancel, backToDraft, startOver }
}

/** A slice while the form can be filled in. */
function useEditing<T>(part: string, select: (state: PostState) => T | null): T | null {
  return useSlice(part, (state) => (selectIsEditing(state) ? select(state) : null))
}

/** The same, with the notice about it, for the price of one subscription. */
function useNoticed<T>(part: string, about: Notice['part'], select: (state: PostState) => T | null) {
  return useSlices(part, (state) =>
    selectIsEditing(state) ? { view: select(state), notice: noticeAbout(state, about) } : NOT_EDITING,
  )
}

const NOT_EDITING = { view: null, notice: null }

function useText(type: 'title' | 'description', view: TextView | null) {
  const { actions } = usePostForm('Caption')
  const change = useCallback((value: string) => actions.change({ type, value }), [actions, type])
  return view && { ...view, change }
}
