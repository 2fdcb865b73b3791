import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPostgresStore } from '../../src/postgres-store.js'
import { startChild } from './child.js'
import { testDatabase } from './database.js'
import type { TestDatabase } from './database.js'
import { serverUrl, START_WITHIN_MS } from './shared-server.js'
import type { Task } from './worker.js'

beforeAll(serverUrl, START_WITHIN_MS)

let database: TestDatabase

beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.close())

/** What two processes say that do the same task at once, without the line that they are ready. */
async function inTwoProcesses(task: object): Promise<string[]> {
  const { url, schema } = database
  const children = ['one', 'two'].map((name) => startChild({ url, schema, name, ...task } satisfies Partial<Task>))
  const said = await Promise.all(children.map((child) => child.finish()))
  return said.flat().filter((line) => line !== 'open')
}

describe('two processes on one PostgreSQL', () => {
  it('create the tables once, however many start at the same moment', async () => {
    const { url, schema, admin } = database
    const stores = Promise.all(Array.from({ length: 6 }, () => createPostgresStore({ url, schema })))
    expect(await inTwoProcesses({ do: 'open' })).toEqual([])
    await Promise.all((await stores).map((store) => store.close()))
    expect((await admin.query(`select version from ${schema}.dp_schema`)).rows).toEqual([{ version: '1' }])
  })

  it('lose no update (F36)', async () => {
    const { url, schema } = database
    const store = await createPostgresStore({ url, schema })
    await store.create({ collection: 'test', key: 'sum', owner: 'o', ref: null, at: 1, expiresAt: null, value: '0' })
    await inTwoProcesses({ do: 'add', times: 100 })
    const row = await store.get('test', 'sum')
    await store.close()
    expect([row?.value, row?.revision]).toEqual(['200', 201])
  })

  it('never hold one lease together, and each holder has a higher fence than the one before (F37)', async () => {
    const { url, schema, admin } = database
    await (await createPostgresStore({ url, schema })).close()
    await admin.query(`create table ${schema}.room as select 0 as inside`)
    const fences = await inTwoProcesses({ do: 'lease', times: 50 })
    expect(fences.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
  })

  it('never let more through than the window has room for (F44)', async () => {
    const [windowMs, limit] = [400, 6]
    const moments = (await inTwoProcesses({ do: 'hit', times: 60, windowMs, limit })).map(Number).sort((a, b) => a - b)
    const fullest = Math.max(...moments.map((end) => moments.filter((at) => at > end - windowMs && at <= end).length))
    // Exactly the limit: below it the window would refuse uses that it has room for.
    expect(fullest).toEqual(limit)
  })
})
