import { LEASE_MEMORY_MS } from './memory.js'
import { refuseUnsafe } from './postgres-checks.js'
import { runStatement } from './postgres-connection.js'
import type { PostgresPool } from './postgres-connection.js'
import { migratePostgres } from './postgres-schema.js'
import { statements } from './postgres-statements.js'
import type { Tables } from './postgres-tables.js'
import { exactNumber, exactText, fromBytes, toBytes } from './postgres-values.js'
import { hitWindow } from './postgres-window.js'
import type { NewRow, Page, Store, StoredRow } from './store.js'

/** The store for many processes: PostgreSQL, or what speaks like it. */
export async function createPostgresStoreOn(
  pool: PostgresPool,
  tables: Tables,
  close: () => Promise<void>,
): Promise<Store> {
  await refuseUnsafe(pool)
  await migratePostgres(pool, tables)
  const sql = statements(tables)
  const run = (text: string, values: unknown[]) => runStatement(pool, text, values)
  const changed = async (text: string, values: unknown[]) => (await run(text, values)).rowCount === 1
  const rows = async (text: string, values: unknown[]) => (await run(text, values)).rows.map(toRow)

  return {
    get: async (collection, key) => (await rows(sql.get, [collection, key].map(toBytes)))[0] ?? null,
    create: (row) => changed(sql.create, columns(row)),
    replace: (row, revision) => changed(sql.replace, [...columns(row), revision]),
    remove: (collection, key, revision) => changed(sql.remove, [toBytes(collection), toBytes(key), revision]),
    list: (collection, owner, page) => rows(sql.list, [toBytes(collection), toBytes(owner), ...bounds(page)]),
    find: (collection, ref) => rows(sql.find, [collection, ref].map(toBytes)),
    oldest: (collection, page) => rows(sql.oldest, [toBytes(collection), ...bounds(page)]),
    async lease(name, holder, now, ttlMs) {
      const expiresAt = now + ttlMs
      const { rows: got } = await run(sql.lease, [toBytes(name), holder, expiresAt, now])
      return got[0] ? { name, holder, fence: exactNumber(got[0].fence), expiresAt } : null
    },
    async release({ name, holder, fence }) {
      await run(sql.release, [toBytes(name), holder, fence])
    },
    hit: (name, now, windowMs, limit) => hitWindow(run, sql, { name, now, windowMs, limit }),
    async prune(now) {
      await run(sql.pruneLeases, [now - LEASE_MEMORY_MS])
      await run(sql.pruneWindows, [now - LEASE_MEMORY_MS])
      return (await run(sql.pruneRows, [now])).rowCount ?? 0
    },
    close,
  }
}

const columns = (row: NewRow): unknown[] => [
  toBytes(row.collection),
  toBytes(row.key),
  toBytes(row.owner),
  row.ref === null ? null : toBytes(row.ref),
  row.at,
  row.expiresAt,
  row.value,
]

const bounds = ({ before, limit }: Page): unknown[] => [before ?? Number.MAX_SAFE_INTEGER, limit]

function toRow(row: Record<string, unknown>): StoredRow {
  return {
    collection: fromBytes(row.collection),
    key: fromBytes(row.key),
    owner: fromBytes(row.owner),
    ref: row.ref === null ? null : fromBytes(row.ref),
    at: exactNumber(row.at),
    expiresAt: row.expires_at === null ? null : exactNumber(row.expires_at),
    value: exactText(row.value),
    revision: exactNumber(row.revision),
  }
}
