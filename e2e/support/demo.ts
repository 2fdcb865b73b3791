import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServeOptions } from '@direct-post/sandbox/node'
import { build } from 'vite'
import { startDemo, type Demo } from '../../apps/demo/server/start-demo.js'
import { createWire, type Wire } from './wire.js'

const DEMO = fileURLToPath(new URL('../../apps/demo/', import.meta.url))
const SOURCES = [join(DEMO, 'src'), fileURLToPath(new URL('../../packages/', import.meta.url))]

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
  await buildPage()
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

/** Once, and again only when a source is newer than the page. */
async function buildPage() {
  const built = await stat(join(DEMO, 'dist/index.html')).catch(() => null)
  const newest = Math.max(...(await Promise.all(SOURCES.map(newestIn))))
  if (built && built.mtimeMs > newest) return
  await build({ root: DEMO, logLevel: 'error' })
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const sources = entries.filter(
    (entry) =>
      entry.isFile() && /\.(tsx?|css|svg|html)$/.test(entry.name) && !/node_modules|\/dist/.test(entry.parentPath),
  )
  const times = await Promise.all(
    sources.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  )
  return Math.max(0, ...times)
}
