import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killEverywhere } from '../test/crash/kill-everywhere.js'
import type { ServerTask } from '../test/crash/server.js'
import { openSite } from '../test/crash/site.js'
import type { Site } from '../test/crash/site.js'
import { testDatabase } from '../test/postgres/database.js'
import { refreshStorm } from '../test/stress/refresh-storm.js'

/** A run with real server processes on a real database, in real time. */
export interface LiveRun {
  /** As `--only` takes it. */
  name: string
  processes: number
  run: (site: Site) => Promise<LiveResult>
}

export interface LiveResult {
  says: string
  problems: readonly string[]
}

const EXPIRIES = 1000

const refresh = async (site: Site): Promise<LiveResult> => {
  const { refreshes, failures, isConnected } = await refreshStorm(site, EXPIRIES)
  return {
    says: `${EXPIRIES} expiries met by 8 requests at once over two processes: ${refreshes} refreshes`,
    problems: [
      ...(refreshes === EXPIRIES ? [] : [`${refreshes} refreshes`]),
      ...(isConnected ? [] : ['disconnected']),
      ...failures,
    ],
  }
}

const kill = async (site: Site): Promise<LiveResult> => {
  const [uploads, pulls] = [await killEverywhere(site, 'device'), await killEverywhere(site, 'server')]
  const inWords = ({ kills, posted }: typeof uploads) => `${kills} kills, ${posted} posted once`
  return {
    says: `kill -9 at every store message: uploads ${inWords(uploads)}; pulls ${inWords(pulls)}`,
    problems: [...uploads.problems, ...pulls.problems],
  }
}

export const LIVE_RUNS: readonly LiveRun[] = [
  { name: 'kill/sqlite', processes: 1, run: kill },
  { name: 'kill/postgres', processes: 1, run: kill },
  { name: 'kill/postgres-by-two', processes: 2, run: kill },
  { name: 'refresh/sqlite', processes: 2, run: refresh },
  { name: 'refresh/postgres', processes: 2, run: refresh },
]

/** Starts everything that the run needs, and stops it again. */
export async function playLive({ name, processes, run }: LiveRun): Promise<LiveResult> {
  const { store, drop } = name.includes('sqlite') ? await openFile() : await openDatabase()
  const site = await openSite(store, processes)
  try {
    return await run(site)
  } finally {
    await site.close()
    await drop()
  }
}

interface Opened {
  store: ServerTask['store']
  drop: () => Promise<void>
}

async function openFile(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'direct-post-campaign-'))
  return {
    store: { kind: 'sqlite', url: `file:${join(folder, 'store.db')}` },
    drop: () => rm(folder, { recursive: true }),
  }
}

async function openDatabase(): Promise<Opened> {
  const { url, schema, close } = await testDatabase()
  return { store: { kind: 'postgres', url, schema }, drop: close }
}
