import { parseDraft, type Draft } from '@direct-post/core'
import type { Sentence } from './state.js'

const KEY = 'direct-post.draft'

/** What came back with the person from TikTok's consent page. */
export interface ConsentReturn {
  /** The account that was connected. */
  accountId: string | null
  /** The draft as it was when the page was left. */
  draft: Draft | null
  /** For the person: what happened, when it needs saying. */
  said: Sentence | null
}

/** Connecting leaves the page. Words and choices wait in this tab; a file is nothing a browser keeps. */
export function keepDraft(draft: Draft, hadVideo: boolean): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ draft, hadVideo }))
  } catch {
    // Storage may be forbidden. Then connecting costs the draft, and still works.
  }
}

/** Reads the answer out of the address, once, and takes it from there. `null`: nobody came back from TikTok. */
export function takeReturn(): ConsentReturn | null {
  const url = new URL(location.href)
  const error = url.searchParams.get('direct_post_error')
  if (error === null && url.searchParams.get('direct_post') !== 'connected') return null

  const accountId = url.searchParams.get('account')
  for (const name of ['direct_post', 'direct_post_error', 'account']) url.searchParams.delete(name)
  history.replaceState(history.state, '', url)
  const kept = takeDraft()
  return { accountId, draft: kept?.draft ?? null, said: sentenceFor(error) ?? (kept?.hadVideo ? VIDEO_AGAIN : null) }
}

const VIDEO_AGAIN: Sentence = {
  code: 'video_again',
  message: 'Your draft is back. Only the video has to be chosen again, because a browser keeps no files.',
}

function sentenceFor(error: string | null): Sentence | null {
  if (error === null) return null
  return error === 'access_denied' ? DENIED : FAILED
}

const DENIED: Sentence = {
  code: 'consent_denied',
  message:
    'You did not allow the connection on TikTok, so no account was connected. Connect again when you want to post.',
}
const FAILED: Sentence = {
  code: 'consent_failed',
  message: 'TikTok did not connect the account. Connect again, and allow every permission that is asked for.',
}

function takeDraft(): { draft: Draft; hadVideo: boolean } | null {
  try {
    const text = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
    const kept: unknown = JSON.parse(text ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('draft' in kept)) return null
    const parsed = parseDraft(kept.draft)
    return parsed.ok ? { draft: parsed.draft, hadVideo: 'hadVideo' in kept && kept.hadVideo === true } : null
  } catch {
    return null
  }
}
