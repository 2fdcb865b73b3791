import { refuse } from './http/problem.js'

/** So many at once, per person and in all (T14). */
export interface Slots {
  /** Runs the work if there is room for it; refuses it at once otherwise. */
  run<T>(name: string, work: () => Promise<T>): Promise<T>
}

export function createSlots(perName: number, inAll: number): Slots {
  const taken = new Map<string, number>()
  let total = 0

  return {
    async run(name, work) {
      const mine = taken.get(name) ?? 0
      if (mine >= perName || total >= inAll) throw refuse('rate_limited', { retryAfterMs: 2000 })
      taken.set(name, mine + 1)
      total += 1
      try {
        return await work()
      } finally {
        total -= 1
        const left = (taken.get(name) ?? 1) - 1
        if (left > 0) taken.set(name, left)
        else taken.delete(name)
      }
    },
  }
}
