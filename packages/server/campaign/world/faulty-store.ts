import type { Store } from '../../src/index.js'

/** Runs one operation, or what shall happen in its place. */
export type Around = <T>(name: string, run: () => Promise<T>) => Promise<T>

/** The same store, with every operation handed to `around` by its name: also those that are added to the interface later. */
export function aroundStore(store: Store, around: Around): Store {
  return new Proxy(store, {
    get(target, name) {
      const operation = Reflect.get(target, name) as unknown
      if (typeof operation !== 'function' || typeof name !== 'string' || name === 'close') return operation
      return (...args: unknown[]) => around(name, () => Reflect.apply(operation, target, args) as Promise<unknown>)
    },
  })
}
