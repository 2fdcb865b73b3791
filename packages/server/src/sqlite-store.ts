import { createClient } from '@libsql/client'
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
  // One connection: pragmas belong to a connection, and a local statement never waits for another.
  const client = createClient({ url, timeout: busyTimeoutMs, concurrency: 1 })
  await client.execute('pragma journal_mode = wal')
  // A post is written down before TikTok hears of it; that promise must survive a power cut.
  await client.execute('pragma synchronous = full')
  return createSqliteStoreOn(client)
}
