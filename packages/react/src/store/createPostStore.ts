import {
  CANNOT_POST_CODES,
  emptyDraft,
  type ApiError,
  type Draft,
  type DraftChange,
  type PostMode,
} from '@direct-post/core'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DirectPostClient } from '../client/index.js'
import { accountActions } from './account-actions.js'
import { draftActions } from './draft-actions.js'
import { mediaActions } from './media-actions.js'
import { publishActions } from './publish-actions.js'
import type { DraftStorage } from './saved-draft.js'
import type { readVideo } from './read-video.js'
import { createRunner } from './runner.js'
import type { CreatorReading, PostState } from './state.js'
import { transferActions } from './transfer-actions.js'

export interface PostStoreOptions {
  client: DirectPostClient
  /** Account to begin with. @default the first connected one */
  accountId?: string | undefined
  /** Preset text; the person can edit it (5b). Nothing else can be preset. */
  title?: string | undefined
  /** @default 'direct' */
  postMode?: PostMode | undefined
  /** Keeps a photo where TikTok can pull it. @default the server's media route */
  storePhoto?: DirectPostClient['storePhoto'] | undefined
  /** Where drafts wait for a reload, e.g. `localStorage`. @default none: drafts end with the page */
  draftStorage?: DraftStorage | undefined
  /** What may be picked. @default ['video', 'photo'] */
  accept?: readonly ('video' | 'photo')[] | undefined
  /** @default readVideo: the browser's own player reads the metadata */
  readVideo?: typeof readVideo | undefined
  /** Goes to TikTok's consent page. @default location.assign */
  navigate?: ((url: string) => void) | undefined
  /** Milliseconds since 1970. @default Date.now */
  now?: (() => number) | undefined
}

export type PostStore = StoreApi<PostState> & { actions: PostActions; options: PostStoreOptions }

export interface PostActions {
  /** Reads accounts and creator_info; runs on each render of the page (1a). Returns what ends it. */
  start(): () => void
  /** Reads creator_info again and tells what changed. */
  refreshCreator(): Promise<void>
  selectAccount(accountId: string): void
  /** Leaves for TikTok's consent page, for a first or another account. */
  connect(options?: { switchAccount?: boolean }): Promise<void>
  disconnect(accountId: string): Promise<void>
  /** One video, or photos; photos are added to those already picked. */
  pickFiles(files: readonly File[]): Promise<void>
  removeMedia(): void
  /** @param to place in the order, from 0 */
  movePhoto(id: string, to: number): void
  removePhoto(id: string): void
  /** Puts JPEGs within TikTok's limits in the place of these pictures. */
  convertPhotos(ids: readonly string[]): Promise<void>
  change(change: DraftChange): void
  /** Publish directly, or leave a draft in the TikTok inbox. */
  setPostMode(postMode: PostMode): void
  dismissNotice(): void
  /** One press, one post: a second call does nothing until the first has ended. */
  publish(): Promise<void>
  /** Sends the very same press again after nobody answered. */
  askAgain(): Promise<void>
  pause(): void
  resume(): Promise<void>
  /** Goes on with an upload that a reload interrupted; only the same file will do. */
  resumeWith(file: File): Promise<void>
  cancel(): Promise<void>
  /** Back to the draft, after a post that failed or was cancelled. */
  backToDraft(): void
  /** An empty page, after a post that arrived. */
  startOver(): void
}

/** What the groups of actions share. */
export interface StoreTools {
  store: StoreApi<PostState>
  set(part: Partial<PostState>): void
  get(): PostState
  options: PostStoreOptions
  client: DirectPostClient
  now(): number
  actions: PostActions
}

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
  const runner = createRunner(tools)
  Object.assign(
    tools.actions,
    accountActions(tools, runner),
    mediaActions(tools),
    draftActions(tools),
    publishActions(tools, runner),
    transferActions(tools, runner),
  )
  return Object.assign(store, { actions: tools.actions, options })
}

function initialState(options: PostStoreOptions): PostState {
  return {
    accounts: { status: 'loading' },
    accountId: options.accountId ?? null,
    creator: { status: 'loading' },
    media: { status: 'empty' },
    postMode: options.postMode ?? 'direct',
    draft: freshDraft(options),
    notice: null,
    publishing: { status: 'editing', refusal: null },
  }
}

export function freshDraft({ title }: PostStoreOptions): Draft {
  return { ...emptyDraft(), title: title ?? '' }
}

/** 1b: these answers stop the page; every other error is a failure to read. */
export function readingOf(error: ApiError): CreatorReading {
  const code = CANNOT_POST_CODES.find((known) => known === error.code)
  return code ? { status: 'stopped', code, error } : { status: 'failed', error }
}
