// The program of startChild(): does one task on the store, and says one line per thing it did.
import { createRequire } from 'node:module'
import type * as Pg from 'pg'
import { createPostgresStore } from '../../src/postgres-store.js'
import type { Store } from '../../src/lib/store/store.js'

export type Task = { url: string; schema: string; name: string } & (
  | { do: 'open' }
  | { do: 'add'; times: number }
  | { do: 'lease'; times: number }
  | { do: 'hit'; times: number; windowMs: number; limit: number }
  | { do: 'write' }
)

// The runner bundles this file elsewhere, from where `pg` would not be found.
const pg = createRequire(import.meta.url)('pg') as typeof Pg
const task = JSON.parse(process.argv[2] ?? '{}') as Task
const pool = new pg.Pool({ connectionString: task.url, max: 8 })
pool.on('error', () => {})

const say = (line: string | number) => process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const store = await createPostgresStore({ pool, schema: task.schema })
  say('open')
  if (task.do === 'add') await inParallel(8, task.times, () => addOne(store))
  if (task.do === 'lease') await inParallel(2, task.times, (index) => holdLease(store, `${task.name} ${index}`))
  if (task.do === 'hit') await inParallel(8, task.times, () => hit(store, task))
  if (task.do === 'write') await writeForEver(store)
  await pool.end()
}

/** Adds one to a row that everybody adds to; says nothing, since the row tells. */
async function addOne(store: Store): Promise<void> {
  const before = await store.get('test', 'sum')
  const value = String(Number(before?.value) + 1)
  if (!before || !(await store.replace({ ...before, value }, before.revision))) await addOne(store)
}

/** Says the fence of a lease it had, after checking through another table that nobody was inside with it. */
async function holdLease(store: Store, holder: string): Promise<void> {
  const lease = await store.lease('door', holder, Date.now(), 60_000)
  if (!lease) return holdLease(store, holder)
  const inside = async (change: number) => {
    const { rows } = await pool.query(`update ${task.schema}.room set inside = inside + $1 returning inside`, [change])
    return rows[0].inside as number
  }
  const [entered, left] = [await inside(1), await inside(-1)]
  await store.release(lease)
  say(entered === 1 && left === 0 ? lease.fence : `two holders: ${entered} ${left}`)
}

/** Says the moment of each use that was let through. */
async function hit(store: Store, { windowMs, limit }: { windowMs: number; limit: number }): Promise<void> {
  const now = Date.now()
  const { allowed, retryAfterMs } = await store.hit('shared', now, windowMs, limit)
  if (allowed) say(now)
  else await new Promise((resolve) => setTimeout(resolve, retryAfterMs))
}

/** Writes until it is killed; says each key once its write was acknowledged. */
async function writeForEver(store: Store): Promise<never> {
  const write = async (lane: number) => {
    for (let count = 0; ; count += 1) {
      const row = {
        collection: 'test',
        key: `${lane}:${count}`,
        owner: task.name,
        ref: null,
        at: count,
        expiresAt: null,
      }
      await store.create({ ...row, value: JSON.stringify('a'.repeat(20_000)) })
      say(`created ${row.key}`)
      await store.replace({ ...row, value: JSON.stringify('b'.repeat(30_000)) }, 1)
      say(`replaced ${row.key}`)
    }
  }
  return Promise.race([1, 2, 3, 4].map(write))
}

async function inParallel(lanes: number, times: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < times) await work((next += 1))
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

await main()
