import type { Call } from './calls.js'
import { createClock } from './clock.js'
import { endpointsAt } from './endpoints.js'
import { createIds, secureRandom } from './ids.js'
import { createJobRunner, nextJob } from './jobs.js'
import { moderatePost, processPost } from './lifecycle.js'
import { memoryMedia } from './media/memory.js'
import { createReceiver } from './media/receive.js'
import { DEFAULT_LIMITS, DEFAULT_TIMING, type SandboxOptions } from './options.js'
import { pull } from './pull.js'
import { DEFAULT_APP, DEFAULT_CREATORS } from './seed.js'
import { loadState } from './saved-state.js'
import { createState } from './state.js'
import { STRICT } from './variants.js'
import { deliver, USUAL_HABITS } from './webhooks.js'
import type { World } from './world.js'

/** The world, and what keeps it moving. */
export interface Engine {
  readonly world: World
  readonly onCall: (call: Call) => void
  /** Lets everything happen that is due. */
  settle: () => Promise<void>
  reset: () => Promise<void>
  close: () => void
}

/** Real milliseconds without a byte after which moving the clock no longer waits for a download. */
const SILENCE_MS = 1000

/** setTimeout takes no more than this. */
const LONGEST_SLEEP_MS = 2 ** 31 - 1

export function createEngine(options: SandboxOptions): Engine {
  const realNow = options.now ?? Date.now
  const background = new Set<Promise<void>>()
  const world = createWorld(options, realNow, () => settle(true))
  const runDue = createJobRunner(
    () => world.state.jobs,
    () => world.clock.now(),
    {
      process: (id) => processPost(world, id),
      moderate: (id) => moderatePost(world, id),
      pull: (id) => inBackground(pull(world, id)),
      give_up_pull: async (id) => world.pulls.get(id)?.abort(),
      deliver: (id) => inBackground(deliver(world, id)),
    },
  )
  let timer: ReturnType<typeof setTimeout> | undefined

  // A webhook's receiver may call back before it answers: waiting for it here would be a deadlock.
  function inBackground(work: Promise<void>): Promise<void> {
    const tracked = work.finally(() => background.delete(tracked)).then(wake)
    background.add(tracked)
    return Promise.resolve()
  }

  async function settle(untilQuiet: boolean): Promise<void> {
    await runDue()
    if (untilQuiet) await untilNothingRuns()
    wake()
  }

  async function untilNothingRuns(): Promise<void> {
    while (background.size > 0 && !(await isStuck())) await runDue()
  }

  /** Whether only downloads are left from which nothing comes: time goes on without them, to the end of their hour. */
  async function isStuck(): Promise<boolean> {
    const arrived = () => [...world.state.posts.values()].reduce((sum, post) => sum + post.downloadedBytes, 0)
    const before = arrived()
    const isDone = await Promise.race([Promise.all(background).then(() => true), later(SILENCE_MS)])
    return !isDone && background.size === world.pulls.size && arrived() === before
  }

  /** With a running clock things also happen while nobody asks. */
  function wake(): void {
    clearTimeout(timer)
    const next = nextJob(world.state.jobs)
    if (!next || options.now) return
    timer = setTimeout(() => void settle(false), Math.min(LONGEST_SLEEP_MS, Math.max(0, next.at - world.clock.now())))
    letProcessEnd(timer)
  }

  wake()
  return {
    world,
    onCall: options.onCall ?? (() => {}),
    settle: () => settle(false),
    reset: world.reset,
    close() {
      clearTimeout(timer)
      for (const limit of world.pulls.values()) limit.abort()
    },
  }
}

function createWorld(options: SandboxOptions, realNow: () => number, settle: () => Promise<void>): World {
  const media = options.media ?? memoryMedia()
  const clock = createClock({
    realNow,
    offset: () => world.state.offset,
    nextDue: () => nextJob(world.state.jobs)?.at ?? null,
    settle,
  })
  const world: World = {
    state: options.state === undefined ? freshState(options) : loadState(options.state),
    endpoints: endpointsAt(options.origin),
    settings: {
      allowLoopbackRedirect: options.allowLoopbackRedirect ?? false,
      allowLoopbackPull: options.allowLoopbackPull ?? false,
      rateLimits: options.rateLimits ?? true,
      checkMedia: options.checkMedia ?? true,
    },
    variants: { ...STRICT, ...options.variants },
    deliveryHabits: { ...USUAL_HABITS },
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    timing: { ...DEFAULT_TIMING, ...options.timing },
    clock,
    ids: createIds(options.random ?? secureRandom(), clock.now),
    media,
    receiver: createReceiver(media),
    pulls: new Map(),
    async reset() {
      for (const limit of world.pulls.values()) limit.abort()
      world.state = freshState(options)
      Object.assign(world.variants, STRICT, options.variants)
      Object.assign(world.deliveryHabits, USUAL_HABITS)
      await media.clear()
    },
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
  }
  return world
}

function freshState({ creators = DEFAULT_CREATORS, apps = [DEFAULT_APP] }: SandboxOptions) {
  return createState(creators, apps)
}

function later(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms))
}

/** In Node a waiting timer would keep the process alive; browsers have no such notion. */
function letProcessEnd(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function')
    timer.unref()
}
