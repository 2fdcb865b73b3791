import type { PostProgress } from '@direct-post/core'
import { createDirectPostHandler } from '../../src/index.js'
import type { DirectPostHandler, HandlerOptions, Store } from '../../src/index.js'
import { aroundStore } from './faulty-store.js'
import { callTikTok, operate, tell } from './messages.js'
import type { Way } from './messages.js'

/** One run of the server's program: it has a beginning, and may be killed between any two messages. */
export interface ServerProcess {
  /** Rejects when the process dies before it answers. */
  handle(request: Request): Promise<Response>
  /** What the host's scheduler calls when the hour of a post has come. */
  publish(receiptId: string): Promise<PostProgress>
  /** What the host calls once a day; here every post that ended a day ago is dropped. */
  prune(): Promise<unknown>
  /** Takes nothing new, and waits a while for what is under way. */
  close(): Promise<void>
  readonly isDead: boolean
  kill(): void
}

/** What outlives a process. */
export interface Surroundings extends Way {
  store: Store
  /** Milliseconds by which its clock is wrong. */
  skewMs: number
  options: Omit<HandlerOptions, 'store' | 'fetch' | 'sleep' | 'now'>
  /** @default createDirectPostHandler; a test of the judge brings a server that misbehaves */
  createHandler?: (options: HandlerOptions) => Pick<DirectPostHandler, 'fetch' | 'publish' | 'prune' | 'close'>
}

export function startProcess(surroundings: Surroundings): ServerProcess {
  const { time, store, plan, record, options, skewMs, createHandler = createDirectPostHandler } = surroundings
  const home = time.home()
  const death = createDeath()

  function kill(): void {
    time.kill(home)
    death.reject(new TypeError('fetch failed', { cause: new Error('the process died') }))
  }

  /** What a dead process asked for happens or not; nobody is there to hear of it. */
  async function message<T>(name: string, run: () => Promise<T>): Promise<T> {
    if (home.isDead) return never()
    time.touch()
    const moment = plan().kill({ name, nth: (record.messages += 1) })
    if (moment) tell(surroundings, `the process is killed ${moment} ${name}`)
    if (moment === 'before') kill()
    if (home.isDead) return never()
    const outcome = await settle(run)
    time.touch()
    if (moment === 'after') kill()
    return home.isDead ? never() : outcome()
  }

  const handler = createHandler({
    ...options,
    now: () => time.now() + skewMs,
    sleep: (ms) => (home.isDead ? never() : time.sleep(home, ms)),
    store: aroundStore(store, (name, run) => message(name, () => operate(surroundings, name, run))),
    fetch: (url, init) => message('fetch', () => callTikTok(surroundings, home, url, init)),
  })
  const run = <T>(work: () => Promise<T>) => Promise.race([time.strand(home, work), death.promise])
  return {
    handle: (request) => run(() => handler.fetch(request)),
    publish: (receiptId) => run(() => handler.publish(receiptId)),
    prune() {
      record.isPruned = true
      return run(() => handler.prune({ keepPostsDays: 1 }))
    },
    close: () => run(() => handler.close()),
    get isDead() {
      return home.isDead
    },
    kill,
  }
}

const never = <T>(): Promise<T> => new Promise(() => {})

/** Its result, or its failure, to be had later. */
async function settle<T>(run: () => Promise<T>): Promise<() => T> {
  try {
    const value = await run()
    return () => value
  } catch (failure) {
    return () => {
      throw failure
    }
  }
}

function createDeath(): { promise: Promise<never>; reject: (reason: Error) => void } {
  let reject: (reason: Error) => void = () => {}
  const promise = new Promise<never>((_, fail) => (reject = fail))
  // Most processes end without anybody waiting for them.
  promise.catch(() => {})
  return { promise, reject }
}
