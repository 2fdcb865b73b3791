import { createLife } from './life.js'
import type { Life } from './life.js'
import { createLinks } from './media/links.js'
import type { Links } from './media/links.js'
import { createRefresher } from './oauth/refresh.js'
import { createTokenReader } from './oauth/stored-tokens.js'
import type { TokenReader } from './oauth/stored-tokens.js'
import { createSlots } from './slots.js'
import type { Slots } from './slots.js'
import { createTransactions } from './oauth/transaction.js'
import type { Transactions } from './oauth/transaction.js'
import type { Settings } from './options.js'
import { createSealer } from './secrets/sealer.js'
import type { Sealer } from './secrets/sealer.js'
import { createAccounts } from './store/accounts.js'
import type { Account, Accounts } from './store/accounts.js'
import { createMediaRows } from './store/media.js'
import type { MediaRows } from './store/media.js'
import { createPosts } from './store/posts.js'
import type { Posts } from './store/posts.js'
import { createDeliveries } from './webhook/deliveries.js'
import type { Deliveries } from './webhook/deliveries.js'

/** What every route is given. Made once per handler. */
export interface Context {
  settings: Settings
  sealer: Sealer
  accounts: Accounts
  posts: Posts
  media: MediaRows
  links: Links
  transactions: Transactions
  tokens: TokenReader
  refresh: (account: Account) => Promise<Account | null>
  deliveries: Deliveries
  /** Open event streams of this process, by owner. */
  streams: Map<string, number>
  life: Life
  /** Chunks on their way through this process. */
  uploads: Slots
  /** Confirmations that are under way in this process, by post id. */
  confirming: Map<string, Promise<unknown>>
}

export function createContext(settings: Settings): Context {
  const sealer = createSealer(settings.encryptionKeys)
  const tokens = createTokenReader(sealer)
  const accounts = createAccounts(settings.store)
  return {
    settings,
    sealer,
    tokens,
    accounts,
    posts: createPosts(settings.store),
    media: createMediaRows(settings.store),
    links: createLinks(settings.encryptionKeys),
    transactions: createTransactions(settings.store, settings),
    deliveries: createDeliveries(settings.store),
    streams: new Map(),
    life: createLife(settings),
    uploads: createSlots(4, 200),
    confirming: new Map(),
    refresh: createRefresher({ settings, accounts, sealer, tokens }),
  }
}
