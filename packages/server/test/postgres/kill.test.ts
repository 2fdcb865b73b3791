import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPostgresStore } from '../../src/postgres-store.js'
import { startChild } from './child.js'
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

describe('kill -9', () => {
  it('in the middle of writing loses nothing that was acknowledged and leaves no half row', async () => {
    const { url, schema } = database
    const child = startChild({ url, schema, name: 'victim', do: 'write' })
    const said: string[] = []
    for await (const line of child.lines) if (said.push(line) > 200) break
    await child.kill()

    const store = await createPostgresStore({ url, schema })
    const rows = await store.oldest('test', { limit: 10_000 })
    await store.close()
    const found = new Map(rows.map(({ key, revision }) => [key, revision]))
    const wholeRow = { 1: JSON.stringify('a'.repeat(20_000)), 2: JSON.stringify('b'.repeat(30_000)) }
    expect(rows.filter(({ revision, value }) => value !== wholeRow[revision as 1 | 2]).map(({ key }) => key)).toEqual(
      [],
    )
    const lost = said.slice(1).filter((line) => {
      const [what, key = ''] = line.split(' ')
      return (found.get(key) ?? 0) < (what === 'replaced' ? 2 : 1)
    })
    expect(lost).toEqual([])
  })

  it('in the middle of creating the tables leaves none of them, and the next start creates them all', async () => {
    const { url, schema, admin } = database
    await admin.query(`create schema ${schema}`)
    // Somebody else is about to take the name of the second table, so the child stops after the first.
    const lock = await holdLock(admin, `create table ${schema}.dp_leases (name text)`)
    const child = startChild({ url, schema, name: 'victim', do: 'open' })
    await untilWaiting(admin, schema)
    await child.kill()
    await lock.rollback()

    const tables = async () => {
      const { rows } = await admin.query<{ table_name: string }>(
        'select table_name from information_schema.tables where table_schema = $1 order by 1',
        [schema],
      )
      return rows.map(({ table_name }) => table_name)
    }
    await expect.poll(() => untilNobody(schema)).toEqual(0)
    expect(await tables()).toEqual(['dp_schema'])
    await (await createPostgresStore({ url, schema })).close()
    expect(await tables()).toEqual(['dp_leases', 'dp_rows', 'dp_schema', 'dp_windows'])
  })

  it('of a lease holder passes the lease on when it runs out, with a higher fence (F37)', async () => {
    const { url, schema, admin } = database
    await (await createPostgresStore({ url, schema })).close()
    await admin.query(`create table ${schema}.room as select 0 as inside`)
    // The child stops between taking the lease and giving it back.
    const lock = await holdLock(admin, `lock table ${schema}.room`)
    const child = startChild({ url, schema, name: 'victim', do: 'lease', times: 1 })
    await untilWaiting(admin, schema)
    await child.kill()
    await lock.rollback()

    const store = await createPostgresStore({ url, schema })
    const now = Date.now()
    expect(await store.lease('door', 'heir', now, 1000)).toEqual(null)
    expect((await store.lease('door', 'heir', now + 60_000, 1000))?.fence).toEqual(2)
    await store.close()
  })

  /** How many sessions still work in the schema, on behalf of a program that is gone. */
  async function untilNobody(schema: string): Promise<number> {
    const { rows } = await database.admin.query<{ count: number }>(
      'select count(*)::int as count from pg_stat_activity where pid <> pg_backend_pid() and position($1 in query) > 0',
      [schema],
    )
    return rows[0]?.count ?? 0
  }
})
