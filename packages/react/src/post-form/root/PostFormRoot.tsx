'use client'

import type { PostProgress } from '@direct-post/core'
import { forwardRef, useEffect, useMemo, useState, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { isDevelopment } from '../../internals/development.js'
import { fetchAhead } from '../../store/later.js'
import {
  createPostStore,
  usePostStore,
  type PostState,
  type PostStore,
  type PostStoreOptions,
} from '../../store/index.js'
import { englishPage } from '../../words/english-page.js'
import type { FirstWords, Words } from '../../words/words.js'
import { Announcer } from './Announcer.js'
import { PostFormContext } from './PostFormContext.js'

export interface PostFormRootProps
  extends Omit<HTMLAttributes<HTMLElement>, 'title'>, Omit<PostStoreOptions, 'client' | 'now' | 'readVideo'> {
  /** From `createClient({ baseUrl })`. Either this or `store`. */
  client?: PostStoreOptions['client']
  /** From `createPostStore(…)`, for a form whose state outlives the component. */
  store?: PostStore
  /** A language: `await loadWords('es')` from `@direct-post/react/words`. @default english */
  words?: Words
  /**
   * BCP 47, for numbers, sizes and durations, e.g. `es-MX`. One of another language than the words has no
   * effect, since "10 minutes" is words too. @default that of the words
   */
  locale?: string
  /** For the recording that TikTok reviews: English in TikTok's own words, whatever `words` says. @default false */
  review?: boolean
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
    words: ownWords = englishPage,
    locale: ownLocale,
    review = false,
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
  const words: FirstWords = review ? englishPage : ownWords
  const locale = localeFor(words, ownLocale)
  const form = useMemo(() => ({ store, actions: store.actions, words, locale }), [store, words, locale])
  const [creator, publishing, posted] = usePostStore(store, selectStanding).split(' ')

  useEffect(() => store.actions.start(), [store])
  useEffect(() => {
    if (creator === 'ready') fetchAhead()
  }, [creator])
  useEffect(() => {
    const { exact } = words
    if (exact && isDevelopment()) void import('../../words/warn.js').then(({ warnOfExact }) => warnOfExact(exact))
  }, [words])
  useEffect(() => {
    const { publishing } = store.getState()
    if (posted && publishing.status === 'following') onPosted?.(publishing.post)
    // Told once per post, whatever the host's callback is by now.
    // eslint-disable-next-line react/exhaustive-deps
  }, [posted])

  return (
    <PostFormContext.Provider value={form}>
      <section
        ref={ref}
        aria-label={words.form}
        lang={words.lang}
        dir={review ? 'ltr' : words.dir}
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

function localeFor({ lang, locale }: FirstWords, asked: string | undefined): string {
  return asked?.split('-')[0] === lang.split('-')[0] ? (asked ?? locale) : locale
}

/** Creator, post, and which one is posted: all in one text, which costs one subscription. */
function selectStanding({ creator, publishing }: PostState): string {
  const posted = publishing.status === 'following' && publishing.post.status === 'posted' ? publishing.post.id : ''
  return `${creator.status} ${publishing.status} ${posted}`
}

function need(client: PostStoreOptions['client'] | undefined): PostStoreOptions['client'] {
  if (client) return client
  throw new Error(
    '@direct-post/react: <PostForm.Root> was rendered without `client` or `store`. ' +
      'It cannot reach your server. Pass client={createClient({ baseUrl: "/api/direct-post" })}.',
  )
}
