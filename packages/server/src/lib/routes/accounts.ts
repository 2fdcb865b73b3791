import type { AccountsAnswer, ProxyAccount } from '@direct-post/core/proxy'
import { json } from '../http/outgoing.js'
import type { Run } from '../route.js'
import type { Account } from '../store/accounts.js'

/** The creators that this person has connected. */
export const listAccounts: Run = async ({ accounts }, { owner }) => {
  const answer: AccountsAnswer = { accounts: (await accounts.list(owner)).map(toProxyAccount) }
  return json(200, answer)
}

/** Field by field: tokens and TikTok's open_id stay here (T01). */
function toProxyAccount({ id, status, scopes, profile, connectedAt }: Account): ProxyAccount {
  return {
    id,
    status,
    scopes,
    nickname: profile?.nickname ?? null,
    username: profile?.username ?? null,
    avatarUrl: profile?.avatarUrl ?? null,
    connectedAt,
  }
}
