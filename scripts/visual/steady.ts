/**
 * Runs in the page before anything else: one clock, one dice and no motion for every run. Time starts at a fixed
 * instant and goes on, since stories wait for things.
 */
export function steady({ startsAt, seed }: { startsAt: number; seed: number }): void {
  const RealDate = Date
  const now = () => Math.floor(startsAt + performance.now())
  globalThis.Date = class extends RealDate {
    constructor(...args: unknown[]) {
      super(...((args.length === 0 ? [now()] : args) as [number]))
    }
    static override now = now
  } as DateConstructor

  const still = new CSSStyleSheet()
  still.replaceSync('*, *::before, *::after { animation: none !important; transition: none !important }')
  document.adoptedStyleSheets.push(still)

  let state = seed
  // mulberry32: small, and good enough for ids that only have to be the same again.
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  Math.random = random
  crypto.getRandomValues = (array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = random() * 256
    return array
  }
  crypto.randomUUID = () => {
    const hex = (digits: number) => Array.from({ length: digits }, () => ((random() * 16) | 0).toString(16)).join('')
    return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
  }
}

/** Noon, so that no day turns while pictures are taken. */
export const STEADY = { startsAt: Date.UTC(2026, 0, 15, 12), seed: 20260115 }
