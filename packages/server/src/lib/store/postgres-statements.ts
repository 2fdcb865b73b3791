import type { Tables } from './postgres-tables.js'

const COLUMNS = 'collection, key, owner, ref, "at", expires_at, value, revision'

/**
 * Every statement of the store. Each is atomic by itself at any isolation level and leaves nothing in the
 * session, so it runs through transaction pooling; values are parameters and nothing else (T37).
 */
export function statements({ rows, leases, windows }: Tables) {
  const select = `select ${COLUMNS} from ${rows} where collection = $1`
  return {
    get: `${select} and key = $2`,
    list: `${select} and owner = $2 and "at" < $3 order by "at" desc limit $4`,
    find: `${select} and ref = $2 order by "at"`,
    oldest: `${select} and "at" < $2 order by "at" limit $3`,
    create: `insert into ${rows} (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, 1) on conflict do nothing`,
    replace: `update ${rows} set owner = $3, ref = $4, "at" = $5, expires_at = $6, value = $7, revision = revision + 1
      where collection = $1 and key = $2 and revision = $8`,
    remove: `delete from ${rows} where collection = $1 and key = $2 and revision = $3`,

    // The fence stays while the same holder renews a running lease, and grows in every other case.
    lease: `insert into ${leases} as held (name, holder, expires_at, fence) values ($1, $2, $3, 1)
      on conflict (name) do update set
        fence = case when held.holder = excluded.holder and held.expires_at > $4 then held.fence else held.fence + 1 end,
        holder = excluded.holder, expires_at = excluded.expires_at
      where held.holder = excluded.holder or held.expires_at <= $4
      returning fence`,
    release: `update ${leases} set expires_at = 0 where name = $1 and holder = $2 and fence = $3`,

    readWindow: `select uses, revision from ${windows} where name = $1`,
    createWindow: `insert into ${windows} (name, uses, newest, revision) values ($1, $2, $3, 1) on conflict do nothing`,
    replaceWindow: `update ${windows} set uses = $2, newest = $3, revision = revision + 1 where name = $1 and revision = $4`,

    pruneRows: `delete from ${rows} where expires_at < $1`,
    pruneLeases: `delete from ${leases} where expires_at < $1`,
    pruneWindows: `delete from ${windows} where newest < $1`,
  }
}

export type Statements = ReturnType<typeof statements>
