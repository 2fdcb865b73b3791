import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { isAlive } from './process.js'

/** Milliseconds that a busy machine may need to start it. */
export const START_WITHIN_MS = 120_000

/**
 * Where the tests' PostgreSQL is: DATABASE_URL, or a server that the first caller of this run starts and all
 * others share. It stops by itself when the run is over. A program outside vitest hands its children the
 * answer, as each of them would be a run of its own.
 */
export async function serverUrl(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const owner = runOwner()
  const folder = join(tmpdir(), `direct-post-postgres-${owner}`)
  await removeStale(folder)
  if (await claim(folder)) startKeeper(folder, owner)
  return waitForServer(folder)
}

/** The process that lasts as long as the run: vitest starts one per test file, other programs are their own. */
function runOwner(): number {
  return process.env.VITEST && isMainThread ? process.ppid : process.pid
}

/** Left by an earlier run of the same process id whose keeper was killed: containers count from 1 each time. */
async function removeStale(folder: string): Promise<void> {
  const keeper = await readText(folder, 'keeper')
  if (keeper !== null && !isAlive(Number(keeper))) await rm(folder, { recursive: true, force: true })
}

/** Making a folder succeeds for one caller only. */
async function claim(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o755 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

function startKeeper(folder: string, owner: number): void {
  const runner = fileURLToPath(new URL('../../../../scripts/ts.mjs', import.meta.url))
  const script = fileURLToPath(new URL('./keep-server.ts', import.meta.url))
  const log = openSync(join(folder, 'log'), 'a', 0o600)
  const options = { detached: true, stdio: ['ignore', log, log] satisfies ['ignore', number, number] }
  // A group of its own, so that Ctrl-C on the tests does not take the server away before them.
  spawn(process.execPath, [runner, script, folder, String(owner)], options).unref()
}

async function waitForServer(folder: string): Promise<string> {
  for (let waitedMs = 0; waitedMs < START_WITHIN_MS; waitedMs += 50) {
    const [url, failure] = await Promise.all([readText(folder, 'url'), readText(folder, 'failure')])
    if (url !== null) return url
    if (failure !== null) throw new Error(failure)
    await sleep(50)
  }
  const log = await readText(folder, 'log')
  await rm(folder, { recursive: true, force: true })
  throw new Error(`PostgreSQL did not start within ${START_WITHIN_MS / 1000} s. Its log: ${log ?? 'none'}`)
}

const readText = (folder: string, name: string): Promise<string | null> =>
  readFile(join(folder, name), 'utf8').catch(() => null)
