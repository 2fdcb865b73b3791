import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPostgresStore } from '../../src/postgres-store.js'
import type { Store } from '../../src/lib/store/store.js'
import { storeSuite } from '../../src/testing.js'
import { testDatabase } from './database.js'
import type { TestDatabase } from './database.js'
import { serverUrl, START_WITHIN_MS } from './shared-server.js'

beforeAll(serverUrl, START_WITHIN_MS)

const databases: TestDatabase[] = []
afterAll(() => Promise.all(databases.map((database) => database.close())))

/** Runs the suite on stores of `connect`; a second connection meets the same schema. */
function suite(name: string, connect: (database: TestDatabase) => Promise<Store>): void {
  const homes = new WeakMap<Store, TestDatabase>()
  const open = async (database: TestDatabase) => {
    const store = await connect(database)
    homes.set(store, database)
    return store
  }
  const empty = async () => {
    const database = await testDatabase()
    databases.push(database)
    return open(database)
  }
  storeSuite(name, empty, { describe, it, expect }, (first) => open(homes.get(first)!))
}

suite('postgres', ({ url, schema }) => createPostgresStore({ url, schema }))

suite('postgres through transaction pooling, where each statement meets another session', async ({ url, schema }) =>
  ownPool(new Pool({ connectionString: url, maxUses: 1 }), schema),
)

suite('postgres at serializable, the default of CockroachDB', async ({ url, schema }) =>
  ownPool(new Pool({ connectionString: url, options: '-c default_transaction_isolation=serializable' }), schema),
)

/** A store on a host's pool, which `close` ends as a host would. */
async function ownPool(pool: Pool, schema: string): Promise<Store> {
  const store = await createPostgresStore({ pool, schema })
  return { ...store, close: () => store.close().then(() => pool.end()) }
}
