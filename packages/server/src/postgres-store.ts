import { misconfigured } from './lib/settings.js'
import { createPostgresStoreOn } from './lib/store/postgres.js'
import type { PostgresPool } from './lib/store/postgres-connection.js'
import { tablesIn } from './lib/store/postgres-tables.js'
import type { Store } from './lib/store/store.js'

export type { PostgresClient, PostgresPool, PostgresResult } from './lib/store/postgres-connection.js'
export { PostgresStoreError } from './lib/store/postgres-error.js'

export type PostgresStoreOptions = { schema?: string } & (
  | { /** Connection string, e.g. `postgres://user:password@host/database`. */ url: string }
  | { /** The host's own `pg` pool. `close()` leaves it open. */ pool: PostgresPool }
)

/**
 * The store for many processes on many machines, with its tables in `schema` (by default wherever the
 * role's search path leads). Needs the peer dependency `pg`. Rejects when the database cannot be
 * reached, could lose a post it has confirmed, or was already used by a newer version (T38).
 */
export async function createPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const tables = tablesIn(options.schema)
  if ('pool' in options) return createPostgresStoreOn(options.pool, tables, async () => {})

  const pool = await openPool(options.url)
  try {
    return await createPostgresStoreOn(pool, tables, () => pool.end())
  } catch (failure) {
    await pool.end()
    throw failure
  }
}

/** T35: `pg` is looked for only here, so a host with another store need not have it. */
async function openPool(url: string) {
  const { default: pg } = await import('pg').catch((cause: unknown) => {
    const error = misconfigured(
      'the package `pg` could not be loaded',
      'The PostgreSQL store talks through it',
      'Run `npm install pg`; where it is installed, the reason is in `cause`',
    )
    throw Object.assign(error, { cause })
  })
  const pool = new pg.Pool({
    connectionString: url,
    // The defaults of `pg` wait for ever, and with them a person who has pressed Publish.
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
    keepAlive: true,
  })
  // A connection that breaks while nobody uses it is replaced by the pool; unheard, it would end the process.
  pool.on('error', () => {})
  return pool
}
