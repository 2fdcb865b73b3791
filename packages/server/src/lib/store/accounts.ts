import type { Owner } from '../owner.js'
import { digest, joinParts } from '../secrets/encoding.js'
import { createDocuments } from './documents.js'
import type { Store } from './store.js'

/** A connected creator, as it is stored. */
export interface Account {
  v: 1
  /** Made from tenant, user and open_id: connecting the same creator again gives the same account. */
  id: string
  owner: Owner
  /** TikTok's id of the creator for this app. */
  openId: string
  status: 'connected' | 'reconnect_required'
  scopes: readonly string[]
  /** What creator_info said last; for lists only. */
  profile: Profile | null
  /** Milliseconds since 1970. */
  connectedAt: number
  tokens: StoredTokens
}

export interface Profile {
  nickname: string
  username: string
  avatarUrl: string
  /** Milliseconds since 1970. */
  seenAt: number
}

/** Both tokens sealed; times in milliseconds since 1970, computed from the lifetimes that TikTok returned. */
export interface StoredTokens {
  /** Grows with each new pair: who refreshed first is told from who came late. */
  version: number
  access: string
  refresh: string
  accessExpiresAt: number
  refreshExpiresAt: number
  /** Milliseconds that the access token was good for in all. */
  accessLifetimeMs: number
}

export type Accounts = ReturnType<typeof createAccounts>

export function createAccounts(store: Store) {
  const documents = createDocuments<Account>(store, 'accounts', 1, (account) => ({
    key: accountKey(account.owner, account.id),
    owner: ownerKey(account.owner),
    ref: openIdRef(account.openId),
    at: account.connectedAt,
    expiresAt: null,
  }))

  return {
    read: (owner: Owner, id: string) => documents.read(accountKey(owner, id)),
    list: (owner: Owner) => documents.list(ownerKey(owner), { limit: 100 }),
    /** The same creator may be connected by several people of the host. */
    withOpenId: (openId: string) => documents.find(openIdRef(openId)),
    update: (owner: Owner, id: string, change: (account: Account) => Account | null) =>
      documents.update(accountKey(owner, id), change),
    remove: (owner: Owner, id: string) => documents.remove(accountKey(owner, id)),
    /** Writes a fresh connection over whatever was there. */
    async connect(account: Account): Promise<void> {
      if (await documents.create(account)) return
      const key = accountKey(account.owner, account.id)
      const replaced = await documents.update(key, ({ tokens }) => ({
        ...account,
        // Above the old version, so that a refresh of the old pair that is still under way is dropped.
        tokens: { ...account.tokens, version: tokens.version + 1 },
      }))
      // Disconnected between the two lines: there is no row to replace any more.
      if (replaced === null) await documents.create(account)
    },
  }
}

export async function accountId(owner: Owner, openId: string): Promise<string> {
  return `a_${(await digest('account', owner.tenant, owner.userId, openId)).slice(0, 24)}`
}

/** What an account's tokens are bound to; a row copied to another owner does not open (T01). */
export const tokenBinding = ({ owner, openId }: Pick<Account, 'owner' | 'openId'>, kind: 'access' | 'refresh') => [
  'token',
  kind,
  owner.tenant,
  owner.userId,
  openId,
]

export const ownerKey = ({ tenant, userId }: Owner): string => joinParts([tenant, userId])

const accountKey = ({ tenant, userId }: Owner, id: string): string => joinParts([tenant, userId, id])
const openIdRef = (openId: string): string => joinParts(['open_id', openId])
