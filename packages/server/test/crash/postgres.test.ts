import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../postgres/database.js'
import type { TestDatabase } from '../postgres/database.js'
import { killEverywhere } from './kill-everywhere.js'
import { openSite } from './site.js'
import type { Site } from './site.js'

// With two, the requests of each person go to both in turn: one has to finish what the other began.
describe.each([1, 2])('kill -9 at every message to PostgreSQL, %i server process(es) on it (F03)', (processes) => {
  let database: TestDatabase
  let site: Site | undefined

  beforeAll(async () => {
    database = await testDatabase()
    const { url, schema } = database
    site = await openSite({ kind: 'postgres', url, schema }, processes)
  })
  afterAll(async () => {
    await site?.close()
    await database.close()
  })

  it.each(['device', 'server'] as const)(
    'posts a video from the %s at most once, and says so truly',
    { timeout: 300_000 },
    async (origin) => {
      const { kills, posted, problems } = await killEverywhere(site!, origin)
      expect(problems).toEqual([])
      expect(kills).toBeGreaterThan(10)
      expect(posted).toBeGreaterThan(0)
    },
  )
})
