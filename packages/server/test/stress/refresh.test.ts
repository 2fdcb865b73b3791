import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSite } from '../crash/site.js'
import type { Site } from '../crash/site.js'
import type { ServerTask } from '../crash/server.js'
import { testDatabase } from '../postgres/database.js'
import { refreshStorm } from './refresh-storm.js'

/** `npm run campaign -- --only refresh` has a thousand. */
const EXPIRIES = 60

const cleanUps: (() => Promise<unknown>)[] = []
let site: Site | undefined

const stores: Readonly<Record<string, () => Promise<ServerTask['store']>>> = {
  async SQLite() {
    const folder = await mkdtemp(join(tmpdir(), 'direct-post-stress-'))
    cleanUps.push(() => rm(folder, { recursive: true }))
    return { kind: 'sqlite', url: `file:${join(folder, 'store.db')}` }
  },
  async PostgreSQL() {
    const { url, schema, close } = await testDatabase()
    cleanUps.push(close)
    return { kind: 'postgres', url, schema }
  },
}

beforeEach(() => void cleanUps.splice(0))
afterEach(async () => {
  await site?.close()
  for (const cleanUp of cleanUps) await cleanUp()
})

describe('a token that runs out, with 8 requests at once at two processes (F34, F36)', () => {
  it.each(Object.keys(stores))('is refreshed exactly once per expiry on %s', { timeout: 120_000 }, async (name) => {
    site = await openSite(await stores[name]!(), 2)
    const report = await refreshStorm(site, EXPIRIES)
    expect(report).toEqual({ refreshes: EXPIRIES, failures: [], isConnected: true })
  })
})
