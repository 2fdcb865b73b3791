import type { Client } from '@libsql/client'

/** Step n brings a file from version n to n + 1. Steps are only ever added. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table dp_rows (
      collection text not null, key text not null, owner text not null, ref text, at integer not null,
      expires_at integer, value text not null, revision integer not null,
      primary key (collection, key)) without rowid`,
    'create index dp_rows_owner on dp_rows (collection, owner, at)',
    'create index dp_rows_ref on dp_rows (collection, ref) where ref is not null',
    'create index dp_rows_at on dp_rows (collection, at)',
    'create index dp_rows_expiry on dp_rows (expires_at) where expires_at is not null',
    'create table dp_leases (name text primary key, holder text not null, expires_at integer not null, fence integer not null)',
    'create table dp_hits (name text not null, at integer not null)',
    'create index dp_hits_name on dp_hits (name, at)',
  ],
]

/** Brings the file up to date; several processes may start at once, and one of them does the work. */
export async function migrateSqlite(client: Client): Promise<void> {
  await client.execute('create table if not exists dp_schema (version integer not null)')
  for (const [version, steps] of MIGRATIONS.entries()) await step(client, version, steps)
  await refuseNewer(client)
}

async function step(client: Client, version: number, steps: readonly string[]): Promise<void> {
  const transaction = await client.transaction('write')
  try {
    const { rows } = await transaction.execute('select coalesce(max(version), 0) as version from dp_schema')
    if (Number(rows[0]?.version) > version) return
    for (const sql of steps) await transaction.execute(sql)
    await transaction.execute({ sql: 'insert into dp_schema (version) values (?)', args: [version + 1] })
    await transaction.commit()
  } finally {
    transaction.close()
  }
}

/** T38: an older program must not execute what a newer one wrote. */
async function refuseNewer(client: Client): Promise<void> {
  const { rows } = await client.execute('select coalesce(max(version), 0) as version from dp_schema')
  if (Number(rows[0]?.version) <= MIGRATIONS.length) return
  throw new Error(
    `@direct-post/server: the SQLite store is at version ${Number(rows[0]?.version)}, this program knows ${MIGRATIONS.length}. ` +
      'It could misread posts that a newer program wrote. Run the newer program again, or restore the file it came with.',
  )
}
