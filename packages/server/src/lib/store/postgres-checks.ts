import { misconfigured } from '../settings.js'
import { runStatement } from './postgres-connection.js'
import type { PostgresPool } from './postgres-connection.js'

/** Settings of the session under which the store could not keep what it promises. */
const UNSAFE = [
  {
    setting: 'synchronous_commit',
    value: 'off',
    what: '`synchronous_commit` is off for this role or database',
    why: 'A confirmed post could be forgotten in a crash, and then be sent a second time',
    fix: 'Run `alter role <role> set synchronous_commit = on`',
  },
  {
    setting: 'transaction_read_only',
    value: 'on',
    what: 'the PostgreSQL connection is read-only',
    why: 'No post can be written down before it is sent',
    fix: 'Use the address of the primary, not of a replica',
  },
] as const

/** Refuses to start where a post could be lost after it was confirmed. */
export async function refuseUnsafe(pool: PostgresPool): Promise<void> {
  for (const { setting, value, what, why, fix } of UNSAFE) {
    const { rows } = await runStatement(pool, `show ${setting}`)
    if (rows[0]?.[setting] === value) throw misconfigured(what, why, fix)
  }
}
