import type { Fetch, FetchInit } from '../../src/index.js'
import type { Home, VirtualTime } from '../lib/virtual-time.js'
import { play } from './faults.js'
import type { MessageRecord } from './message-record.js'
import type { Plan } from './plan.js'

/** What a message meets on its way. */
export interface Way {
  time: VirtualTime
  /** TikTok. */
  fetch: typeof fetch
  plan(): Plan
  /** Counts over all processes of a schedule; every message is written down here. */
  record: MessageRecord
}

export function tell({ record, time }: Way, what: string): void {
  record.story.push({ at: time.now(), what })
}

/** One operation on the store. */
export function operate<T>(way: Way, name: string, run: () => Promise<T>): Promise<T> {
  const { plan, record } = way
  const moment = plan().store({ name, nth: record.operations.push(name) })
  if (moment) tell(way, `the store fails ${moment} ${name}`)
  const down = () => Promise.reject(new Error('the store is down'))
  if (moment === 'before') return down()
  return moment === 'after' ? run().then(down) : run()
}

/** One call to TikTok. */
export function callTikTok(way: Way, home: Home, url: string, init: FetchInit): ReturnType<Fetch> {
  const { time, plan, record, fetch } = way
  const endpoint = endpointOf(url, init)
  record.calls.push(endpoint)
  if (!init.signal) record.problems.push(`${endpoint} was called without a limit of time`)

  const send = (as: FetchInit = init) => fetch(url, as)
  const fault = plan().wire({ endpoint, nth: record.calls.filter((one) => one === endpoint).length })
  tell(way, fault === null ? endpoint : `${endpoint} meets ${fault}`)
  if (fault === null) return send()
  const wait = (ms: number) => untilGone(time.sleep(home, ms), init.signal)
  return play(fault, { url, init, endpoint, send, wait })
}

/** In the words of the sandbox's record. */
function endpointOf(url: string, { method }: Pick<FetchInit, 'method'>): string {
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
