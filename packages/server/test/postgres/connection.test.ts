import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { Pool } from 'pg'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPostgresStore } from '../../src/postgres-store.js'
import type { NewRow, Store } from '../../src/lib/store/store.js'
import { testDatabase } from './database.js'
import type { TestDatabase } from './database.js'
import { serverUrl, START_WITHIN_MS } from './shared-server.js'
import { openWire } from './wire.js'
import { holdLock, terminate, untilWaiting } from './waiting.js'

beforeAll(serverUrl, START_WITHIN_MS)

let database: TestDatabase
let store: Store

beforeEach(async () => {
  database = await testDatabase()
  store = await createPostgresStore(database)
  await store.create(row)
})
afterEach(async () => {
  await store.close()
  await database.close()
})

const row: NewRow = { collection: 'posts', key: 'k', owner: 'o', ref: null, at: 1, expiresAt: null, value: '"old"' }
const changed = { ...row, value: '"new"' }

describe('a connection to PostgreSQL that breaks', () => {
  it('while nobody uses it is replaced unnoticed', async () => {
    const { admin } = database
    const { rows } = await admin.query<{ pid: number }>(
      'select pid from pg_stat_activity where position($1 in query) > 0',
      [database.schema],
    )
    const pids = rows.map(({ pid }) => pid)
    await terminate(admin, pids)
    // Gone at the server; whether the pool has heard of it yet is what the store must not depend on for long.
    await expect.poll(() => store.get('posts', 'k').catch(() => null)).toMatchObject({ value: '"old"', revision: 1 })
  })

  it('under a write says that it was done wholly or not at all, and the row agrees', async () => {
    const { admin, schema } = database
    const lock = await holdLock(admin, `select * from ${schema}.dp_rows for update`)
    const write = store.replace(changed, 1).catch((error: unknown) => error)
    await terminate(admin, await untilWaiting(admin, schema))
    await lock.rollback()
    expect(await write).toMatchObject({
      name: 'PostgresStoreError',
      written: 'unknown',
      message: expect.stringMatching(/wholly or not at all/),
    })
    expect(await store.get('posts', 'k')).toEqual({ ...row, revision: 1 })
    expect(await store.replace(changed, 1)).toEqual(true)
  })

  it('under a statement on the pool of a host does not end the process', async () => {
    const { admin, schema, url } = database
    const pool = new Pool({ connectionString: url })
    pool.on('error', () => {})
    const hosted = await createPostgresStore({ pool, schema })
    const lock = await holdLock(admin, `select * from ${schema}.dp_rows for update`)
    const write = hosted.remove('posts', 'k', 1).catch((error: unknown) => error)
    await terminate(admin, await untilWaiting(admin, schema))
    await lock.rollback()
    expect(await write).toMatchObject({ written: 'unknown' })
    await hosted.close()
    expect((await pool.query('select 1 as still')).rows).toEqual([{ still: 1 }])
    await pool.end()
  })
})

describe('a cut cable', () => {
  it('under a write is told like any other broken connection, and ends no process', async () => {
    const { admin, schema, url } = database
    const wire = await openWire(url)
    const pool = new Pool({ connectionString: wire.url })
    const hosted = await createPostgresStore({ pool, schema })
    const lock = await holdLock(admin, `select * from ${schema}.dp_rows for update`)
    const write = hosted.replace(changed, 1).catch((error: unknown) => error)
    await untilWaiting(admin, schema)
    wire.cut()
    expect(await write).toMatchObject({ name: 'PostgresStoreError', written: 'unknown' })
    await lock.rollback()
    // The statement had reached PostgreSQL, so it may be carried out after all; never in part.
    await expect.poll(() => hosted.get('posts', 'k')).toEqual({ ...changed, revision: 2 })
    await pool.end()
    await wire.close()
  })
})

describe('a PostgreSQL that does not answer', () => {
  it('is named, with what was and was not done', async () => {
    const url = `postgres://user:secret-password@127.0.0.1:${await closedPort()}/app`
    const error = await createPostgresStore({ url }).catch((error: unknown) => error)
    expect(error).toMatchObject({ name: 'PostgresStoreError', written: 'nothing', code: 'ECONNREFUSED' })
    expect(String(error)).toMatch(/could not be reached.*Nothing was read or written.*Check that it runs/)
    expect(String(error)).not.toContain('secret-password')
  })

  it('is told from one that has no such database', async () => {
    const url = new URL(database.url)
    url.pathname = '/no-such-database'
    await expect(createPostgresStore({ url: url.href })).rejects.toMatchObject({ written: 'nothing', code: '3D000' })
  })
})

describe('a statement that PostgreSQL refuses', () => {
  it('has written nothing, says what to do, and keeps the values out of its message', async () => {
    await database.admin.query(`drop table ${database.schema}.dp_rows`)
    const error = await store.create({ ...row, key: 'private', value: '"private"' }).catch((error: unknown) => error)
    expect(error).toMatchObject({
      written: 'nothing',
      code: '42P01',
      message: expect.stringMatching(/A table is gone/),
    })
    expect(String(error)).not.toContain('private')
    await expect(store.lease('l', 'h', 1, 1)).resolves.toMatchObject({ fence: 1 })
  })

  it('for a deadlock or a lost race is repeated, because it was undone', async () => {
    const { url, schema } = database
    const pool = new Pool({ connectionString: url, options: '-c default_transaction_isolation=serializable' })
    const strict = await createPostgresStore({ pool, schema })
    const lock = await holdLock(database.admin, `update ${schema}.dp_rows set revision = revision + 1`)
    const write = strict.replace(changed, 1)
    await untilWaiting(database.admin, schema)
    await lock.commit()
    // At this isolation PostgreSQL answers 40001; the repetition finds the other's revision.
    expect(await write).toEqual(false)
    await pool.end()
  })
})

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
