'use client'

import { createContext, useContext, useEffect, useRef, type RefObject } from 'react'
import type { FirstWords } from '../../words/words.js'
import { share } from '../../store/share.js'
import { usePostStore, type Notice, type PostState, type PostStore } from '../../store/index.js'

export interface PostFormContextValue {
  store: PostStore
  actions: PostStore['actions']
  words: FirstWords
  /** BCP 47, for numbers, sizes and durations. */
  locale: string
}

export const PostFormContext = createContext<PostFormContextValue | null>(null)

/** What a part needs from its form. */
export function usePostForm(part: string): PostFormContextValue {
  const form = useContext(PostFormContext)
  if (!form) {
    throw new Error(
      `@direct-post/react: <PostForm.${part}> was rendered outside <PostForm.Root>. ` +
        'It has no draft to read. Wrap the form in <PostForm.Root client={client}>.',
    )
  }
  return form
}

/** One slice of the form's state; the part draws again only when that slice changed. */
export function useSlice<T>(part: string, select: (state: PostState) => T): T {
  return usePostStore(usePostForm(part).store, select)
}

/** Several at once, for the price of one: `select` makes a plain object, and what is equal in it stays the same. */
export function useSlices<T extends object>(part: string, select: (state: PostState) => T): T {
  const before = useRef<T>(null)
  return useSlice(part, (state) => (before.current = share(before.current, select(state))))
}

/** The notice that concerns this part. */
export const noticeAbout = ({ notice }: PostState, part: Notice['part']) => (notice?.part === part ? notice : null)

/** The control that a notice is about gets the focus. */
export function useFocusOn(notice: Notice | null | undefined, control: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (notice) control.current?.focus()
  }, [notice, control])
}
