import { parseCreatePostBody } from '@direct-post/core'
import type { CreatePostBody } from '@direct-post/core/proxy'

const KEY = 'direct-post.press'

/** One press of Publish, as it outlives a reload. A duplicated tab copies it, key included. */
export interface Press {
  key: string
  body: CreatePostBody
  /** `null` until the server has answered. */
  postId: string | null
}

/** Written before the request leaves, so that a reload finds the key and never mints a second one. */
export function rememberPress(press: Press): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(press))
  } catch {
    // Storage may be forbidden. The post then is found again in the server's list.
  }
}

export function forgetPress(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Nothing was remembered either.
  }
}

export function recallPress(): Press | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('key' in kept) || !('body' in kept)) return null
    const parsed = parseCreatePostBody(kept.body)
    if (!parsed.ok || typeof kept.key !== 'string') return null
    const postId = 'postId' in kept && typeof kept.postId === 'string' ? kept.postId : null
    return { key: kept.key, body: parsed.body, postId }
  } catch {
    return null
  }
}
