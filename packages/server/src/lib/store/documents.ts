import type { NewRow, Page, Store, StoredRow } from './store.js'

/** Typed rows of one collection. Every document carries `v`, the version of its form. */
export interface Documents<Doc extends Versioned> {
  read(key: string): Promise<Doc | null>
  /** `false` when the key exists; then nothing was written. */
  create(doc: Doc): Promise<boolean>
  /**
   * Reads, changes and writes until nobody came between. `change` answers `null` to leave the document
   * as it is. The result is what is stored now; `null` when there is no such document.
   */
  update(key: string, change: (current: Doc) => Doc | null): Promise<Doc | null>
  remove(key: string): Promise<Doc | null>
  list(owner: string, page: Page): Promise<Doc[]>
  find(ref: string): Promise<Doc[]>
  oldest(page: Page): Promise<Doc[]>
}

export interface Versioned {
  v: number
}

/** Where a document lies. */
export type Place = Omit<NewRow, 'collection' | 'value'>

/** How many writers may come between before we give up: more means that something is broken. */
const MAX_TRIES = 50

export function createDocuments<Doc extends Versioned>(
  store: Store,
  collection: string,
  version: Doc['v'],
  place: (doc: Doc) => Place,
  /** What stands for a row that a newer program wrote; it is never written back. */
  unreadable?: (row: StoredRow) => Doc,
): Documents<Doc> {
  const toRow = (doc: Doc): NewRow => ({ collection, ...place(doc), value: JSON.stringify(doc) })
  const fromRow = (row: StoredRow): Doc => {
    const doc = JSON.parse(row.value) as Doc
    if (doc.v === version) return doc
    if (unreadable) return unreadable(row)
    throw new UnknownVersion(collection, doc.v)
  }

  return {
    async read(key) {
      const row = await store.get(collection, key)
      return row && fromRow(row)
    },
    create: (doc) => store.create(toRow(doc)),
    async update(key, change) {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const row = await store.get(collection, key)
        if (!row) return null
        const current = fromRow(row)
        if (current.v !== version) return current
        const changed = change(current)
        if (changed === null) return current
        if (await store.replace(toRow(changed), row.revision)) return changed
      }
      throw new Error(
        `@direct-post/server: a row of "${collection}" was changed by others ${MAX_TRIES} times in a row.`,
      )
    },
    async remove(key) {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const row = await store.get(collection, key)
        if (!row) return null
        if (await store.remove(collection, key, row.revision)) return fromRow(row)
      }
      throw new Error(
        `@direct-post/server: a row of "${collection}" was changed by others ${MAX_TRIES} times in a row.`,
      )
    },
    list: async (owner, page) => (await store.list(collection, owner, page)).map(fromRow),
    oldest: async (page) => (await store.oldest(collection, page)).map(fromRow),
    find: async (ref) => (await store.find(collection, ref)).map(fromRow),
  }
}

/** T38: written by a newer program. It may be looked at by that one, and is never executed by this one. */
export class UnknownVersion extends Error {
  constructor(collection: string, version: unknown) {
    super(
      `@direct-post/server: a row of "${collection}" has the form ${String(version)}, which this version cannot read. ` +
        'Acting on it could send a post twice. Run the version that wrote it.',
    )
  }
}
