import type { NewRow, Store } from './store.js'

/** The part of vitest (or of any runner like it) that the suite needs. */
export interface SuiteRunner {
  describe(name: string, body: () => void): void
  it(name: string, body: () => Promise<void>): void
  expect(actual: unknown): { toEqual(expected: unknown): void }
}

/**
 * What every store must pass. `open` is called once per test and answers an empty store; `reopen`, where
 * given, answers a second connection to the same data, as another process would have.
 */
export function storeSuite(
  name: string,
  open: () => Promise<Store>,
  { describe, it, expect }: SuiteRunner,
  reopen?: (first: Store) => Promise<Store>,
): void {
  const withStore = (title: string, body: (store: Store, other: Store) => Promise<void>) =>
    it(title, async () => {
      const store = await open()
      const other = reopen ? await reopen(store) : store
      try {
        await body(store, other)
      } finally {
        if (other !== store) await other.close()
        await store.close()
      }
    })

  describe(`${name}: rows`, () => {
    withStore('gives back exactly what was created, to every connection', async (store, other) => {
      const value = '{"caption":"😀 \'; drop table dp_rows; --"}'
      expect(await store.create(row({ value, ref: 'r', expiresAt: 5 }))).toEqual(true)
      expect(await other.get('posts', 'k')).toEqual({ ...row({ value, ref: 'r', expiresAt: 5 }), revision: 1 })
      expect(await store.get('posts', 'other')).toEqual(null)
      expect(await store.get('other', 'k')).toEqual(null)
    })

    withStore('creates a key once, whoever asks', async (store, other) => {
      const wins = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 ? store : other).create(row({ value: `"${index}"` }))),
      )
      expect(wins.filter(Boolean).length).toEqual(1)
    })

    withStore('swaps only what nobody changed in between', async (store, other) => {
      await store.create(row())
      expect(await store.replace(row({ value: '2' }), 1)).toEqual(true)
      expect(await other.replace(row({ value: '3' }), 1)).toEqual(false)
      expect(await other.replace(row({ value: '3', at: 9, owner: 'o2', ref: 'r2' }), 2)).toEqual(true)
      expect(await store.get('posts', 'k')).toEqual({
        ...row({ value: '3', at: 9, owner: 'o2', ref: 'r2' }),
        revision: 3,
      })
      expect(await store.replace(row({ key: 'never' }), 1)).toEqual(false)
    })

    withStore('loses no update among many writers', async (store, other) => {
      await store.create(row({ value: '0' }))
      const addOne = async (connection: Store): Promise<void> => {
        const before = await connection.get('posts', 'k')
        const value = String(Number(before?.value) + 1)
        if (!(await connection.replace(row({ value }), before?.revision ?? 0))) await addOne(connection)
      }
      await Promise.all(Array.from({ length: 20 }, (_, index) => addOne(index % 2 ? store : other)))
      expect((await store.get('posts', 'k'))?.value).toEqual('20')
    })

    withStore('removes only what nobody changed in between', async (store) => {
      await store.create(row())
      await store.replace(row({ value: '2' }), 1)
      expect(await store.remove('posts', 'k', 1)).toEqual(false)
      expect(await store.remove('posts', 'k', 2)).toEqual(true)
      expect(await store.get('posts', 'k')).toEqual(null)
      expect(await store.remove('posts', 'k', 2)).toEqual(false)
    })

    withStore('keeps apart keys that only differ in where a separator stands', async (store) => {
      await store.create(row({ collection: 'a:b', key: 'c' }))
      expect(await store.get('a', 'b:c')).toEqual(null)
      expect(await store.create(row({ collection: 'a', key: 'b:c' }))).toEqual(true)
    })

    withStore("lists one owner's rows, the newest first, page by page", async (store) => {
      for (const at of [1, 3, 2]) await store.create(row({ key: `k${at}`, at }))
      await store.create(row({ key: 'foreign', owner: 'somebody else', at: 9 }))
      const keys = async (before?: number) =>
        (await store.list('posts', 'o', { limit: 2, ...(before === undefined ? {} : { before }) })).map(
          ({ key }) => key,
        )
      expect(await keys()).toEqual(['k3', 'k2'])
      expect(await keys(2)).toEqual(['k1'])
    })

    withStore('finds rows by ref, and the oldest of all owners', async (store) => {
      await store.create(row({ key: 'a', ref: 'x', at: 2 }))
      await store.create(row({ key: 'b', ref: 'x', at: 1, owner: 'o2' }))
      await store.create(row({ key: 'c', at: 3 }))
      expect((await store.find('posts', 'x')).map(({ key }) => key)).toEqual(['b', 'a'])
      expect((await store.find('posts', 'nothing')).length).toEqual(0)
      expect((await store.oldest('posts', { before: 3, limit: 9 })).map(({ key }) => key)).toEqual(['b', 'a'])
    })

    withStore('prunes what has expired and nothing else', async (store) => {
      await store.create(row({ key: 'old', expiresAt: 10 }))
      await store.create(row({ key: 'young', expiresAt: 20 }))
      await store.create(row({ key: 'kept', expiresAt: null }))
      expect(await store.prune(15)).toEqual(1)
      expect([await store.get('posts', 'old'), (await store.get('posts', 'young'))?.key]).toEqual([null, 'young'])
      expect((await store.get('posts', 'kept'))?.key).toEqual('kept')
    })
  })

  describe(`${name}: leases`, () => {
    withStore('has one holder at a time', async (store, other) => {
      const taken = await Promise.all(
        Array.from({ length: 10 }, (_, index) => (index % 2 ? store : other).lease('l', `holder ${index}`, 100, 50)),
      )
      expect(taken.filter(Boolean).length).toEqual(1)
    })

    withStore('is renewed by its holder under the same fence', async (store) => {
      expect((await store.lease('l', 'a', 100, 50))?.fence).toEqual(1)
      expect(await store.lease('l', 'a', 120, 50)).toEqual({ name: 'l', holder: 'a', fence: 1, expiresAt: 170 })
      expect(await store.lease('l', 'b', 160, 50)).toEqual(null)
    })

    withStore('passes on with a higher fence once it ran out or was released', async (store, other) => {
      const first = await store.lease('l', 'a', 100, 50)
      const second = await other.lease('l', 'b', 150, 50)
      expect([first?.fence, second?.fence]).toEqual([1, 2])
      if (first) await store.release(first)
      expect(await store.lease('l', 'a', 160, 50)).toEqual(null)
      if (second) await other.release(second)
      expect((await store.lease('l', 'a', 160, 50))?.fence).toEqual(3)
    })
  })

  describe(`${name}: windows`, () => {
    withStore('lets exactly as many through as the limit says, and slides', async (store, other) => {
      const now = 1_000_000
      const hits = await Promise.all(
        Array.from({ length: 10 }, (_, index) => (index % 2 ? store : other).hit('w', now, 60_000, 6)),
      )
      expect(hits.filter(({ allowed }) => allowed).length).toEqual(6)
      expect(await store.hit('w', now + 59_999, 60_000, 6)).toEqual({ allowed: false, retryAfterMs: 1 })
      expect((await store.hit('w', now + 60_000, 60_000, 6)).allowed).toEqual(true)
      expect((await store.hit('another', now, 60_000, 6)).allowed).toEqual(true)
    })
  })
}

function row(change: Partial<NewRow> = {}): NewRow {
  return { collection: 'posts', key: 'k', owner: 'o', ref: null, at: 1, expiresAt: null, value: '1', ...change }
}
