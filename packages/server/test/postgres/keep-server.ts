// Runs beside the tests: starts the one PostgreSQL of a test run and stops it when that run is over, however it ended.
// Called by shared-server.ts with the folder to work in and the process id of the run.
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './process.js'
import { startServer } from './server.js'

const [folder = '', owner = ''] = process.argv.slice(2)

async function main(): Promise<void> {
  await publish('keeper', String(process.pid))
  const server = await startServer(folder).catch(async (failure: unknown) => {
    await publish('failure', failure instanceof Error ? failure.message : String(failure))
    return null
  })
  if (server) await publish('url', server.url)
  while (isAlive(Number(owner))) await sleep(250)
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Whole or not at all, since others wait for the name to appear. The URL holds a password. */
async function publish(name: string, text: string): Promise<void> {
  await writeFile(join(folder, `${name}.new`), text, { mode: 0o600 })
  await rename(join(folder, `${name}.new`), join(folder, name))
}

void main()
