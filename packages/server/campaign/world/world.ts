import { createSandbox } from '@direct-post/sandbox'
import type { Sandbox, SandboxPost, Variants } from '@direct-post/sandbox'
import type { HandlerOptions } from '../../src/index.js'
import { createMemoryStore } from '../../src/memory-store.js'
import type { Random } from '../lib/random.js'
import { createVirtualTime } from '../lib/virtual-time.js'
import type { Home, VirtualTime } from '../lib/virtual-time.js'
import { hashMedia } from './hash-media.js'
import { createHostStorage } from './host-storage.js'
import type { HostStorage } from './host-storage.js'
import { NO_FAULTS } from './plan.js'
import type { Plan } from './plan.js'
import { emptyRecord } from './message-record.js'
import type { MessageRecord } from './message-record.js'
import { startProcess } from './server-process.js'
import type { ServerProcess, Surroundings } from './server-process.js'
import { CHUNK_MAX } from './wish.js'

export const ORIGIN = 'https://app.example'
export const BASE = '/api/direct-post'
const START = Date.UTC(2026, 10, 22, 12)

/** A TikTok, the host's server processes on one store, and the time they share. */
export interface World {
  sandbox: Sandbox
  time: VirtualTime
  storage: HostStorage
  /** The people. */
  people: Home
  record: MessageRecord
  /** From here on, this goes wrong. */
  follow(plan: Plan): void
  plan(): Plan
  /** A living process; one that died is started again. */
  server(): ServerProcess
  /** The host stops and starts every process, in the middle of whatever they do. */
  restart(): void
  /** The same with notice: each process may end what it does. */
  shutDown(): Promise<void>
  close(): void
}

export interface WorldOptions {
  random: Random
  /** Server processes behind one address, on one store. @default 1 */
  processes?: number
  /** TikTok tells the host what happens. @default false */
  webhooks?: boolean
  /** Milliseconds by which the clock of each process is wrong. @default right */
  skewMs?: readonly number[]
  /** What TikTok leaves open. @default the strict reading */
  variants?: Partial<Variants>
  createHandler?: Surroundings['createHandler']
}

export function createWorld(options: WorldOptions): World {
  const { random, processes: count = 1, webhooks = false, skewMs = [], variants = {}, createHandler } = options
  let calls = 0
  const sandbox = createSandbox({
    now: () => START,
    random: random.fork('sandbox').next,
    media: hashMedia(),
    checkMedia: false,
    variants,
    apps: [
      {
        ...APP,
        redirectUris: [`${ORIGIN}${BASE}/callback`],
        verifiedPrefixes: [`${ORIGIN}${BASE}/media/`],
        webhookUrl: webhooks ? `${ORIGIN}${BASE}/webhook` : null,
      },
    ],
    // TikTok's own calls: it pulls media and tells what happened.
    fetch: async (url, init) => {
      if (current.inbound({ nth: (calls += 1) }) === 'down') throw new TypeError('fetch failed')
      return server().handle(new Request(url, init))
    },
  })
  const storage = createHostStorage()
  const time = createVirtualTime(sandbox.clock)
  const record = emptyRecord()
  let current: Plan = NO_FAULTS
  const surroundings: Omit<Surroundings, 'skewMs'> = {
    time,
    record,
    store: createMemoryStore(),
    fetch: sandbox.fetch,
    plan: () => current,
    options: { ...serverOptions(sandbox, random.fork('server')), media: storage.options },
    ...(createHandler ? { createHandler } : {}),
  }
  const processes: ServerProcess[] = []
  let turn = 0

  function server(): ServerProcess {
    turn = (turn + 1) % count
    const running = processes[turn]
    if (running && !running.isDead) return running
    return (processes[turn] = startProcess({ ...surroundings, skewMs: skewMs[turn] ?? 0 }))
  }

  return {
    sandbox,
    time,
    storage,
    people: time.home(),
    record,
    follow: (plan) => void (current = plan),
    plan: () => current,
    server,
    restart: () => processes.forEach((process) => process.kill()),
    async shutDown() {
      const living = processes.filter((process) => !process.isDead)
      await Promise.all(living.map((process) => process.close().catch(() => null)))
      living.forEach((process) => process.kill())
    },
    close() {
      time.close()
      sandbox.close()
    },
  }
}

const APP = { clientKey: 'sandbox-client-key', clientSecret: 'sandbox-client-secret' }

function serverOptions(sandbox: Sandbox, random: Random): Omit<HandlerOptions, 'store' | 'fetch' | 'sleep' | 'now'> {
  return {
    ...APP,
    redirectUri: `${ORIGIN}${BASE}/callback`,
    encryptionKeys: [{ id: 'k1', key: Uint8Array.from({ length: 32 }, (_, index) => index * 7) }],
    tiktok: sandbox.endpoints,
    maxBodyBytes: CHUNK_MAX,
    random: (bytes) => bytes.fill(0).map(() => random.below(256)),
    user: () => ({ userId: 'ana' }),
  }
}

/** Once this is true of a post, nobody at the host can stop it any more: see faults.md, the first table. */
export function isIrrevocable({ source, upload, status }: SandboxPost): boolean {
  if (status === 'FAILED') return false
  return source === 'PULL_FROM_URL' || (upload !== null && upload.uploaded >= upload.size)
}
