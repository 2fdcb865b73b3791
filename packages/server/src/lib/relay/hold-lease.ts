import type { Settings } from '../options.js'
import { refuse } from '../http/problem.js'
import { toBase64Url } from '../secrets/encoding.js'

/** Milliseconds; a writer that died blocks the next one for at most this long. */
const LEASE_MS = 20_000

/**
 * Runs `work` as the only writer of a name (F26). The lease is renewed while it runs; should it be
 * lost, `signal` tells the work to stop, so that two writers never feed one upload.
 */
export async function holdLease<T>(
  { store, now, random }: Pick<Settings, 'store' | 'now' | 'random'>,
  name: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const holder = toBase64Url(random(new Uint8Array(12)))
  const lease = await store.lease(name, holder, now(), LEASE_MS)
  if (!lease) throw refuse('upload_busy', { retryAfterMs: LEASE_MS / 4 })

  const lost = new AbortController()
  const renew = () =>
    store.lease(name, holder, now(), LEASE_MS).then(
      (renewed) => renewed?.fence === lease.fence || lost.abort(),
      // The store is away: stop before the lease may have gone to somebody else.
      () => lost.abort(),
    )
  const timer = setInterval(() => void renew(), LEASE_MS / 4)
  try {
    return await work(lost.signal)
  } finally {
    clearInterval(timer)
    await store.release(lease).catch(() => {})
  }
}
