import type { Pool } from 'pg'
import { expect } from 'vitest'

/** A session in the middle of a transaction, so that a test can stop a statement at an exact place. */
export interface Lock {
  rollback(): Promise<void>
  commit(): Promise<void>
}

/** Runs `statement` and keeps what it locks. */
export async function holdLock(admin: Pool, statement: string): Promise<Lock> {
  const client = await admin.connect()
  await client.query('begin')
  await client.query(statement)
  const end = (how: string) => async () => {
    await client.query(how)
    client.release()
  }
  return { rollback: end('rollback'), commit: end('commit') }
}

/** The sessions of the server that wait for a lock with a statement that names `schema`. */
export async function waitingFor(admin: Pool, schema: string): Promise<number[]> {
  const { rows } = await admin.query<{ pid: number }>(
    `select pid from pg_stat_activity where wait_event_type = 'Lock' and position($1 in query) > 0`,
    [schema],
  )
  return rows.map(({ pid }) => pid)
}

/** Resolves when `count` sessions wait; answers their process ids. */
export async function untilWaiting(admin: Pool, schema: string, count = 1): Promise<number[]> {
  await expect.poll(() => waitingFor(admin, schema), { timeout: 20_000 }).toHaveLength(count)
  return waitingFor(admin, schema)
}

/** Breaks connections at the server's end, as a restart or a failover does. */
export const terminate = (admin: Pool, pids: number[]) =>
  admin.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [pids])
