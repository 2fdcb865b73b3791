import { milliseconds, type Duration } from './duration.js'

/** The sandbox's own time: it runs with the real one, and can be moved forward. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Moves time forward and lets everything happen that falls due on the way, in order. */
  advance(by: Duration): Promise<void>
}

/** `settle` is called at each stop, and answers the next instant at which something falls due. */
export interface ClockParts {
  realNow: () => number
  /** The state can be replaced, so it is asked for each time. */
  offset: () => { ms: number }
  nextDue: () => number | null
  settle: () => Promise<void>
}

export function createClock({ realNow, offset, nextDue, settle }: ClockParts): Clock {
  const now = () => realNow() + offset().ms

  return {
    now,
    async advance(by) {
      const target = now() + milliseconds(by)
      await settle()
      // Stop at each due instant, so that a retry two hours on is not sent "at" hour nine.
      for (let due = nextDue(); due !== null && due <= target; due = nextDue()) {
        offset().ms += Math.max(0, due - now())
        await settle()
      }
      offset().ms += Math.max(0, target - now())
      await settle()
    },
  }
}
