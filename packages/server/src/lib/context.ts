import { createRefresher } from './oauth/refresh.js'
import { createTokenReader } from './oauth/stored-tokens.js'
import type { TokenReader } from './oauth/stored-tokens.js'
import { createTransactions } from './oauth/transaction.js'
import type { Transactions } from './oauth/transaction.js'
import type { Settings } from './options.js'
import { createSealer } from './secrets/sealer.js'
import type { Sealer } from './secrets/sealer.js'
import { createAccounts } from './store/accounts.js'
import type { Account, Accounts } from './store/accounts.js'
import { createPosts } from './store/posts.js'
import type { Posts } from './store/posts.js'

/** What every route is given. Made once per handler. */
export interface Context {
  settings: Settings
  sealer: Sealer
  accounts: Accounts
  posts: Posts
  transactions: Transactions
  tokens: TokenReader
  refresh: (account: Account) => Promise<Account | null>
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
    transactions: createTransactions(settings.store, settings),
    refresh: createRefresher({ settings, accounts, sealer, tokens }),
  }
}
