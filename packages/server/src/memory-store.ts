export { createMemoryStore } from './lib/store/memory.js'
