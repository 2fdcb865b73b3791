import type { DraftChange, PostMode } from '@direct-post/core'
import type { StoreApi } from 'zustand/vanilla'
import type { DirectPostClient } from '../client/index.js'
import type { readVideo } from './read-video.js'
import type { DraftStorage } from './saved-draft.js'
import type { PostState } from './state.js'

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
