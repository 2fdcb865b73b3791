import { createStore } from 'zustand/vanilla'
import { accountActions } from './account-actions.js'
import { draftActions } from './draft-actions.js'
import { laterActions } from './later-actions.js'
import type { PostActions, PostStore, PostStoreOptions } from './post-store.js'
import type { PostState } from './state.js'
import { freshDraft, type StoreTools } from './tools.js'

/** The page's state and what can be done with it, without React. */
export function createPostStore(options: PostStoreOptions): PostStore {
  const store = createStore<PostState>(() => initialState(options))
  const tools: StoreTools = {
    store,
    set: (part) => store.setState(part),
    get: store.getState,
    options,
    client: options.client,
    now: options.now ?? Date.now,
    actions: {} as PostActions,
  }
  const { takeUp, halt, ...actions } = laterActions(tools)
  Object.assign(tools.actions, actions, draftActions(tools), accountActions(tools, { takeUp, halt }))
  return Object.assign(store, { actions: tools.actions, options })
}

function initialState(options: PostStoreOptions): PostState {
  return {
    accounts: { status: 'loading' },
    accountId: options.accountId ?? null,
    creator: { status: 'loading' },
    media: { status: 'empty' },
    leftMedia: null,
    postMode: options.postMode ?? 'direct',
    draft: freshDraft(options),
    notice: null,
    publishing: { status: 'editing', refusal: null },
  }
}
