import type { Settings } from '../options.js'
import { refuse } from '../http/problem.js'
import { isStale } from '../oauth/stored-tokens.js'
import type { TokenReader } from '../oauth/stored-tokens.js'
import type { Account } from '../store/accounts.js'
import { callTikTok } from './call.js'
import { ENDPOINTS } from './endpoints.js'
import type { EndpointName } from './endpoints.js'
import type { Outcome } from './outcome.js'

export interface AccountCallContext {
  settings: Settings
  tokens: TokenReader
  refresh: (account: Account) => Promise<Account | null>
}

/**
 * A call in the name of a connected creator. A stale token is refreshed first; one that TikTok
 * refuses (401 `access_token_invalid`) is refreshed once, and this very call is sent once more: a
 * refused call did nothing, so nothing can happen twice (F02, F42). Throws a refusal when the account
 * has to be connected again.
 */
export async function callAs(
  context: AccountCallContext,
  account: Account,
  endpoint: EndpointName,
  body: unknown,
): Promise<Outcome> {
  checkScopes(account, endpoint)
  const { settings } = context
  const usable = isStale(account.tokens, settings.now()) ? await refreshed(context, account) : account
  const first = await send(context, usable, endpoint, body)
  if (!isTokenRefused(first)) return first
  const renewed = await refreshed(context, usable)
  // Unchanged: TikTok could not be reached for a new one, and the old one is no good.
  if (renewed.tokens.version === usable.tokens.version) throw refuse('tiktok_unreachable')
  return send(context, renewed, endpoint, body)
}

/** F38: a permission that was not granted is told before TikTok is asked, and ends no connection. */
function checkScopes({ scopes, status }: Account, endpoint: EndpointName): void {
  if (status !== 'connected') throw refuse('reconnect_required')
  const needed: readonly string[] = ENDPOINTS[endpoint].scopes
  if (!needed.some((scope) => scopes.includes(scope))) throw refuse('permission_missing')
}

async function refreshed({ refresh }: AccountCallContext, account: Account): Promise<Account> {
  const renewed = await refresh(account)
  if (!renewed) throw refuse('account_not_found')
  if (renewed.status !== 'connected') throw refuse('reconnect_required')
  return renewed
}

async function send({ settings, tokens }: AccountCallContext, account: Account, endpoint: EndpointName, body: unknown) {
  return callTikTok(settings, endpoint, await tokens.access(account), body)
}

function isTokenRefused(outcome: Outcome): boolean {
  return outcome.kind === 'refused' && outcome.status === 401 && outcome.error.code === 'access_token_invalid'
}
