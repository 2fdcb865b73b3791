import { parseDraft, type Draft } from '@direct-post/core'
import type { StoreApi } from 'zustand/vanilla'
import type { PostState } from './state.js'

const KEY = 'direct-post.saved-draft'
/** A draft of another version is not read: an old choice must not come back as another one. */
const VERSION = 1
/** Milliseconds of quiet before a draft is written. */
const QUIET = 300

/** Where a host lets drafts wait, e.g. `localStorage`. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Brings back the saved words and choices, unless something was chosen since `untouched`, and saves every
 * change. A file cannot be saved.
 */
export function keepSaved(
  store: Pick<StoreApi<PostState>, 'getState' | 'setState' | 'subscribe'>,
  storage: DraftStorage,
  untouched: Draft = store.getState().draft,
): () => void {
  const saved = read(storage)
  const { draft: now, publishing } = store.getState()
  if (saved && now === untouched && publishing.status === 'editing') store.setState({ draft: saved })

  let waiting: ReturnType<typeof setTimeout> | undefined
  const stop = store.subscribe(({ draft, publishing }, before) => {
    const arrived = publishing.status === 'following' && publishing.post.status === 'posted'
    if (arrived) return remove(storage)
    if (draft === before.draft) return
    clearTimeout(waiting)
    waiting = setTimeout(() => write(storage, draft), QUIET)
  })
  return () => {
    clearTimeout(waiting)
    stop()
  }
}

function read(storage: DraftStorage) {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('v' in kept) || kept.v !== VERSION || !('draft' in kept))
      return null
    const parsed = parseDraft(kept.draft)
    return parsed.ok ? parsed.draft : null
  } catch {
    return null
  }
}

function write(storage: DraftStorage, draft: unknown) {
  try {
    storage.setItem(KEY, JSON.stringify({ v: VERSION, draft }))
  } catch {
    // Full or forbidden: the page works without it.
  }
}

function remove(storage: DraftStorage) {
  try {
    storage.removeItem(KEY)
  } catch {
    // Forbidden storage holds nothing either.
  }
}
