/** Something that comes in a file of its own, after the page is drawn. */
export interface Later<T> {
  /** Fetches it once; asking again after a failure fetches again. */
  load(): Promise<T>
  /** `null` until it is there. */
  get(): T | null
  subscribe(tell: () => void): () => void
}

/** Names a part that the first paint does without. Nothing is fetched yet. */
export function later<T>(fetchPart: () => Promise<T>): Later<T> {
  let part: T | null = null
  let coming: Promise<T> | null = null
  const waiting = new Set<() => void>()

  async function arrive(): Promise<T> {
    missing.delete(known)
    try {
      part = await fetchPart()
      for (const tell of waiting) tell()
      return part
    } catch (error) {
      coming = null
      missing.add(known)
      throw error
    }
  }

  const known: Later<T> = {
    load: () => (coming ??= arrive()),
    get: () => part,
    subscribe(tell) {
      waiting.add(tell)
      return () => waiting.delete(tell)
    },
  }
  missing.add(known)
  return known
}

/** What nobody has asked for yet. */
const missing = new Set<Later<unknown>>()

/** Fetches every part while the browser has nothing else to do, so that no press has to wait for one. */
export function fetchAhead(): void {
  // The second form on a page finds everything fetched.
  if (missing.size === 0) return
  const go = () => {
    // One that fails is asked for again where it is needed.
    for (const part of missing) part.load().catch(() => {})
  }
  if (typeof requestIdleCallback === 'function') requestIdleCallback(go, { timeout: 2000 })
  else setTimeout(go, 200)
}
