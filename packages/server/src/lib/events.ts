/**
 * One thing that happened, for logs, metrics and traces. Events carry ids, codes, counts and
 * milliseconds; a token, secret, upload URL or caption is in none of them (T20).
 */
export type ServerEvent =
  | { type: 'request'; method: string; route: string; status: number; code: string | null; durationMs: number }
  | TikTokCallEvent
  | { type: 'account.connected' | 'account.disconnected' | 'account.reconnect_required'; accountId: string }
  | { type: 'token.refreshed'; accountId: string }
  | { type: 'post.created'; postId: string; accountId: string }
  | { type: 'post.status'; postId: string; status: string; code: string | null }
  | { type: 'upload.chunk'; postId: string; firstByte: number; bytes: number; status: number; nextByte: number }
  | { type: 'webhook'; event: string | null; verdict: 'valid' | 'stale' | 'forged' }
  | { type: 'store.failed' | 'internal.failed'; where: string; error: string }

export interface TikTokCallEvent {
  type: 'tiktok.call'
  endpoint: string
  /** HTTP status; `null` when no answer came. */
  status: number | null
  outcome: 'ok' | 'refused' | 'not_sent' | 'ambiguous'
  code: string | null
  logId: string | null
  durationMs: number
}
