import { parseTokenAnswer } from '@direct-post/core'
import type { ApiError, Token } from '@direct-post/core'
import { CALL_TIMEOUT_MS } from '../tiktok/call.js'
import { REVOKE_PATH, TOKEN_PATH } from '../tiktok/endpoints.js'
import { outcomeOfFailure } from '../tiktok/outcome.js'
import type { Settings } from '../options.js'
import type { Secret } from '../secrets/secret.js'

/** What is known after asking for a token. */
export type TokenOutcome =
  | { kind: 'ok'; token: Token }
  | { kind: 'refused'; error: ApiError }
  /** `sent: false` means that TikTok heard nothing, so the refresh token is still good. */
  | { kind: 'lost'; sent: boolean; why: string }

/** Trades the code of a callback for tokens. The code is passed on as it came, decoded once (F39). */
export function exchangeCode(settings: Settings, code: string, verifier: string | null): Promise<TokenOutcome> {
  return askForToken(settings, 'oauth.exchange', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: settings.redirectUri,
    ...(verifier === null ? {} : { code_verifier: verifier }),
  })
}

/** Trades a refresh token for a new pair; TikTok drops the old one as it answers (F34). */
export function exchangeRefreshToken(settings: Settings, refreshToken: Secret): Promise<TokenOutcome> {
  return askForToken(settings, 'oauth.refresh', { grant_type: 'refresh_token', refresh_token: refreshToken.reveal() })
}

/** Tells TikTok to forget a token. Best effort: the connection ends here whatever TikTok says. */
export async function revokeToken(settings: Settings, token: Secret): Promise<void> {
  await post(settings, REVOKE_PATH, { token: token.reveal() }).catch(() => null)
}

async function askForToken(
  settings: Settings,
  endpoint: string,
  fields: Record<string, string>,
): Promise<TokenOutcome> {
  const startedAt = settings.now()
  let status: number | null = null
  const outcome = await post(settings, TOKEN_PATH, fields).then((answer) => {
    status = answer.status
    return toOutcome(answer)
  }, toLost)
  settings.emit({
    type: 'tiktok.call',
    endpoint,
    status,
    outcome: outcome.kind === 'lost' ? (outcome.sent ? 'ambiguous' : 'not_sent') : outcome.kind,
    code: outcome.kind === 'refused' ? outcome.error.code : null,
    logId: outcome.kind === 'refused' ? outcome.error.logId : null,
    durationMs: settings.now() - startedAt,
  })
  return outcome
}

/** Success is a token in the body; this endpoint refuses with HTTP 200 too (F06). */
function toOutcome({ status, text }: { status: number; text: string }): TokenOutcome {
  if (status >= 500) return { kind: 'lost', sent: true, why: `http_${status}` }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return { kind: 'lost', sent: true, why: 'unreadable' }
  }
  const parsed = parseTokenAnswer(body, status)
  if (parsed.ok) return { kind: 'ok', token: parsed.token }
  // Only a body that names an OAuth error is a refusal; anything else may hide a token that was issued.
  const refused = typeof (body as { error?: unknown } | null)?.error === 'string'
  return refused ? { kind: 'refused', error: parsed.error } : { kind: 'lost', sent: true, why: 'unreadable' }
}

function toLost(failure: unknown): TokenOutcome {
  const outcome = outcomeOfFailure(failure)
  return { kind: 'lost', sent: outcome.kind !== 'not_sent', why: 'why' in outcome ? outcome.why : 'unknown' }
}

async function post(
  { fetch, tiktok, clientKey, clientSecret }: Settings,
  path: string,
  fields: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const answer = await fetch(tiktok.apiOrigin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ client_key: clientKey, client_secret: clientSecret, ...fields }).toString(),
    redirect: 'error',
    timeoutMs: CALL_TIMEOUT_MS,
    // A refresh whose answer is lost may cost the connection (F35).
    fresh: true,
  })
  return { status: answer.status, text: await answer.text() }
}
