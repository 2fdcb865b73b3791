import type { Client, InValue, Row } from '@libsql/client'
import { LEASE_MEMORY_MS } from './memory.js'
import type { Hit, Lease, NewRow, Page, Store, StoredRow } from './store.js'
import { migrateSqlite } from './sqlite-schema.js'

/**
 * The embedded store: one SQLite file that several processes of one machine can share. Every
 * operation is a single statement, and SQLite runs one writing statement at a time. `hasty` carries
 * leases and counts, which a power cut may take: whoever held or counted them is gone with it.
 */
export async function createSqliteStoreOn(client: Client, hasty: Client = client): Promise<Store> {
  await migrateSqlite(client)
  const run = (sql: string, args: InValue[]) => client.execute({ sql, args })
  const runHasty = (sql: string, args: InValue[]) => hasty.execute({ sql, args })
  const changed = async (sql: string, args: InValue[]) => (await run(sql, args)).rowsAffected === 1
  const rows = async (sql: string, args: InValue[]) => (await run(sql, args)).rows.map(toRow)

  return {
    async get(collection, key) {
      return (await rows('select * from dp_rows where collection = ? and key = ?', [collection, key]))[0] ?? null
    },
    create: (row) => changed(INSERT, [...columns(row)]),
    replace: (row, revision) => changed(REPLACE, [...columns(row).slice(2), row.collection, row.key, revision]),
    remove: (collection, key, revision) =>
      changed('delete from dp_rows where collection = ? and key = ? and revision = ?', [collection, key, revision]),
    list: (collection, owner, page) =>
      rows(`select * from dp_rows where collection = ? and owner = ? and at < ? order by at desc limit ?`, [
        collection,
        owner,
        ...bounds(page),
      ]),
    find: (collection, ref) =>
      rows('select * from dp_rows where collection = ? and ref = ? order by at', [collection, ref]),
    oldest: (collection, page) =>
      rows('select * from dp_rows where collection = ? and at < ? order by at limit ?', [collection, ...bounds(page)]),
    async lease(name, holder, now, ttlMs) {
      const { rows: got } = await runHasty(LEASE, [name, holder, now + ttlMs, now, now])
      return got[0] ? { name, holder, fence: Number(got[0].fence), expiresAt: now + ttlMs } : null
    },
    async release({ name, holder, fence }: Lease) {
      await runHasty('update dp_leases set expires_at = 0 where name = ? and holder = ? and fence = ?', [
        name,
        holder,
        fence,
      ])
    },
    hit: (name, now, windowMs, limit) => hit(runHasty, name, now, windowMs, limit),
    async prune(now) {
      await run('delete from dp_leases where expires_at < ?', [now - LEASE_MEMORY_MS])
      await run('delete from dp_hits where at < ?', [now - LEASE_MEMORY_MS])
      return (await run('delete from dp_rows where expires_at < ?', [now])).rowsAffected
    },
    async close() {
      client.close()
      if (hasty !== client) hasty.close()
    },
  }
}

const INSERT = `insert into dp_rows (collection, key, owner, ref, at, expires_at, value, revision)
  values (?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing`

const REPLACE = `update dp_rows set owner = ?, ref = ?, at = ?, expires_at = ?, value = ?, revision = revision + 1
  where collection = ? and key = ? and revision = ?`

/** The fence stays while the same holder renews a running lease, and grows in every other case. */
const LEASE = `insert into dp_leases (name, holder, expires_at, fence) values (?, ?, ?, 1)
  on conflict (name) do update set
    fence = case when holder = excluded.holder and expires_at > ? then fence else fence + 1 end,
    holder = excluded.holder, expires_at = excluded.expires_at
  where holder = excluded.holder or expires_at <= ?
  returning fence`

/** The count and the insert are one statement, so two processes cannot both take the last use. */
const HIT = `insert into dp_hits (name, at) select ?, ?
  where (select count(*) from dp_hits where name = ? and at > ?) < ?`

async function hit(
  run: (sql: string, args: InValue[]) => Promise<{ rowsAffected: number; rows: Row[] }>,
  name: string,
  now: number,
  windowMs: number,
  limit: number,
): Promise<Hit> {
  const since = now - windowMs
  const counted = await run(HIT, [name, now, name, since, limit])
  if (counted.rowsAffected === 1) return { allowed: true, retryAfterMs: 0 }
  const { rows } = await run('select at from dp_hits where name = ? and at > ? order by at desc limit 1 offset ?', [
    name,
    since,
    Math.max(0, limit - 1),
  ])
  return { allowed: false, retryAfterMs: Math.max(1, Number(rows[0]?.at ?? now) + windowMs - now) }
}

const columns = (row: NewRow): InValue[] => [
  row.collection,
  row.key,
  row.owner,
  row.ref,
  row.at,
  row.expiresAt,
  row.value,
]

const bounds = ({ before, limit }: Page): InValue[] => [before ?? Number.MAX_SAFE_INTEGER, limit]

function toRow(row: Row): StoredRow {
  return {
    collection: text(row.collection),
    key: text(row.key),
    owner: text(row.owner),
    ref: row.ref === null ? null : text(row.ref),
    at: Number(row.at),
    expiresAt: row.expires_at === null ? null : Number(row.expires_at),
    value: text(row.value),
    revision: Number(row.revision),
  }
}

/** These columns are `text`, so nothing else comes out of them. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
