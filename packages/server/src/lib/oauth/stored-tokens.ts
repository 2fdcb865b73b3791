import type { Token } from '@direct-post/core'
import { joinParts } from '../secrets/encoding.js'
import { Secret } from '../secrets/secret.js'
import type { Sealer } from '../secrets/sealer.js'
import { tokenBinding } from '../store/accounts.js'
import type { Account, StoredTokens } from '../store/accounts.js'

type Bound = Pick<Account, 'owner' | 'openId'>

/** Seals a pair. Only the lifetimes that TikTok returned count (F33). */
export async function sealTokens(
  sealer: Sealer,
  account: Bound,
  token: Token,
  { version, now }: { version: number; now: number },
): Promise<StoredTokens> {
  return {
    version,
    access: await sealer.seal(new Secret(token.accessToken), tokenBinding(account, 'access')),
    refresh: await sealer.seal(new Secret(token.refreshToken), tokenBinding(account, 'refresh')),
    accessExpiresAt: now + token.expiresInSec * 1000,
    refreshExpiresAt: now + token.refreshExpiresInSec * 1000,
    accessLifetimeMs: token.expiresInSec * 1000,
  }
}

/** Should the pair be refreshed before it is used? Early by five minutes, less for short lives (F33). */
export function isStale({ accessExpiresAt, accessLifetimeMs }: StoredTokens, now: number): boolean {
  return now >= accessExpiresAt - Math.min(5 * 60_000, accessLifetimeMs / 4)
}

/** Opens tokens, remembering the last few hundred: opening costs more than all else in a short call. */
export function createTokenReader(sealer: Sealer) {
  const opened = new Map<string, { binding: string; secret: Secret }>()

  return {
    async access(account: Account): Promise<Secret> {
      const { access } = account.tokens
      const boundTo = tokenBinding(account, 'access')
      const binding = joinParts(boundTo)
      const known = opened.get(access)
      // A row that was moved to another owner is opened again, which fails.
      if (known?.binding === binding) return known.secret
      const secret = await sealer.open(access, boundTo)
      if (opened.size >= 500) opened.delete(opened.keys().next().value ?? '')
      opened.set(access, { binding, secret })
      return secret
    },
    refresh: (account: Account): Promise<Secret> =>
      sealer.open(account.tokens.refresh, tokenBinding(account, 'refresh')),
  }
}

export type TokenReader = ReturnType<typeof createTokenReader>
