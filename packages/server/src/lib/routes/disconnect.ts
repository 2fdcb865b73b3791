import { empty } from '../http/outgoing.js'
import { refuse } from '../http/problem.js'
import { takeTurn } from '../limits.js'
import { revokeToken } from '../oauth/token-call.js'
import type { Run } from '../route.js'

/** Forgets the account here first; TikTok is told as far as it can be reached. Posts stay in the list. */
export const disconnect: Run = async ({ settings, accounts, tokens }, { owner, id }) => {
  await takeTurn(settings, owner, 'disconnect')
  const account = await accounts.remove(owner, id)
  if (!account) throw refuse('account_not_found')
  settings.emit({ type: 'account.disconnected', accountId: id })
  const token = await tokens.access(account).catch(() => null)
  if (token) await revokeToken(settings, token)
  return empty(204)
}
