import type { ApiError } from '../model/api-error.js'
import { Misshapen } from './json.js'

/** The error behind a thrown `Misshapen`; anything else is a fault of ours and goes on up. */
export function malformedAnswer(thrown: unknown, point?: string): { ok: false; error: ApiError } {
  return { ok: false, error: { ...ANSWER, path: pathOf(thrown), ...(point !== undefined && { point }) } }
}

/** The same for what a browser sent to the proxy. */
export function malformedRequest(thrown: unknown): { ok: false; error: ApiError } {
  return { ok: false, error: { ...REQUEST, path: pathOf(thrown) } }
}

function pathOf(thrown: unknown): string {
  if (thrown instanceof Misshapen) return thrown.message
  throw thrown
}

const ANSWER: ApiError = {
  from: 'tiktok',
  code: 'malformed_answer',
  message: "TikTok's answer could not be understood. Try again later.",
  logId: null,
  actor: 'host',
  retry: 'now',
}

const REQUEST: ApiError = {
  from: 'proxy',
  code: 'malformed_request',
  message: 'The page sent something that could not be understood. Reload it and try again.',
  logId: null,
  actor: 'host',
  retry: 'after_change',
}
