import { openConnection } from './connection.js'
import type { Connection } from './connection.js'

/** Milliseconds: most servers close after five seconds, and a question must not meet that. */
const IDLE_MAX_MS = 4000

/** Connections to one host: the one used last is used next, and when all are busy, askers wait in line. */
export interface Pool {
  /** `fresh` asks for a connection that carried nothing before. */
  take(fresh: boolean): Promise<Connection>
  /** Every connection that was taken is given back, usable or not. */
  giveBack(connection: Connection): void
}

export function createPool(url: URL, maxConnections: number): Pool {
  const idle: Connection[] = []
  const line: ((connection: Connection | null) => void)[] = []
  let taken = 0

  function reuse(): Connection | null {
    for (let connection = idle.pop(); connection; connection = idle.pop()) {
      if (connection.isUsable() && Date.now() - connection.idleSince < IDLE_MAX_MS) return connection
      connection.destroy()
    }
    return null
  }

  /** Lets the next in line have the place, with the connection if it is still good. */
  function passOn(connection: Connection | null): void {
    const next = line.shift()
    if (next) return next(connection)
    taken -= 1
    if (connection) idle.push(connection)
  }

  async function place(): Promise<Connection | null> {
    if (taken >= maxConnections) return new Promise((resolve) => line.push(resolve))
    taken += 1
    return reuse()
  }

  return {
    async take(fresh) {
      const kept = await place()
      if (kept && !fresh) return kept
      if (kept) kept.destroy()
      try {
        return await openConnection(url)
      } catch (failure) {
        passOn(null)
        throw failure
      }
    },
    giveBack: (connection) => passOn(connection.isUsable() ? connection : null),
  }
}
