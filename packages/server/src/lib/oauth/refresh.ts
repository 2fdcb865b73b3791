import type { Settings } from '../options.js'
import { insist } from '../store/insist.js'
import { toBase64Url } from '../secrets/encoding.js'
import type { Sealer } from '../secrets/sealer.js'
import type { Account, Accounts } from '../store/accounts.js'
import { ownerKey } from '../store/accounts.js'
import { sealTokens } from './stored-tokens.js'
import type { TokenReader } from './stored-tokens.js'
import { exchangeRefreshToken } from './token-call.js'
import type { TokenOutcome } from './token-call.js'

export interface RefreshContext {
  settings: Settings
  accounts: Accounts
  sealer: Sealer
  tokens: TokenReader
}

/** Longer than one call may take, so that a lease outlives the call it protects. */
const LEASE_MS = 75_000
/** How long others wait for the one that refreshes, and how often they look. */
const WAIT_MS = 70_000
const LOOK_EVERY_MS = 50

/**
 * One refresh per expiry, however many requests and processes ask: whoever holds the lease asks
 * TikTok, everybody else waits for the new pair to appear. Answers the account as it is then: with a
 * newer pair, with `reconnect_required`, or unchanged when TikTok could not be reached.
 */
export function createRefresher(context: RefreshContext) {
  // Requests of this process share one attempt, so that they do not all knock at the store.
  const running = new Map<string, Promise<Account | null>>()

  return (account: Account): Promise<Account | null> => {
    const name = `${ownerKey(account.owner)}${account.id}.${account.tokens.version}`
    const shared = running.get(name)
    if (shared) return shared
    const attempt = refreshOnce(context, account).finally(() => running.delete(name))
    running.set(name, attempt)
    return attempt
  }
}

async function refreshOnce(context: RefreshContext, stale: Account): Promise<Account | null> {
  const { settings, accounts } = context
  const { store, now, random, sleep } = settings
  const leaseName = `refresh.${ownerKey(stale.owner)}${stale.id}`
  const holder = toBase64Url(random(new Uint8Array(12)))

  for (let waited = 0; waited < WAIT_MS; waited += LOOK_EVERY_MS) {
    const lease = await store.lease(leaseName, holder, now(), LEASE_MS)
    const current = await accounts.read(stale.owner, stale.id)
    const isMoved = !current || current.tokens.version !== stale.tokens.version || current.status !== 'connected'
    try {
      if (isMoved) return current
      if (lease) return await refreshUnderLease(context, current)
    } finally {
      // A lease that cannot be given back runs out by itself; the new pair is saved already.
      if (lease) await store.release(lease).catch(() => {})
    }
    await sleep(LOOK_EVERY_MS)
  }
  return accounts.read(stale.owner, stale.id)
}

async function refreshUnderLease(context: RefreshContext, account: Account): Promise<Account | null> {
  const { settings, accounts, tokens } = context
  const refreshToken = await tokens.refresh(account)
  let outcome = await exchangeRefreshToken(settings, refreshToken)
  // One more try with the same token is allowed; a lost answer may have burnt it already (F35).
  if (outcome.kind === 'lost') outcome = await exchangeRefreshToken(settings, refreshToken)

  if (outcome.kind === 'ok') return save(context, account, outcome.token)
  if (outcome.kind === 'refused' && endsConnection(outcome)) return giveUp(context, account)
  return accounts.read(account.owner, account.id)
}

/** Nothing stands between TikTok's answer and this line: the old pair is dead by now (F34). */
async function save(
  { settings, accounts, sealer }: RefreshContext,
  account: Account,
  token: Extract<TokenOutcome, { kind: 'ok' }>['token'],
): Promise<Account | null> {
  const { version } = account.tokens
  const tokens = await sealTokens(sealer, account, token, { version: version + 1, now: settings.now() })
  const write = () =>
    accounts.update(account.owner, account.id, (current) =>
      // F37: whoever comes late must not overwrite a newer pair.
      current.tokens.version === version
        ? { ...current, status: 'connected', tokens, scopes: token.scopes.length > 0 ? token.scopes : current.scopes }
        : null,
    )
  const saved = await insist(settings, 'token.refresh', write)
  settings.emit({ type: 'token.refreshed', accountId: account.id })
  return saved
}

/** This refresh token will never work again. */
function endsConnection({ error }: Extract<TokenOutcome, { kind: 'refused' }>): boolean {
  return error.code === 'invalid_grant'
}

/** F36: another process may have refreshed in the meantime; only an unmoved version ends the connection. */
async function giveUp({ settings, accounts }: RefreshContext, account: Account): Promise<Account | null> {
  const after = await accounts.update(account.owner, account.id, (current) =>
    current.tokens.version === account.tokens.version ? { ...current, status: 'reconnect_required' } : null,
  )
  if (after?.status === 'reconnect_required')
    settings.emit({ type: 'account.reconnect_required', accountId: account.id })
  return after
}
