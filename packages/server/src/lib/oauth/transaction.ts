import type { Owner } from '../owner.js'
import type { Settings } from '../options.js'
import { digest, toBase64Url } from '../secrets/encoding.js'
import { createDocuments } from '../store/documents.js'
import type { Store } from '../store/store.js'

/** Milliseconds within which the person has to come back from TikTok (T04). */
export const CONNECT_TTL_MS = 10 * 60_000

/** One way to TikTok's consent page and back. The state itself is not stored, only its hash. */
export interface Transaction {
  v: 1
  stateHash: string
  /** Hash of the session cookie of the browser that set out. */
  sessionHash: string
  owner: Owner
  /** Path on the host's own origin (T06). */
  returnTo: string
  createdAt: number
  /** Set by the first callback; a second one changes nothing (T07). */
  usedAt: number | null
  /** Where the first callback led. */
  result: string | null
}

export type Transactions = ReturnType<typeof createTransactions>

export function createTransactions(store: Store, { now, random }: Pick<Settings, 'now' | 'random'>) {
  const documents = createDocuments<Transaction>(store, 'transactions', 1, (transaction) => ({
    key: transaction.stateHash,
    owner: '',
    ref: null,
    at: transaction.createdAt,
    expiresAt: transaction.createdAt + CONNECT_TTL_MS,
  }))

  return {
    /** Answers the state for TikTok: 256 random bits, good once, for ten minutes, in one browser. */
    async begin(owner: Owner, session: string, returnTo: string): Promise<string> {
      const state = randomToken(random)
      await documents.create({
        v: 1,
        stateHash: await digest('state', state),
        sessionHash: await digest('session', session),
        owner,
        returnTo,
        createdAt: now(),
        usedAt: null,
        result: null,
      })
      return state
    },

    /** The transaction of this state, or `null` when it is unknown, too old, or of another browser. */
    async resume(state: string, session: string | null): Promise<Transaction | null> {
      const transaction = await documents.read(await digest('state', state))
      if (!transaction || session === null) return null
      if (transaction.sessionHash !== (await digest('session', session))) return null
      return now() - transaction.createdAt < CONNECT_TTL_MS ? transaction : null
    },

    /** `true` for exactly one caller per transaction. */
    async use({ stateHash }: Transaction): Promise<boolean> {
      let first = false
      await documents.update(stateHash, (current) => {
        first = current.usedAt === null
        return first ? { ...current, usedAt: now() } : null
      })
      return first
    },

    async finish({ stateHash }: Transaction, result: string): Promise<void> {
      await documents.update(stateHash, (current) => ({ ...current, result }))
    },
  }
}

/** 256 random bits as URL-safe text. */
export function randomToken(random: Settings['random']): string {
  return toBase64Url(random(new Uint8Array(32)))
}
