/** Waits, and ends early (without throwing) when the signal fires. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>

export const sleep: Sleep = (ms, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
  })

/** Milliseconds before attempt number `attempt` (from 0): doubles up to `max`, spread by up to a quarter. */
export function backoff(attempt: number, { first = 1000, max = 15_000, random = Math.random } = {}): number {
  const step = Math.min(max, first * 2 ** attempt)
  return Math.round(step * (0.75 + random() / 4))
}
