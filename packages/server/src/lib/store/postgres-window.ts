import { countUse } from './memory.js'
import type { PostgresResult } from './postgres-connection.js'
import type { Statements } from './postgres-statements.js'
import { exactNumber, exactText, toBytes } from './postgres-values.js'
import type { Hit } from './store.js'

export interface Use {
  name: string
  /** Milliseconds since 1970. */
  now: number
  windowMs: number
  limit: number
}

type Run = (text: string, values: unknown[]) => Promise<PostgresResult>

/**
 * Counts one use by compare and swap. Who loses reads again; each loss is somebody else's counted use, so
 * there are at most `limit` of them in a window. A refused use writes nothing (F44).
 */
export async function hitWindow(run: Run, sql: Statements, use: Use): Promise<Hit> {
  const name = toBytes(use.name)
  for (;;) {
    const stored = await readWindow(run, sql, name)
    const { hit } = countUse(stored.uses, use.now, use.windowMs, use.limit)
    if (!hit.allowed) return hit
    const uses = [...stored.uses.filter((at) => isKept(at, use)), use.now].sort((a, b) => a - b)
    if (await writeWindow(run, sql, name, { uses, revision: stored.revision })) return hit
  }
}

/** Twice the window: a process that read its clock a moment earlier still sees all that counts for it. */
const isKept = (at: number, { now, windowMs }: Use): boolean => at > now - 2 * windowMs

/** Moments in milliseconds, ascending; `revision` is 0 before the first use. */
interface Window {
  uses: readonly number[]
  revision: number
}

async function readWindow(run: Run, sql: Statements, name: Uint8Array): Promise<Window> {
  const { rows } = await run(sql.readWindow, [name])
  if (!rows[0]) return { uses: [], revision: 0 }
  const uses: unknown = JSON.parse(exactText(rows[0].uses))
  return { uses: Array.isArray(uses) ? uses.map(exactNumber) : [], revision: exactNumber(rows[0].revision) }
}

/** `false` when another process came first. */
async function writeWindow(run: Run, sql: Statements, name: Uint8Array, { uses, revision }: Window): Promise<boolean> {
  const values = [name, JSON.stringify(uses), uses.at(-1) ?? 0]
  const { rowCount } =
    revision === 0 ? await run(sql.createWindow, values) : await run(sql.replaceWindow, [...values, revision])
  return rowCount === 1
}
