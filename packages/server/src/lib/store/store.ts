/**
 * What a backend has to do: eight small operations, each atomic by itself. Everything that the server
 * promises (one post per press, one refresh per expiry, one writer per upload) rests on them, and
 * `storeSuite` from `@direct-post/server/testing` checks them. Times come from the caller, in
 * milliseconds since 1970, so that a test can move the clock.
 */
export interface Store {
  get(collection: string, key: string): Promise<StoredRow | null>
  /** Writes the row unless the key exists. `true` means that this very call wrote it, durably. */
  create(row: NewRow): Promise<boolean>
  /** Compare and swap: writes only while the stored revision is still `revision`. */
  replace(row: NewRow, revision: number): Promise<boolean>
  /** Removes only while the stored revision is still `revision`. */
  remove(collection: string, key: string, revision: number): Promise<boolean>
  /** The rows of one owner, the newest (`at`) first. */
  list(collection: string, owner: string, page: Page): Promise<StoredRow[]>
  /** Every row with this `ref`; there may be several. */
  find(collection: string, ref: string): Promise<StoredRow[]>
  /** Rows of all owners with `at` below `before`, the oldest first: for pruning. */
  oldest(collection: string, page: Page): Promise<StoredRow[]>
  /**
   * Takes or renews a lease. `null` while another holder has it. `fence` grows with every change of
   * holder, so that a holder that slept through its lease can be told from its successor.
   */
  lease(name: string, holder: string, now: number, ttlMs: number): Promise<Lease | null>
  /** Ends a lease early; does nothing when somebody else holds it by now. */
  release(lease: Lease): Promise<void>
  /** Counts one use in a sliding window; a refused use is not counted. */
  hit(name: string, now: number, windowMs: number, limit: number): Promise<Hit>
  /** Drops rows, leases and windows that expired before `now`; answers how many rows went. */
  prune(now: number): Promise<number>
  close(): Promise<void>
}

/** One document. `value` is JSON text that only its writer understands. */
export interface NewRow {
  collection: string
  /** Unique within the collection. */
  key: string
  /** Whose list it is in. */
  owner: string
  /** A second way to find it, e.g. a hash of TikTok's publish_id. */
  ref: string | null
  /** What lists are sorted by. */
  at: number
  /** When `prune` may drop it; `null` keeps it for good. */
  expiresAt: number | null
  value: string
}

export interface StoredRow extends NewRow {
  /** Starts at 1, grows by 1 with every write. */
  revision: number
}

export interface Page {
  limit: number
  /** Exclusive, in terms of `at`. */
  before?: number
}

export interface Lease {
  name: string
  holder: string
  fence: number
  expiresAt: number
}

export interface Hit {
  allowed: boolean
  /** Milliseconds until a use becomes free; 0 when allowed. */
  retryAfterMs: number
}
