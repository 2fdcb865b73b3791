export { createPostStore, type PostActions, type PostStore, type PostStoreOptions } from './createPostStore.js'
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
