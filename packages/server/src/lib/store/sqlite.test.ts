import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSqliteStore } from '../../sqlite-store.js'
import type { Store } from './store.js'
import { storeSuite } from './store-suite.js'

let folder = ''
let count = 0
const files = new WeakMap<Store, string>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'direct-post-store-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function open(url = `file:${join(folder, `${(count += 1)}.db`)}`): Promise<Store> {
  const store = await createSqliteStore({ url })
  files.set(store, url)
  return store
}

storeSuite(
  'sqlite',
  () => open(),
  { describe, it, expect },
  (first) => open(files.get(first)),
)
