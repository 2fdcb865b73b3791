import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServeOptions } from '@direct-post/sandbox/node'
import { startDemo, type Demo } from '../../apps/demo/server/start-demo.js'
import { buildDemo, DEMO } from './built.js'
import { createWire, type Wire } from './wire.js'

export interface TestDemo extends Demo {
  /** Everything between the server and the sandbox, and the power to disturb it. */
  wire: Wire
  /** What the server logged, one JSON text per event. */
  log: readonly string[]
  dataDir: string
  /** Bytes of the database on disk, as one text. */
  readDatabase(): Promise<string>
}

/** The real demo on ports of its own: same server, same page, same sandbox, with a record of what passes. */
export async function startTestDemo(sandbox: ServeOptions = {}): Promise<TestDemo> {
  await buildDemo()
  const dataDir = await mkdtemp(join(tmpdir(), 'kilnside-'))
  const wire = createWire()
  const log: string[] = []
  const demo = await startDemo({
    port: 0,
    sandboxPort: 0,
    dataDir,
    // Made once on this machine, like the page.
    clipsDir: join(tmpdir(), 'kilnside-clips'),
    clientDir: join(DEMO, 'dist'),
    sandbox: { timing: { processing: () => '1s', moderation: '8s' }, ...sandbox },
    server: { fetch: wire.fetch, onEvent: (event) => void log.push(JSON.stringify(event)) },
  })

  return {
    ...demo,
    wire,
    log,
    dataDir,
    async readDatabase() {
      const files = (await readdir(dataDir)).filter((name) => name.startsWith('direct-post-'))
      return (await Promise.all(files.map((name) => readFile(join(dataDir, name), 'latin1')))).join('\n')
    },
    async close() {
      await demo.close()
      await rm(dataDir, { recursive: true })
    },
  }
}
