import { createClient } from '@libsql/client'
import type { Client } from '@libsql/client'
import { createSqliteStoreOn } from './lib/store/sqlite.js'
import type { Store } from './lib/store/store.js'

export interface SqliteStoreOptions {
  /** `file:` URL of the database, e.g. `file:./direct-post.db`; `:memory:` keeps nothing. */
  url: string
  /** Milliseconds a statement waits while another process writes. @default 10000 */
  busyTimeoutMs?: number
}

/** The embedded store, in a file beside the app. Needs the peer dependency `@libsql/client`. */
export async function createSqliteStore({ url, busyTimeoutMs = 10_000 }: SqliteStoreOptions): Promise<Store> {
  const durable = await open(url, busyTimeoutMs, 'full')
  // A database in memory exists on its own connection alone.
  const hasty = url.includes(':memory:') ? durable : await open(url, busyTimeoutMs, 'normal')
  return createSqliteStoreOn(durable, hasty)
}

/** `full` waits for the disk: a post is written down before TikTok hears of it, and a power cut must not undo that. */
async function open(url: string, timeout: number, synchronous: 'full' | 'normal'): Promise<Client> {
  // One connection each: pragmas belong to a connection, and a local statement never waits for another.
  const client = createClient({ url, timeout, concurrency: 1 })
  await client.execute('pragma journal_mode = wal')
  await client.execute(`pragma synchronous = ${synchronous}`)
  return client
}
