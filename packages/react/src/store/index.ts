export { createPostStore } from './createPostStore.js'
export type { PostActions, PostStore, PostStoreOptions } from './post-store.js'
export type {
  AccountsReading,
  CreatorReading,
  FileProblem,
  MediaReading,
  Notice,
  PhotoItem,
  PostState,
  Publishing,
  Transfer,
} from './state.js'
export { usePostStore } from './usePostStore.js'
