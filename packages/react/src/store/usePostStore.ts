'use client'

import { useSyncExternalStore } from 'react'
import type { PostStore } from './post-store.js'
import type { PostState } from './state.js'

/** Reads one slice; draws again only when that slice changed. React's own hook, without what zustand's remembers. */
export function usePostStore<T>(store: PostStore, select: (state: PostState) => T): T {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.getState()),
    () => select(store.getInitialState()),
  )
}
