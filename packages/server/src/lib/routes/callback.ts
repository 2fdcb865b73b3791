import type { Token } from '@direct-post/core'
import type { Context } from '../context.js'
import { readCookie } from '../http/cookie.js'
import { redirect } from '../http/outgoing.js'
import type { Outgoing } from '../http/outgoing.js'
import { fetchCreatorInfo } from '../publish/facts.js'
import { codeVerifier } from '../oauth/pkce.js'
import { withResult } from '../oauth/return-path.js'
import { sealTokens } from '../oauth/stored-tokens.js'
import { exchangeCode } from '../oauth/token-call.js'
import type { Transaction } from '../oauth/transaction.js'
import type { Owner } from '../owner.js'
import type { Run } from '../route.js'
import { accountId } from '../store/accounts.js'
import type { Account } from '../store/accounts.js'
import { insist } from '../store/insist.js'
import { SESSION_COOKIE } from './connect.js'

/**
 * Where TikTok sends the person back to. The state must be ours, unused, at most ten minutes old, of
 * this browser and of this user (T04, T05); anything else leads to a page that changes nothing.
 */
export const callback: Run = async (context, { incoming, owner }) => {
  const { searchParams } = incoming.url
  const session = readCookie(incoming.header('cookie'), SESSION_COOKIE)
  const transaction = await context.transactions.resume(searchParams.get('state') ?? '', session)
  if (!transaction || !isSameOwner(transaction.owner, owner)) return strayPage()
  if (!(await context.transactions.use(transaction))) return redirect(transaction.result ?? transaction.returnTo)

  const result = await connectAccount(context, transaction, searchParams, session ?? '')
  const location = withResult(transaction.returnTo, result)
  await context.transactions.finish(transaction, location)
  return redirect(location)
}

async function connectAccount(
  context: Context,
  { owner }: Transaction,
  query: URLSearchParams,
  session: string,
): Promise<Record<string, string>> {
  const refused = query.get('error')
  // TikTok's word goes into an address, so only the form of a code passes.
  if (refused !== null) return failed(/^\w{1,64}$/.test(refused) ? refused : 'authorization_failed')
  // Decoded once, by the parser of the query; a second time would break codes that hold a `%` (F39).
  const code = query.get('code')
  if (!code) return failed('authorization_failed')

  const verifier = context.settings.pkce && (await codeVerifier(query.get('state') ?? '', session))
  const outcome = await exchangeCode(context.settings, code, verifier)
  if (outcome.kind === 'lost') return failed('tiktok_unreachable')
  if (outcome.kind === 'refused') return failed(outcome.error.code)
  return { direct_post: 'connected', account: await save(context, owner, outcome.token) }
}

const failed = (code: string): Record<string, string> => ({ direct_post_error: code })

/** Saved before anything else happens with the tokens; only then is the name looked up, for the list. */
async function save(context: Context, owner: Owner, token: Token): Promise<string> {
  const { settings, accounts, sealer } = context
  const now = settings.now()
  const { openId, scopes } = token
  const account: Account = {
    v: 1,
    id: await accountId(owner, openId),
    owner,
    openId,
    status: 'connected',
    scopes,
    profile: null,
    connectedAt: now,
    tokens: await sealTokens(sealer, { owner, openId }, token, { version: 1, now }),
  }
  await insist(settings, 'account.connect', () => accounts.connect(account))
  settings.emit({ type: 'account.connected', accountId: account.id })
  await lookUpName(context, owner, account.id)
  return account.id
}

async function lookUpName(context: Context, owner: Owner, id: string): Promise<void> {
  const account = await context.accounts.read(owner, id)
  // A capped or partly allowed account is connected all the same.
  if (account?.scopes.includes('video.publish')) await fetchCreatorInfo(context, account).catch(() => null)
}

const isSameOwner = (a: Owner, b: Owner): boolean => a.tenant === b.tenant && a.userId === b.userId

/** For a state that is not ours: a reload after ten minutes, a link from elsewhere, or an attack. */
function strayPage(): Outgoing {
  return {
    status: 400,
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body:
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>Nothing was connected</title>' +
      '<p>This way back from TikTok is not valid any more, so nothing was connected. ' +
      'Go back to the app and connect again.</p></html>',
  }
}
