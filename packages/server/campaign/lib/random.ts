/** Numbers that are the same for the same seed, on every machine: what makes a schedule replayable. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number in [0, `count`). */
  below(count: number): number
  pick<T>(items: readonly T[]): T
  chance(probability: number): boolean
  /** Numbers of their own, so that one part of a schedule can draw more without moving another. */
  fork(name: string): Random
}

export function createRandom(seed: string): Random {
  let state = hash(seed)
  const next = () => {
    // mulberry32: 32 bits of state, and far better than a fault campaign needs.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    next,
    below,
    pick<T>(items: readonly T[]): T {
      if (items.length === 0) throw new Error('There is nothing to pick from.')
      return items[below(items.length)] as T
    },
    chance: (probability) => next() < probability,
    fork: (name) => createRandom(`${seed}\n${name}`),
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return state
}
