export { createClient, type ClientOptions, type DirectPostClient, type Result } from './client/index.js'
export * from './post-form/index.js'
export {
  createPostStore,
  type PostActions,
  type PostState,
  type PostStore,
  type PostStoreOptions,
} from './store/index.js'
export { english } from './words/english.js'
export type { StatusWords, Words } from './words/words.js'
