export { createClient, type ClientOptions, type DirectPostClient, type Result } from './client/index.js'
export { english, type StatusWords, type Words } from './internals/words.js'
export * from './post-form/index.js'
export {
  createPostStore,
  type PostActions,
  type PostState,
  type PostStore,
  type PostStoreOptions,
} from './store/index.js'
