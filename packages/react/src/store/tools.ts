import { CANNOT_POST_CODES, emptyDraft, type ApiError, type Draft } from '@direct-post/core'
import type { StoreApi } from 'zustand/vanilla'
import type { DirectPostClient } from '../client/index.js'
import type { PostActions, PostStoreOptions } from './post-store.js'
import type { CreatorReading, PostState } from './state.js'

/** What the groups of actions share. */
export interface StoreTools {
  store: StoreApi<PostState>
  set(part: Partial<PostState>): void
  get(): PostState
  options: PostStoreOptions
  client: DirectPostClient
  now(): number
  actions: PostActions
}

export function freshDraft({ title }: PostStoreOptions): Draft {
  return { ...emptyDraft(), title: title ?? '' }
}

/** 1b: these answers stop the page; every other error is a failure to read. */
export function readingOf(error: ApiError): CreatorReading {
  const code = CANNOT_POST_CODES.find((known) => known === error.code)
  return code ? { status: 'stopped', code, error } : { status: 'failed', error }
}
