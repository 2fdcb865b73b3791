import { misconfigured } from '../settings.js'
import { runStatement, runTransaction } from './postgres-connection.js'
import type { PostgresPool, PostgresResult, Query } from './postgres-connection.js'
import { codeOf } from './postgres-error.js'
import { exactNumber } from './postgres-values.js'
import type { Tables } from './postgres-tables.js'

/**
 * Step n brings a database from version n to n + 1. Steps are only ever added, and each can be run twice:
 * where creating a table ends a transaction (CockroachDB, YugabyteDB), it can stop halfway.
 *
 * Keys are bytes and not text, because the order of text changes with the system's locale library, and an
 * index in yesterday's order no longer finds the row that keeps a post from being sent twice.
 */
const MIGRATIONS: readonly ((tables: Tables) => readonly string[])[] = [
  ({ rows, leases, windows }) => [
    `create table if not exists ${rows} (
      collection bytea not null, key bytea not null, owner bytea not null, ref bytea, "at" bigint not null,
      expires_at bigint, value text not null, revision bigint not null,
      primary key (collection, key))`,
    `create index if not exists dp_rows_owner on ${rows} (collection, owner, "at")`,
    `create index if not exists dp_rows_ref on ${rows} (collection, ref) where ref is not null`,
    `create index if not exists dp_rows_at on ${rows} (collection, "at")`,
    `create index if not exists dp_rows_expiry on ${rows} (expires_at) where expires_at is not null`,
    `create table if not exists ${leases} (
      name bytea primary key, holder text not null, expires_at bigint not null, fence bigint not null)`,
    `create table if not exists ${windows} (
      name bytea primary key, uses text not null, newest bigint not null, revision bigint not null)`,
  ],
]

/**
 * Brings the database up to date. Many processes may start at once: the lock on the row with the version
 * lets one of them do the work. A database that is up to date needs no right to create anything.
 */
export async function migratePostgres(pool: PostgresPool, tables: Tables): Promise<void> {
  const version = await readVersion(pool, tables)
  if (version === MIGRATIONS.length) return
  if (version === null) await createVersion(pool, tables)
  await runTransaction(pool, (query) => migrate(query, tables))
}

/** `null` before the first start. */
async function readVersion(pool: PostgresPool, tables: Tables): Promise<number | null> {
  try {
    return toVersion(await runStatement(pool, `select version from ${tables.version} where id = 1`))
  } catch (failure) {
    if (codeOf(failure) === UNDEFINED_TABLE) return null
    throw failure
  }
}

async function createVersion(pool: PostgresPool, { schema, version }: Tables): Promise<void> {
  if (schema !== null && !(await isThere(pool, schema))) await create(pool, `create schema if not exists "${schema}"`)
  await create(pool, `create table if not exists ${version} (id integer primary key, version bigint not null)`)
  await runStatement(pool, `insert into ${version} (id, version) values (1, 0) on conflict do nothing`)
}

/** Asked first, because `if not exists` wants the right to create schemas even where there is one. */
async function isThere(pool: PostgresPool, schema: string): Promise<boolean> {
  const { rows } = await runStatement(pool, 'select 1 from pg_catalog.pg_namespace where nspname = $1', [schema])
  return rows.length > 0
}

/** `if not exists` looks before it takes the name, so two processes that start at once can still collide. */
async function create(pool: PostgresPool, text: string): Promise<void> {
  await runStatement(pool, text).catch((failure: unknown) => {
    if (!ALREADY_THERE.has(codeOf(failure) ?? '')) throw failure
  })
}

async function migrate(query: Query, tables: Tables): Promise<void> {
  const version = toVersion(await query(`select version from ${tables.version} where id = 1 for update`)) ?? 0
  for (const step of MIGRATIONS.slice(version)) {
    for (const text of step(tables)) await query(text)
  }
  await query(`update ${tables.version} set version = $1 where id = 1`, [MIGRATIONS.length])
}

/** T38: an older program must not execute what a newer one wrote. */
function toVersion({ rows }: PostgresResult): number | null {
  if (rows[0] === undefined) return null
  const version = exactNumber(rows[0].version)
  if (version <= MIGRATIONS.length) return version
  throw misconfigured(
    `the PostgreSQL store is at version ${version}, this program knows ${MIGRATIONS.length}`,
    'It could misread posts that a newer program wrote',
    'Run the newer program again, or restore the backup from before it ran',
  )
}

const UNDEFINED_TABLE = '42P01'
/** duplicate schema, table and type, and the unique index below them. */
const ALREADY_THERE = new Set(['42P06', '42P07', '42710', '23505'])
