import type { PostProgress } from '@direct-post/core'
import { createDirectPostHandler } from '../../src/index.js'
import type { DirectPostHandler, Fetch, FetchInit, HandlerOptions, Store } from '../../src/index.js'
import type { Home, VirtualTime } from '../lib/virtual-time.js'
import { play } from './faults.js'
import { aroundStore } from './faulty-store.js'
import type { Plan } from './plan.js'

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
export interface Surroundings {
  time: VirtualTime
  store: Store
  /** TikTok. */
  fetch: typeof fetch
  plan(): Plan
  /** Milliseconds by which its clock is wrong. */
  skewMs: number
  /** Counts over all processes of a schedule; every message is written down here. */
  record: MessageRecord
  options: Omit<HandlerOptions, 'store' | 'fetch' | 'sleep' | 'now'>
  /** @default createDirectPostHandler; a test of the judge brings a server that misbehaves */
  createHandler?: (options: HandlerOptions) => Pick<DirectPostHandler, 'fetch' | 'publish' | 'prune' | 'close'>
}

export interface MessageRecord {
  /** Calls to TikTok in their order, by endpoint. */
  calls: string[]
  /** Store operations in their order, by name. */
  operations: string[]
  messages: number
  /** What a server must never do, whatever TikTok says. */
  problems: string[]
  /** What went wrong, and when; with the calls to TikTok in between. */
  story: { at: number; what: string }[]
}

export const emptyRecord = (): MessageRecord => ({ calls: [], operations: [], messages: 0, problems: [], story: [] })

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
    prune: () => run(() => handler.prune({ keepPostsDays: 1 })),
    close: () => run(() => handler.close()),
    get isDead() {
      return home.isDead
    },
    kill,
  }
}

function tell({ record, time }: Surroundings, what: string): void {
  record.story.push({ at: time.now(), what })
}

function operate<T>(surroundings: Surroundings, name: string, run: () => Promise<T>): Promise<T> {
  const { plan, record } = surroundings
  const moment = plan().store({ name, nth: record.operations.push(name) })
  if (moment) tell(surroundings, `the store fails ${moment} ${name}`)
  const down = () => Promise.reject(new Error('the store is down'))
  if (moment === 'before') return down()
  return moment === 'after' ? run().then(down) : run()
}

function callTikTok(surroundings: Surroundings, home: Home, url: string, init: FetchInit): ReturnType<Fetch> {
  const { time, plan, record, fetch } = surroundings
  const endpoint = endpointOf(url, init)
  record.calls.push(endpoint)
  if (!init.signal) record.problems.push(`${endpoint} was called without a limit of time`)

  const send = (as: FetchInit = init) => fetch(url, as)
  const fault = plan().wire({ endpoint, nth: record.calls.filter((one) => one === endpoint).length })
  tell(surroundings, fault === null ? endpoint : `${endpoint} meets ${fault}`)
  if (fault === null) return send()
  const wait = (ms: number) => untilGone(time.sleep(home, ms), init.signal)
  return play(fault, { url, init, endpoint, send, wait })
}

/** In the words of the sandbox's record. */
export function endpointOf(url: string, { method }: Pick<FetchInit, 'method'>): string {
  if (method === 'PUT') return 'upload'
  const { pathname } = new URL(url)
  return pathname.replace(/^\/v2\/(post\/publish\/)?/, '').replace(/\/$/, '')
}

/** A caller that leaves earlier, because its own caller left, is told at once. */
function untilGone(waiting: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'))
    if (signal?.aborted) leave()
    signal?.addEventListener('abort', leave, { once: true })
    void waiting.then(resolve)
  })
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
