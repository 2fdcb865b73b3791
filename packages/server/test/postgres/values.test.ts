import { Pool, types as pgTypes } from 'pg'
import type { CustomTypesConfig } from 'pg'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPostgresStore } from '../../src/postgres-store.js'
import type { NewRow } from '../../src/lib/store/store.js'
import { testDatabase } from './database.js'
import type { TestDatabase } from './database.js'
import { serverUrl, START_WITHIN_MS } from './shared-server.js'

beforeAll(serverUrl, START_WITHIN_MS)

let database: TestDatabase

beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.close())

const row: NewRow = {
  collection: 'posts',
  key: 'k',
  owner: 'o',
  ref: 'r',
  at: Number.MAX_SAFE_INTEGER - 1,
  expiresAt: Number.MAX_SAFE_INTEGER,
  value: '1',
}

describe('what went into PostgreSQL comes out the same', () => {
  it.each([
    ['as pg does by itself', undefined],
    ['as numbers', Number],
    ['as bigint', BigInt],
  ])('when the host parses int8 %s', async (_how, parse) => {
    const byDefault = pgTypes.getTypeParser
    const types: CustomTypesConfig = {
      getTypeParser: (oid, format) => (parse && oid === pgTypes.builtins.INT8 ? parse : byDefault(oid, format)),
    }
    const pool = new Pool({ connectionString: database.url, types })
    const store = await createPostgresStore({ pool, schema: database.schema })
    await store.create(row)
    expect(await store.get('posts', 'k')).toEqual({ ...row, revision: 1 })
    await pool.end()
  })

  it('also keys with zero bytes, emoji, quotes and 2,000 letters (T37)', async () => {
    const store = await createPostgresStore(database)
    const keys = [
      'a\0b',
      'a',
      '😀',
      "'; drop table dp_rows; --",
      '\\x00',
      '\uFEFFa',
      'é',
      'e\u0301',
      '%_',
      'x'.repeat(2000),
    ]
    for (const key of keys) expect(await store.create({ ...row, key, owner: key, ref: key })).toEqual(true)
    for (const key of keys) {
      const stored = { ...row, key, owner: key, ref: key, revision: 1 }
      expect([await store.get('posts', key), ...(await store.find('posts', key))]).toEqual([stored, stored])
      expect(await store.list('posts', key, { limit: 9 })).toEqual([{ ...stored }])
    }
    await store.close()
  })

  it('and a number that lost its digits is refused, not guessed', async () => {
    const { admin, schema } = database
    const store = await createPostgresStore(database)
    await store.create(row)
    await admin.query(`update ${schema}.dp_rows set "at" = 9007199254740993`)
    await expect(store.get('posts', 'k')).rejects.toThrow(/in place of a whole number below 2\^53/)
    await store.close()
  })
})

describe('a window in PostgreSQL', () => {
  it('still counts what a process sees whose clock reading is older than another one (F44)', async () => {
    const store = await createPostgresStore(database)
    for (const now of [1000, 1010, 1500, 1505]) expect((await store.hit('w', now, 500, 4)).allowed).toEqual(true)
    // At 1505 the use at 1000 was past; seen from 1495 it is not, and the three after it count as well.
    expect((await store.hit('w', 1495, 500, 4)).allowed).toEqual(false)
    await store.close()
  })

  it('is pruned a day after its last use, and a lease a day after its end', async () => {
    const { admin, schema } = database
    const store = await createPostgresStore(database)
    await store.hit('w', 1000, 500, 3)
    await store.lease('l', 'h', 1000, 500)
    const left = async () => {
      const { rows } = await admin.query(
        `select (select count(*)::int from ${schema}.dp_windows) as windows, (select count(*)::int from ${schema}.dp_leases) as leases`,
      )
      return rows[0]
    }
    await store.prune(1000 + 86_400_000)
    expect(await left()).toEqual({ windows: 1, leases: 1 })
    await store.prune(1501 + 86_400_000)
    expect(await left()).toEqual({ windows: 0, leases: 0 })
    await store.close()
  })
})
