import { serve } from '@direct-post/sandbox/node'
import type { RunningSandbox } from '@direct-post/sandbox/node'
import type { Call } from '@direct-post/sandbox'
import { createContent } from '../../campaign/world/content.js'
import { hashMedia } from '../../campaign/world/hash-media.js'
import { loadChild } from './child.js'
import type { Child } from './child.js'
import { freePort, listen } from './http.js'
import type { ServerTask } from './server.js'

export interface File {
  bytes: Buffer
  sha256: string
}

/** Two chunks for a server that passes ten million bytes at a time; what TikTok pulls may be small. */
export const FILES = { device: fileOf(11_000_003), server: fileOf(10_007) } as const

export type Origin = keyof typeof FILES

/** A TikTok, a host's media, and the host's server processes on one store. */
export interface Site {
  sandbox: RunningSandbox
  /** Every call that TikTok answered, since the beginning. */
  calls: readonly Call[]
  /** Addresses of the server processes. */
  bases: readonly string[]
  /** Its processes; those that died are started again first. */
  children(): Promise<readonly Child[]>
  /** Time passes, for the server. */
  advance(ms: number): Promise<void>
  close(): Promise<void>
}

export async function openSite(store: ServerTask['store'], processes = 1): Promise<Site> {
  const calls: Call[] = []
  const sandbox = await serve({
    port: 0,
    media: hashMedia(),
    checkMedia: false,
    rateLimits: false,
    limits: { postsPerCreatorPerDay: Infinity, pendingShares: Infinity },
    timing: { processing: () => 0 },
    allowLoopbackRedirect: true,
    allowLoopbackPull: true,
    onCall: (call) => calls.push(call),
  })
  // Outlives every server, so that TikTok's pull does not hang on who is alive.
  const media = await listen((_, response) => response.setHeader('content-type', 'video/mp4').end(FILES.server.bytes))
  const ports = await Promise.all(Array.from({ length: processes }, freePort))
  const origins = ports.map((port) => `http://localhost:${port}`)
  const task = {
    store,
    origin: origins[0] ?? '',
    tiktok: sandbox.endpoints,
    media: { publicUrl: `${media.origin}/media`, size: FILES.server.bytes.length },
  }
  const running: Child[] = []
  const starting = new Map<number, Promise<Child>>()
  let passed = 0

  const load = (index: number) => loadChild({ ...task, port: ports[index] ?? 0 })
  // The one after the next is loaded meanwhile: nobody should wait for a program to load at each of a hundred deaths.
  const spare = ports.map((_, index) => load(index))

  async function start(index: number): Promise<Child> {
    const child = (await spare[index]) ?? (await load(index))
    spare[index] = load(index)
    await child.tell({ type: 'listen' })
    await child.tell({ type: 'advance', ms: passed })
    return (running[index] = child)
  }

  /** Two requests that met the same death wait for the same new process. */
  function living(index: number): Promise<Child> {
    const child = running[index]
    if (child?.isDead === false) return Promise.resolve(child)
    const started = starting.get(index) ?? start(index).finally(() => starting.delete(index))
    starting.set(index, started)
    return started
  }

  const site: Site = {
    sandbox,
    calls,
    bases: origins.map((origin) => `${origin}/api/direct-post`),
    children: () => Promise.all(ports.map((_, index) => living(index))),
    async advance(ms) {
      passed += ms
      for (const child of running) if (!child.isDead) await child.tell({ type: 'advance', ms })
    },
    async close() {
      await Promise.all([...running, ...(await Promise.all(spare))].map((child) => child.kill()))
      media.close()
      await sandbox.close()
    },
  }
  await site.children()
  return site
}

function fileOf(size: number): File {
  const content = createContent(size, 0)
  return { bytes: Buffer.concat([...content.bytes(0, size)]), sha256: content.sha256 }
}
