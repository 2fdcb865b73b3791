import type { Hit, Lease, Page, Store, StoredRow } from './store.js'

/** Everything in this process' memory: for tests and for a browser tab. A restart forgets all posts. */
export function createMemoryStore(): Store {
  const rows = new Map<string, StoredRow>()
  const leases = new Map<string, Lease>()
  const windows = new Map<string, number[]>()

  // No operation awaits anything between its read and its write, which is what makes it atomic here.
  return {
    async get(collection, key) {
      return copy(rows.get(rowKey(collection, key)))
    },
    async create(row) {
      const key = rowKey(row.collection, row.key)
      if (rows.has(key)) return false
      rows.set(key, { ...row, revision: 1 })
      return true
    },
    async replace(row, revision) {
      const key = rowKey(row.collection, row.key)
      if (rows.get(key)?.revision !== revision) return false
      rows.set(key, { ...row, revision: revision + 1 })
      return true
    },
    async remove(collection, key, revision) {
      if (rows.get(rowKey(collection, key))?.revision !== revision) return false
      return rows.delete(rowKey(collection, key))
    },
    async list(collection, owner, page) {
      const newestFirst = (a: StoredRow, b: StoredRow) => b.at - a.at
      return pick(rows, (row) => row.collection === collection && row.owner === owner, newestFirst, page)
    },
    async find(collection, ref) {
      const oldestFirst = (a: StoredRow, b: StoredRow) => a.at - b.at
      return pick(rows, (row) => row.collection === collection && row.ref === ref, oldestFirst, { limit: Infinity })
    },
    async oldest(collection, page) {
      return pick(
        rows,
        (row) => row.collection === collection,
        (a, b) => a.at - b.at,
        page,
      )
    },
    async lease(name, holder, now, ttlMs) {
      const lease = nextLease(leases.get(name), { name, holder, now, ttlMs })
      if (lease) leases.set(name, lease)
      return lease && { ...lease }
    },
    async release({ name, holder, fence }) {
      const held = leases.get(name)
      // The row stays, so that the next holder's fence is still higher than this one's.
      if (held?.holder === holder && held.fence === fence) leases.set(name, { ...held, expiresAt: 0 })
    },
    async hit(name, now, windowMs, limit) {
      const { uses, hit } = countUse(windows.get(name) ?? [], now, windowMs, limit)
      windows.set(name, uses)
      return hit
    },
    async prune(now) {
      const expired = [...rows].filter(([, row]) => row.expiresAt !== null && row.expiresAt < now)
      for (const [key] of expired) rows.delete(key)
      for (const [name, lease] of leases) if (lease.expiresAt < now - LEASE_MEMORY_MS) leases.delete(name)
      for (const [name, uses] of windows) if (uses.every((at) => at < now - LEASE_MEMORY_MS)) windows.delete(name)
      return expired.length
    },
    async close() {},
  }
}

/** A lease row outlives its lease, so that a holder which slept for long still meets a higher fence. */
export const LEASE_MEMORY_MS = 24 * 3_600_000

/** The lease that `holder` gets now, or `null` while another one's still runs. */
export function nextLease(
  held: Lease | undefined,
  { name, holder, now, ttlMs }: { name: string; holder: string; now: number; ttlMs: number },
): Lease | null {
  const runs = held !== undefined && held.expiresAt > now
  if (runs && held.holder !== holder) return null
  return { name, holder, fence: runs ? held.fence : (held?.fence ?? 0) + 1, expiresAt: now + ttlMs }
}

/** One more use, if the window has room. `uses` are the moments of those that still count, ascending. */
export function countUse(
  before: readonly number[],
  now: number,
  windowMs: number,
  limit: number,
): { uses: number[]; hit: Hit } {
  const uses = before.filter((at) => at > now - windowMs)
  if (uses.length < limit) return { uses: [...uses, now], hit: { allowed: true, retryAfterMs: 0 } }
  const frees = uses[uses.length - limit] ?? now
  return { uses, hit: { allowed: false, retryAfterMs: Math.max(1, frees + windowMs - now) } }
}

function pick(
  rows: Map<string, StoredRow>,
  matches: (row: StoredRow) => boolean,
  order: (a: StoredRow, b: StoredRow) => number,
  { limit, before = Infinity }: Page,
): StoredRow[] {
  return [...rows.values()]
    .filter((row) => matches(row) && row.at < before)
    .sort(order)
    .slice(0, limit)
    .map((row) => ({ ...row }))
}

/** Length first, so that no two pairs meet in one key. */
const rowKey = (collection: string, key: string) => `${collection.length}:${collection}${key}`

const copy = (row: StoredRow | undefined): StoredRow | null => (row ? { ...row } : null)
