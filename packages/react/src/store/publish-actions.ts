import { preparePost, type ApiError, type PostProgress } from '@direct-post/core'
import type { CreatePostBody } from '@direct-post/core/proxy'
import { isUnanswered, mintKey } from '../client/index.js'
import { freshDraft, type PostActions, type StoreTools } from './createPostStore.js'
import { selectFacts, selectView } from './selectors.js'
import { createSpeedometer } from './speed.js'
import type { Transfer } from './state.js'

type PublishActions = Pick<
  PostActions,
  'publish' | 'askAgain' | 'pause' | 'resume' | 'cancel' | 'backToDraft' | 'startOver'
>

export function publishActions(tools: StoreTools): PublishActions {
  const { set, get, client, options, now, actions } = tools
  let running = new AbortController()

  async function send(body: CreatePostBody, key: string) {
    // Set before the first await: the next press of a double click already finds it.
    set({ publishing: { status: 'sending', key, body }, notice: null })
    const answer = await client.publish(body, key)
    if (answer.ok) return carryOn(answer.value)
    if (isUnanswered(answer.error)) {
      return set({ publishing: { status: 'unanswered', key, body, error: answer.error } })
    }
    set({ publishing: { status: 'editing', refusal: answer.error } })
    // What TikTok offers may have changed since the page was drawn, or the account has to be connected again.
    if (answer.error.retry === 'after_change' || answer.error.retry === 'after_connect') await actions.refreshCreator()
  }

  async function carryOn(post: PostProgress) {
    const { media } = get()
    if (post.status !== 'uploading' || media.status !== 'ready') return follow(post)
    await upload(post, media.file)
  }

  async function upload(post: PostProgress, file: File) {
    running.abort()
    running = new AbortController()
    const { signal } = running
    const speed = createSpeedometer(now)
    const transfer: Transfer = { status: 'sending', sent: post.upload?.nextByte ?? 0, speed: null, error: null }
    set({ publishing: { status: 'uploading', post, transfer } })

    const answer = await client.upload(post, file, {
      signal,
      onProgress(moved) {
        if (signal.aborted) return
        const waiting = moved.status === 'waiting'
        move(waiting ? { ...moved, speed: null } : { ...moved, speed: speed(moved.sent), error: null })
      },
    })
    if (signal.aborted) return
    if (answer.ok) return follow(answer.value)
    move({ status: 'stopped', speed: null, error: answer.error })
  }

  function move(change: Partial<Transfer>) {
    const { publishing } = get()
    if (publishing.status !== 'uploading') return
    const { status, sent, speed, error } = { ...publishing.transfer, ...change }
    set({ publishing: { ...publishing, transfer: { status, sent, speed, error } } })
  }

  async function follow(post: PostProgress) {
    running.abort()
    running = new AbortController()
    const { signal } = running
    set({ publishing: { status: 'following', post, missed: null } })

    const answer = await client.follow(post.id, {
      signal,
      onProgress: (latest) => set({ publishing: { status: 'following', post: latest, missed: null } }),
      onMissed: (error) => miss(error),
    })
    if (!answer.ok && !signal.aborted) miss(answer.error)
  }

  function miss(missed: ApiError) {
    const { publishing } = get()
    if (publishing.status === 'following') set({ publishing: { ...publishing, missed } })
  }

  return {
    async publish() {
      const state = get()
      const facts = selectFacts(state)
      const view = selectView(state)
      if (state.publishing.status !== 'editing' || !facts?.creator || !view || !state.accountId) return

      const consent = { declaration: view.declaration.text, nickname: facts.creator.nickname }
      const prepared = preparePost(facts, state.draft, consent)
      if (!prepared.ok || !facts.media) return

      const { accountId, postMode, draft } = state
      await send({ accountId, postMode, draft, media: facts.media, consent }, mintKey())
    },
    async askAgain() {
      const { publishing } = get()
      if (publishing.status === 'unanswered') await send(publishing.body, publishing.key)
    },
    pause() {
      running.abort()
      move({ status: 'paused', speed: null, error: null })
    },
    async resume() {
      const { publishing, media } = get()
      if (publishing.status !== 'uploading' || media.status !== 'ready') return
      if (publishing.transfer.status === 'sending') return
      move({ status: 'sending', error: null })
      // The server may have taken bytes whose answer never came back.
      const known = await client.post(publishing.post.id)
      if (!known.ok) return move({ status: 'stopped', error: known.error })
      await carryOn(known.value)
    },
    async cancel() {
      const { publishing } = get()
      if (publishing.status !== 'uploading' && publishing.status !== 'following') return
      running.abort()
      const answer = await client.cancel(publishing.post.id)
      // Only TikTok's word ends a post, so a cancelled one is followed like any other.
      if (answer.ok) return follow(answer.value)
      if (publishing.status === 'following') {
        set({ publishing: { ...publishing, missed: answer.error } })
        return follow(publishing.post)
      }
      move({ status: 'stopped', error: answer.error })
    },
    backToDraft() {
      running.abort()
      set({ publishing: { status: 'editing', refusal: null } })
      void actions.refreshCreator()
    },
    startOver() {
      running.abort()
      set({ publishing: { status: 'editing', refusal: null }, draft: freshDraft(options) })
      actions.removeMedia()
      void actions.refreshCreator()
    },
  }
}
