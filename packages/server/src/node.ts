export { nodeFetch } from './lib/node/fetch.js'
export type { NodeFetchOptions } from './lib/node/fetch.js'
export { toNodeListener } from './lib/node/listener.js'
export type { NodeListener } from './lib/node/listener.js'
