import { codeOf, failed, unreachable } from './postgres-error.js'

/** The part of a `pg` pool that the store uses. Pools that follow `pg`, such as Neon's, have it as well. */
export interface PostgresPool {
  connect(): Promise<PostgresClient>
}

export interface PostgresClient {
  query(text: string, values?: unknown[]): Promise<PostgresResult>
  /** Gives the connection back; `true` closes it. */
  release(destroy?: boolean): void
  on(event: 'error', listener: (error: Error) => void): unknown
  removeListener(event: 'error', listener: (error: Error) => void): unknown
}

export interface PostgresResult {
  rows: Record<string, unknown>[]
  rowCount: number | null
}

/** Sends one statement; rejects with a PostgresStoreError. */
export type Query = (text: string, values?: unknown[]) => Promise<PostgresResult>

/**
 * Runs one statement, which is a transaction by itself. Rejects with a PostgresStoreError that says
 * whether anything can have been written.
 */
export function runStatement(pool: PostgresPool, text: string, values: unknown[] = []): Promise<PostgresResult> {
  return retryConflicts(() => withConnection(pool, (query) => query(text, values)))
}

/** Runs `work` between begin and commit; when it throws, the server undoes what it did. */
export function runTransaction(pool: PostgresPool, work: (query: Query) => Promise<void>): Promise<void> {
  return retryConflicts(() =>
    withConnection(pool, async (query) => {
      await query('begin')
      await work(query)
      await query('commit')
    }),
  )
}

/** One connection for one piece of work: a pooling service may put the next piece on another (no session state). */
async function withConnection<T>(pool: PostgresPool, work: (query: Query) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw unreachable(cause)
  })
  const query: Query = (text, values) =>
    client.query(text, values).catch((cause: unknown) => {
      throw failed(cause)
    })
  // A broken connection also rejects the statement; as an event that nobody hears it would end the process.
  client.on('error', ignore)
  try {
    const result = await work(query)
    client.release()
    client.removeListener('error', ignore)
    return result
  } catch (failure) {
    // Closed, because it may be half dead, inside a transaction, or lead to what has become a replica.
    client.release(true)
    throw failure
  }
}

const ignore = () => {}

/** How often a statement may meet others before we give up. */
const MAX_TRIES = 20

/** 40001 and 40P01 mean that the transaction lost to another and was undone: the one failure that is safe to repeat. */
async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (failure) {
      const code = codeOf(failure)
      if ((code !== '40001' && code !== '40P01') || tries >= MAX_TRIES) throw failure
    }
  }
}
