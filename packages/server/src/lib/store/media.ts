import type { Owner } from '../owner.js'
import { ownerKey } from './accounts.js'
import { createDocuments } from './documents.js'
import type { Store } from './store.js'

/** A photo that a person stored through `POST /media`. */
export interface StoredMedia {
  v: 1
  /** What the page calls it; unguessable, and of use to its owner alone (T16). */
  key: string
  owner: Owner
  size: number
  mimeType: string
  /** SHA-256 in hex. */
  fingerprint: string
  createdAt: number
  /** When it may be dropped; milliseconds since 1970. */
  keptUntil: number
}

export type MediaRows = ReturnType<typeof createMediaRows>

export function createMediaRows(store: Store) {
  const documents = createDocuments<StoredMedia>(store, 'media', 1, (media) => ({
    key: media.key,
    owner: ownerKey(media.owner),
    ref: null,
    at: media.keptUntil,
    // Dropped by `prune` of the handler, which also drops the bytes.
    expiresAt: null,
  }))

  return {
    create: (media: StoredMedia) => documents.create(media),
    async read(owner: Owner, key: string): Promise<StoredMedia | null> {
      const media = await documents.read(key)
      return media && ownerKey(media.owner) === ownerKey(owner) ? media : null
    },
    keep: (key: string, until: number) =>
      documents.update(key, (media) => (media.keptUntil < until ? { ...media, keptUntil: until } : null)),
    expired: (now: number, limit: number) => documents.oldest({ before: now, limit }),
    remove: (key: string) => documents.remove(key),
  }
}
