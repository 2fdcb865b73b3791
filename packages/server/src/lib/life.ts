import { refuse } from './http/problem.js'
import type { Settings } from './options.js'

/** What is under way in this process, so that it can end without cutting a post in half. */
export interface Life {
  /** Fires as soon as closing begins: waiting streams end. */
  closing: AbortSignal
  /** Fires when the time to drain is over: uploads stop, and go on elsewhere from where TikTok is. */
  ended: AbortSignal
  /** Runs one request; refuses new ones once closing has begun. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Ends after everything under way has ended, or after `drainMs`. */
  close(drainMs: number): Promise<void>
}

/** Milliseconds between two looks at what is still under way. */
const LOOK_EVERY_MS = 20

export function createLife({ sleep }: Pick<Settings, 'sleep'>): Life {
  const closing = new AbortController()
  const ended = new AbortController()
  let running = 0

  return {
    closing: closing.signal,
    ended: ended.signal,
    async run(work) {
      if (closing.signal.aborted) throw refuse('closing', { retryAfterMs: 1000 })
      running += 1
      try {
        return await work()
      } finally {
        running -= 1
      }
    },
    async close(drainMs) {
      closing.abort()
      for (let waited = 0; waited < drainMs && running > 0; waited += LOOK_EVERY_MS) await sleep(LOOK_EVERY_MS)
      ended.abort()
      // What was just cut off still writes down how far it came.
      for (let waited = 0; waited < 1000 && running > 0; waited += LOOK_EVERY_MS) await sleep(LOOK_EVERY_MS)
    },
  }
}
