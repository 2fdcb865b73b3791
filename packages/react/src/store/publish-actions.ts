import { preparePost } from '@direct-post/core'
import type { CreatePostBody } from '@direct-post/core/proxy'
import { isUnanswered, mintKey } from '../client/index.js'
import type { PostActions } from './post-store.js'
import { freshDraft, type StoreTools } from './tools.js'
import { forgetPress, rememberPress } from './press.js'
import type { Runner } from './runner.js'
import { selectBlockedBecause, selectFacts, selectView } from './selectors.js'
import { storePhotos } from './store-photos.js'

type PublishActions = Pick<PostActions, 'publish' | 'askAgain' | 'backToDraft' | 'startOver'>

export function publishActions(tools: StoreTools, runner: Runner): PublishActions {
  const { set, get, client, options, actions } = tools

  async function send(body: CreatePostBody, key: string) {
    // Set before the first await: the next press of a double click already finds it.
    set({ publishing: { status: 'sending', key, body }, notice: null })
    rememberPress({ key, body, postId: null })
    const answer = await client.publish(body, key)
    if (answer.ok) {
      rememberPress({ key, body, postId: answer.value.id })
      return runner.carryOn(answer.value)
    }
    if (isUnanswered(answer.error)) {
      return set({ publishing: { status: 'unanswered', key, body, error: answer.error } })
    }
    forgetPress()
    set({ publishing: { status: 'editing', refusal: answer.error }, leftMedia: null })
    // What TikTok offers may have changed since the page was drawn, or the account has to be connected again.
    if (answer.error.retry === 'after_change' || answer.error.retry === 'after_connect') await actions.refreshCreator()
  }

  /** What the press consents to; `null` when something is missing. */
  function pressed(): Omit<CreatePostBody, 'media'> | null {
    const state = get()
    const facts = selectFacts(state)
    const view = selectView(state)
    if (state.publishing.status !== 'editing' || selectBlockedBecause(state) !== null) return null
    if (!facts?.creator || !view || state.accountId === null) return null

    const consent = { declaration: view.declaration.text, nickname: facts.creator.nickname }
    if (!preparePost(facts, state.draft, consent).ok) return null
    return { accountId: state.accountId, postMode: state.postMode, draft: state.draft, consent }
  }

  function leave() {
    runner.halt()
    forgetPress()
    set({ publishing: { status: 'editing', refusal: null }, leftMedia: null })
  }

  return {
    async publish() {
      const press = pressed()
      if (!press) return
      // Minted at the press: whatever happens from here on is this one post.
      const key = mintKey()
      const { media } = get()
      if (media.status === 'video') return send({ ...press, media: media.media }, key)
      if (media.status !== 'photos') return
      const photos = await storePhotos(tools, media.items)
      if (photos) await send({ ...press, media: photos }, key)
    },
    async askAgain() {
      const { publishing } = get()
      if (publishing.status === 'unanswered') await send(publishing.body, publishing.key)
    },
    backToDraft() {
      leave()
      void actions.refreshCreator()
    },
    startOver() {
      leave()
      set({ draft: freshDraft(options) })
      actions.removeMedia()
      void actions.refreshCreator()
    },
  }
}
