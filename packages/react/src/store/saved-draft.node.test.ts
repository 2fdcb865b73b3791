import { emptyDraft } from '@direct-post/core'
import { describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createClient } from '../client/index.js'
import { createPostStore } from './createPostStore.js'
import { keepSaved } from './saved-draft.js'
import type { PostState } from './state.js'

function memory(initial: Record<string, string> = {}) {
  const items = new Map(Object.entries(initial))
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

const newStore = () =>
  createStore<PostState>(() => createPostStore({ client: createClient({ baseUrl: '' }) }).getState())

describe('saved drafts', () => {
  it('come back after a reload', () => {
    vi.useFakeTimers()
    const storage = memory()
    const before = newStore()
    const end = keepSaved(before, storage)
    before.setState({ draft: { ...emptyDraft(), title: 'Kept', privacyLevel: 'SELF_ONLY' } })
    vi.runAllTimers()
    end()
    const after = newStore()
    keepSaved(after, storage)
    expect(after.getState().draft).toMatchObject({ title: 'Kept', privacyLevel: 'SELF_ONLY' })
    vi.useRealTimers()
  })

  it.each([
    ['another version', '{"v":2,"draft":{}}'],
    ['nonsense', '{'],
    ['a draft with a wrong field', JSON.stringify({ v: 1, draft: { ...emptyDraft(), privacyLevel: 'EVERYBODY' } })],
  ])('are dropped when they are %s', (_, text) => {
    const store = newStore()
    keepSaved(store, memory({ 'direct-post.saved-draft': text }))
    expect(store.getState().draft).toEqual(emptyDraft())
  })
})
