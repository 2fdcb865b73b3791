import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killEverywhere } from './kill-everywhere.js'
import { openSite } from './site.js'
import type { Site } from './site.js'

let folder: string
let site: Site | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'direct-post-crash-'))
  site = await openSite({ kind: 'sqlite', url: `file:${join(folder, 'store.db')}` })
})
afterAll(async () => {
  await site?.close()
  await rm(folder, { recursive: true })
})

describe('kill -9 at every message to SQLite (F03)', () => {
  it.each(['device', 'server'] as const)(
    'posts a video from the %s at most once, and says so truly',
    { timeout: 300_000 },
    async (origin) => {
      const { kills, posted, problems } = await killEverywhere(site!, origin)
      expect(problems).toEqual([])
      expect(kills).toBeGreaterThan(20)
      expect(posted).toBeGreaterThan(kills / 2)
    },
  )
})
