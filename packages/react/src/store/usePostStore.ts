'use client'

import { useStore } from 'zustand/react'
import type { PostStore } from './post-store.js'
import type { PostState } from './state.js'

/** Reads one slice; draws again only when that slice changed. */
export function usePostStore<T>(store: PostStore, select: (state: PostState) => T): T {
  return useStore(store, select)
}
