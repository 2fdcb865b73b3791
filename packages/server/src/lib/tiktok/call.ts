import { parseApiError } from '@direct-post/core'
import type { Secret } from '../secrets/secret.js'
import type { Settings } from '../options.js'
import { ENDPOINTS } from './endpoints.js'
import type { EndpointName } from './endpoints.js'
import { outcomeOfFailure } from './outcome.js'
import type { Outcome } from './outcome.js'

/** Milliseconds that TikTok gets for one JSON call. */
export const CALL_TIMEOUT_MS = 30_000

export type CallSettings = Pick<Settings, 'fetch' | 'tiktok' | 'emit' | 'now'>

/** The one place where JSON goes to TikTok. Never throws, and never sends anything twice. */
export async function callTikTok(
  settings: CallSettings,
  endpoint: EndpointName,
  token: Secret,
  body: unknown,
): Promise<Outcome> {
  const startedAt = settings.now()
  const { outcome, status } = await send(settings, endpoint, token, body)
  const refused = outcome.kind === 'refused' ? outcome.error : null
  settings.emit({
    type: 'tiktok.call',
    endpoint,
    status,
    outcome: outcome.kind,
    code: refused?.code ?? null,
    logId: refused?.logId ?? null,
    durationMs: settings.now() - startedAt,
  })
  return outcome
}

async function send(
  { fetch, tiktok }: CallSettings,
  endpoint: EndpointName,
  token: Secret,
  body: unknown,
): Promise<{ outcome: Outcome; status: number | null }> {
  let status: number | null = null
  try {
    const answer = await fetch(tiktok.apiOrigin + ENDPOINTS[endpoint].path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token.reveal()}`, 'content-type': 'application/json; charset=UTF-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      timeoutMs: CALL_TIMEOUT_MS,
      // Init is the one call whose lost answer cannot be asked for again.
      fresh: endpoint.endsWith('Init'),
    })
    status = answer.status
    return { outcome: outcomeOf(status, await answer.text()), status }
  } catch (failure) {
    // An answer that broke off had a status, so TikTok was reached.
    const outcome: Outcome = status === null ? outcomeOfFailure(failure) : { kind: 'ambiguous', why: 'cut', status }
    return { outcome, status }
  }
}

/** Success is `error.code: "ok"` and nothing else: some refusals come with HTTP 200 (F06). */
export function outcomeOf(status: number, text: string): Outcome {
  const body = parse(text)
  const code = errorCode(body)
  const error = parseApiError(body, status)
  if (status >= 500) return { kind: 'ambiguous', why: code ?? `http_${status}`, status }
  if (code === null || (status >= 300 && status < 400)) return { kind: 'ambiguous', why: 'unreadable', status }
  if (error !== null) return { kind: 'refused', status, error }
  if (status >= 400) return { kind: 'ambiguous', why: 'contradiction', status }
  return { kind: 'ok', text, data: (body as { data?: unknown }).data }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The parsed code, never a search in the text: a caption may contain any code's name (F08). */
function errorCode(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null
  const { error } = body as { error?: unknown }
  if (typeof error !== 'object' || error === null) return null
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && code !== '' ? code : null
}
