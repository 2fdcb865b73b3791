import { Pool } from 'pg'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPostgresStore } from '../../src/postgres-store.js'
import { testDatabase } from './database.js'
import type { TestDatabase } from './database.js'
import { serverUrl, START_WITHIN_MS } from './shared-server.js'
import { holdLock, untilWaiting } from './waiting.js'

beforeAll(serverUrl, START_WITHIN_MS)

let database: TestDatabase

beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.close())

const createAndClose = async () => (await createPostgresStore(database)).close()
const withOption = (option: string) => new Pool({ connectionString: database.url, options: `-c ${option}`, max: 1 })

describe('starting on a database of another version', () => {
  it('refuses one that a newer program wrote, and changes nothing in it (T38)', async () => {
    const { admin, schema } = database
    await createAndClose()
    await admin.query(`update ${schema}.dp_schema set version = 99`)
    await expect(createAndClose()).rejects.toThrow(
      /^@direct-post\/server: the PostgreSQL store is at version 99, this program knows 1\. .*misread posts.*\. Run the newer program/,
    )
    expect((await admin.query(`select version from ${schema}.dp_schema`)).rows).toEqual([{ version: '99' }])
  })

  it('finishes one whose creation stopped halfway', async () => {
    const { admin, schema } = database
    await createAndClose()
    await admin.query(`update ${schema}.dp_schema set version = 0; drop table ${schema}.dp_windows`)
    const store = await createPostgresStore(database)
    expect((await store.hit('w', 1, 1000, 1)).allowed).toEqual(true)
    await store.close()
  })

  it('takes it calmly when another process is a moment ahead', async () => {
    const { admin, schema } = database
    await admin.query(`create schema ${schema}`)
    const other = `create table ${schema}.dp_schema (id integer primary key, version bigint not null)`
    const ahead = await holdLock(admin, other)
    const start = createAndClose()
    await untilWaiting(admin, schema)
    await ahead.commit()
    await start
    expect((await admin.query(`select version from ${schema}.dp_schema`)).rows).toEqual([{ version: '1' }])
  })

  it('keeps the rows that are there', async () => {
    const row = { collection: 'c', key: 'k', owner: 'o', ref: null, at: 1, expiresAt: null, value: '1' }
    const before = await createPostgresStore(database)
    await before.create(row)
    await before.close()
    const after = await createPostgresStore(database)
    expect(await after.get('c', 'k')).toEqual({ ...row, revision: 1 })
    await after.close()
  })
})

describe('starting as a role with few rights', () => {
  beforeEach(async () => {
    const { admin, schema } = database
    await createAndClose()
    await admin.query(`create role ${schema}; grant usage on schema ${schema} to ${schema};
      grant select, insert, update, delete on all tables in schema ${schema} to ${schema}`)
  })
  afterEach(async () => {
    const { admin, schema } = database
    await admin.query(`drop owned by ${schema}; drop role ${schema}`)
  })

  it('needs no right to create tables once they are there', async () => {
    const pool = withOption(`role=${database.schema}`)
    const store = await createPostgresStore({ pool, schema: database.schema })
    expect(await store.lease('l', 'h', 1, 1)).toMatchObject({ fence: 1 })
    await pool.end()
  })

  it('names the missing right where they are not', async () => {
    const { admin, schema } = database
    await admin.query(`drop table ${schema}.dp_rows; update ${schema}.dp_schema set version = 0`)
    const pool = withOption(`role=${schema}`)
    await expect(createPostgresStore({ pool, schema })).rejects.toMatchObject({
      code: '42501',
      message: expect.stringMatching(/Grant the role/),
    })
    await pool.end()
  })
})

describe('starting where a post could be lost', () => {
  it.each([
    ['synchronous_commit=off', /synchronous_commit` is off.*sent a second time.*set synchronous_commit = on/],
    ['default_transaction_read_only=on', /read-only.*written down.*primary/],
  ])('refuses %s and names the fix', async (option, message) => {
    const pool = withOption(option)
    await expect(createPostgresStore({ pool, schema: database.schema })).rejects.toThrow(message)
    await pool.end()
  })
})

describe('the schema option', () => {
  it.each(['a"; drop table users; --', 'a.b', 'Upper', '', '1st', 'a'.repeat(64)])(
    'refuses %j (T37)',
    async (schema) => {
      await expect(createPostgresStore({ url: database.url, schema })).rejects.toThrow(/`schema`.*no plain name/)
    },
  )

  it('left out, puts the tables where the search path leads', async () => {
    const { admin, schema } = database
    await admin.query(`create schema ${schema}`)
    const pool = withOption(`search_path=${schema}`)
    await (
      await createPostgresStore({ pool })
    ).create({ collection: 'c', key: 'k', owner: 'o', ref: null, at: 1, expiresAt: null, value: '1' })
    await pool.end()
    expect((await admin.query(`select value from ${schema}.dp_rows`)).rows).toEqual([{ value: '1' }])
  })
})

describe('the package pg', () => {
  afterEach(() => {
    vi.doUnmock('pg')
    vi.resetModules()
  })

  it('is imported on use only, and its absence is explained (T35)', async () => {
    vi.resetModules()
    vi.doMock('pg', () => {
      throw new Error('Cannot find package')
    })
    const { createPostgresStore } = await import('../../src/postgres-store.js')
    await expect(createPostgresStore({ url: 'postgres://localhost/app' })).rejects.toThrow(
      /`pg` could not be loaded.*npm install pg/,
    )
  })
})
