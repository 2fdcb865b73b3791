// A server as a host would run it, in a process of its own that can be told to die. Started by child.ts.
import { createServer } from 'node:http'
import { createDirectPostHandler } from '../../src/index.js'
import type { Store } from '../../src/index.js'
import { nodeFetch, toNodeListener } from '../../src/node.js'
import { createPostgresStore } from '../../src/postgres-store.js'
import { createSqliteStore } from '../../src/sqlite-store.js'

/** What the parent wants to be run. */
export interface ServerTask {
  store: { kind: 'sqlite'; url: string } | { kind: 'postgres'; url: string; schema: string }
  port: number
  /** Of the site, whichever process answers. */
  origin: string
  /** Where TikTok is. */
  tiktok: { apiOrigin: string; authorizeUrl: string; uploadOrigins: string[]; profileOrigin: string }
  /** Where TikTok pulls the host's media from, and how large every file is. */
  media: { publicUrl: string; size: number }
}

/** What the parent says on the way; each is answered by `done`. */
export type Command =
  /** Open the store and take requests. Until then only the program is loaded, which takes longest. */
  | { type: 'listen' }
  /** From now on, die before or after the `nth` operation on the store. */
  | { type: 'arm'; nth: number; moment: 'before' | 'after' }
  /** Time passes. */
  | { type: 'advance'; ms: number }

export type Report = 'loaded' | 'done'

const task = JSON.parse(process.argv[2] ?? '{}') as ServerTask
const life = { operations: 0, nth: 0, moment: 'before', offset: 0 }

/** SIGKILL: nothing is written any more, nothing is closed, and nobody is told. */
function dieAt(moment: 'before' | 'after'): void {
  if (life.operations === life.nth && life.moment === moment) process.kill(process.pid, 'SIGKILL')
}

function mortal(store: Store): Store {
  return new Proxy(store, {
    get(target, name) {
      const operation = Reflect.get(target, name) as unknown
      if (typeof operation !== 'function') return operation
      return async (...args: unknown[]) => {
        life.operations += 1
        dieAt('before')
        const result = (await Reflect.apply(operation, target, args)) as unknown
        dieAt('after')
        return result
      }
    },
  })
}

const openStore = (): Promise<Store> =>
  task.store.kind === 'sqlite' ? createSqliteStore(task.store) : createPostgresStore(task.store)

const reach = nodeFetch()

async function listen(): Promise<void> {
  const handler = createDirectPostHandler({
    clientKey: 'sandbox-client-key',
    clientSecret: 'sandbox-client-secret',
    redirectUri: `${task.origin}/api/direct-post/callback`,
    encryptionKeys: [{ id: 'k1', key: Uint8Array.from({ length: 32 }, (_, index) => index * 7) }],
    store: mortal(await openStore()),
    tiktok: task.tiktok,
    // Always on a connection of its own: a process that dies so soon need not load what keeps them.
    fetch: (url, init) => reach(url, { ...init, fresh: true }),
    development: true,
    maxBodyBytes: 10_500_000,
    media: {
      publicUrl: task.media.publicUrl,
      storage: { get: async () => null },
      find: async (_, storageKey) => ({ storageKey, size: task.media.size, mimeType: 'video/mp4' }),
    },
    user: (request) => ({ userId: request.headers.get('x-test-user') ?? 'nobody' }),
    now: () => Date.now() + life.offset,
    // Waiting is not what is tested here.
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 20)),
  })
  const server = createServer(toNodeListener(handler))
  server.requestTimeout = 0
  await new Promise<void>((resolve) => server.listen(task.port, '127.0.0.1', resolve))
}

process.on('message', (command: Command) => {
  if (command.type === 'listen') return void listen().then(() => report('done'))
  if (command.type === 'advance') life.offset += command.ms
  else Object.assign(life, { operations: 0, nth: command.nth, moment: command.moment })
  report('done')
})
// The parent is gone, so nobody needs this server any more.
process.on('disconnect', () => process.exit())

const report = (what: Report) => process.send?.(what)

report('loaded')
