// The PostgreSQL of the server's tests, for as long as a bench runs. DATABASE_URL overrides it.
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const START_WITHIN_MS = 60_000
const at = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Its address. It stops by itself when this process is gone. */
export async function startPostgres() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const folder = mkdtempSync(join(tmpdir(), 'direct-post-bench-pg-'))
  // It runs as somebody else, who has to get in.
  chmodSync(folder, 0o755)
  const keeper = [at('../../scripts/ts.mjs'), at('../../packages/server/test/postgres/keep-server.ts')]
  spawn(process.execPath, [...keeper, folder, String(process.pid)], { detached: true, stdio: 'ignore' }).unref()
  for (let waitedMs = 0; waitedMs < START_WITHIN_MS; waitedMs += 50) {
    if (existsSync(join(folder, 'url'))) return readFileSync(join(folder, 'url'), 'utf8')
    await sleep(50)
  }
  throw new Error('PostgreSQL did not start.')
}
