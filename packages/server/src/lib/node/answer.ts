import type { IncomingHttpHeaders } from 'node:http'
import type { FetchAnswer } from '../tiktok/fetch.js'

/** Bytes; TikTok's longest answers are a few kilobytes. */
export const ANSWER_MAX_BYTES = 1024 * 1024

/** Milliseconds that a connection is kept: most servers close after five seconds, and no call must meet that. */
export const IDLE_MAX_MS = 4000

/** A whole answer from its parts. */
export function toAnswer(status: number, headers: IncomingHttpHeaders, pieces: readonly Buffer[]): FetchAnswer {
  const [only = Buffer.alloc(0)] = pieces
  const text = (pieces.length > 1 ? Buffer.concat(pieces) : only).toString('utf8')
  return {
    status,
    headers: { get: (name) => headers[name.toLowerCase()]?.toString() ?? null },
    text: () => Promise.resolve(text),
  }
}
