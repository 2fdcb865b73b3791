'use client'

import type { PostProgress } from '@direct-post/core'
import { forwardRef, useEffect, useMemo, useState, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { english, type Words } from '../../internals/words.js'
import { createPostStore, usePostStore, type PostStore, type PostStoreOptions } from '../../store/index.js'
import { Announcer } from './Announcer.js'
import { PostFormContext } from './PostFormContext.js'

export interface PostFormRootProps
  extends Omit<HTMLAttributes<HTMLElement>, 'title'>, Omit<PostStoreOptions, 'client' | 'now' | 'readVideo'> {
  /** From `createClient({ baseUrl })`. Either this or `store`. */
  client?: PostStoreOptions['client']
  /** From `createPostStore(…)`, for a form whose state outlives the component. */
  store?: PostStore
  /** @default english */
  words?: Words
  /** BCP 47 language for numbers, sizes and durations. @default the browser's */
  locale?: string
  /** Called once, when TikTok says that the post is published. */
  onPosted?: (post: PostProgress) => void
}

/** Holds the draft; reads the creator afresh whenever it is drawn (1a). */
export const PostFormRoot = forwardRef<HTMLElement, PostFormRootProps>(function PostFormRoot(
  {
    client,
    store: given,
    accountId,
    title,
    postMode,
    accept,
    storePhoto,
    draftStorage,
    navigate,
    words = english,
    locale,
    onPosted,
    ...rest
  },
  ref,
) {
  const [own] = useState(
    () =>
      given ??
      createPostStore({ client: need(client), accountId, title, postMode, accept, storePhoto, draftStorage, navigate }),
  )
  const store = given ?? own
  const form = useMemo(() => ({ store, words, locale }), [store, words, locale])
  const creator = usePostStore(store, (state) => state.creator.status)
  const publishing = usePostStore(store, (state) => state.publishing.status)
  const posted = usePostStore(store, selectPosted)

  useEffect(() => store.actions.start(), [store])
  useEffect(() => {
    if (posted) onPosted?.(posted)
    // Told once per post, whatever the host's callback is by now.
    // eslint-disable-next-line react/exhaustive-deps
  }, [posted?.id])

  return (
    <PostFormContext.Provider value={form}>
      <section
        ref={ref}
        aria-label={words.form}
        data-creator={creator}
        data-publishing={publishing}
        {...rest}
        className={cx('dp-Root', rest.className)}
      >
        {rest.children}
        <Announcer />
      </section>
    </PostFormContext.Provider>
  )
})

function selectPosted({ publishing }: ReturnType<PostStore['getState']>) {
  return publishing.status === 'following' && publishing.post.status === 'posted' ? publishing.post : null
}

function need(client: PostStoreOptions['client'] | undefined): PostStoreOptions['client'] {
  if (client) return client
  throw new Error(
    '@direct-post/react: <PostForm.Root> was rendered without `client` or `store`. ' +
      'It cannot reach your server. Pass client={createClient({ baseUrl: "/api/direct-post" })}.',
  )
}
