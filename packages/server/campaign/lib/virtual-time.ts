import type { Sandbox } from '@direct-post/sandbox'

/** Where strands of work live: a server process, or the people in front of their browsers. */
export interface Home {
  /** Strands that were begun and have not ended. */
  strands: number
  /** Those of them that wait for time to pass. */
  asleep: number
  /** Its strands will never go on. */
  isDead: boolean
}

/**
 * Time without waiting. The sandbox's clock is moved to the next moment at which somebody wants to wake
 * up, as soon as nobody does anything else; so an hour takes no longer than what happens in it.
 */
export interface VirtualTime {
  now(): number
  home(): Home
  sleep(home: Home, ms: number): Promise<void>
  /** One strand of a home, from its first step to its last. */
  strand<T>(home: Home, work: () => Promise<T>): Promise<T>
  /** Hands a strand over to somebody else until they answer: in the meantime it counts as theirs. */
  await<T>(home: Home, answer: Promise<T>): Promise<T>
  kill(home: Home): void
  /** Something happened; said by stores and wires. */
  touch(): void
  close(): void
}

interface Sleeper {
  home: Home
  at: number
  wake: () => void
}

/** Milliseconds of real time without any event after which somebody must be waiting for a sleeper. */
const QUIET_MS = 25

export function createVirtualTime(clock: Sandbox['clock']): VirtualTime {
  const homes = new Set<Home>()
  const sleepers: Sleeper[] = []
  let isMoving = false
  let isDue = false
  let events = 0
  let seen = 0

  const isBusy = () => [...homes].some(({ strands, asleep, isDead }) => !isDead && strands > asleep)

  /** After this turn of the loop, in which an answered strand finds back to whoever asked. */
  function check(): void {
    events += 1
    if (isDue || sleepers.length === 0) return
    isDue = true
    setImmediate(() => {
      isDue = false
      if (!isMoving && sleepers.length > 0 && !isBusy()) void wakeNext()
    })
  }

  async function wakeNext(): Promise<void> {
    const next = earliest(sleepers)
    sleepers.splice(sleepers.indexOf(next), 1)
    isMoving = true
    await clock.advance(Math.max(0, next.at - clock.now()))
    isMoving = false
    next.home.asleep -= 1
    next.wake()
    check()
  }

  // Two requests of one process may share one piece of work: the one that only looks on counts as busy,
  // while all that moves is asleep.
  const watch = setInterval(() => {
    if (seen === events && !isMoving && sleepers.length > 0) void wakeNext()
    seen = events
  }, QUIET_MS)

  return {
    now: () => clock.now(),
    home() {
      const home = { strands: 0, asleep: 0, isDead: false }
      homes.add(home)
      return home
    },
    sleep(home, ms) {
      // The clock cannot be moved while it moves: a webhook's receiver that waits would wait for itself.
      if (isMoving) return new Promise((resolve) => setImmediate(resolve))
      return new Promise((wake) => {
        home.asleep += 1
        sleepers.push({ home, at: clock.now() + ms, wake })
        check()
      })
    },
    async strand(home, work) {
      home.strands += 1
      try {
        return await work()
      } finally {
        home.strands -= 1
        check()
      }
    },
    async await(home, answer) {
      home.strands -= 1
      check()
      try {
        return await answer
      } finally {
        home.strands += 1
      }
    },
    kill(home) {
      home.isDead = true
      homes.delete(home)
      for (const sleeper of sleepers.filter((one) => one.home === home)) sleepers.splice(sleepers.indexOf(sleeper), 1)
      check()
    },
    touch: () => void (events += 1),
    close: () => clearInterval(watch),
  }
}

/** Of several that are due at once, the one that lay down first. */
function earliest([first, ...others]: readonly Sleeper[]): Sleeper {
  if (!first) throw new Error('Nobody sleeps.')
  return others.reduce((best, one) => (one.at < best.at ? one : best), first)
}
