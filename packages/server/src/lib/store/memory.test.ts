import { describe, expect, it } from 'vitest'
import { createMemoryStore } from './memory.js'
import { storeSuite } from './store-suite.js'

storeSuite('memory', async () => createMemoryStore(), { describe, it, expect })
