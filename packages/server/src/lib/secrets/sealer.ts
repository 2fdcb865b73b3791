import { fromBase64, joinParts, toBase64Url, utf8 } from './encoding.js'
import { Secret } from './secret.js'

/** One AES-256 key. The first one of a list seals; the others only open what they sealed before. */
export interface EncryptionKey {
  /** Stored beside what it sealed; letters, digits, `_` and `-`. */
  id: string
  /** 32 bytes, or the same as base64. Make one with `openssl rand -base64 32`. */
  key: string | Uint8Array
}

export interface Sealer {
  /** Encrypts. `boundTo` must be given again to open it, so that a row cannot be moved to another owner (T01). */
  seal(secret: Secret, boundTo: readonly string[]): Promise<string>
  /** Throws when the text was changed, moved, or sealed by a key that is no longer listed. */
  open(sealed: string, boundTo: readonly string[]): Promise<Secret>
  /** Was it sealed by the key that seals now? If not, seal it again when it is next written. */
  isCurrent(sealed: string): boolean
}

/** AES-GCM under named keys. A sealed text is `v1.<key id>.<iv>.<ciphertext>`. */
export function createSealer(keys: readonly EncryptionKey[]): Sealer {
  const imported = new Map(keys.map(({ id, key }) => [id, importKey(id, key)]))
  const currentId = keys[0]?.id ?? ''

  return {
    async seal(secret, boundTo) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const key = await keyNamed(imported, currentId)
      const additionalData = utf8(joinParts(['v1', currentId, ...boundTo]))
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, utf8(secret.reveal()))
      return ['v1', currentId, toBase64Url(iv), toBase64Url(new Uint8Array(sealed))].join('.')
    },
    async open(sealed, boundTo) {
      const [version, id = '', iv, data] = sealed.split('.')
      const [ivBytes, dataBytes] = [fromBase64(iv ?? ''), fromBase64(data ?? '')]
      if (version !== 'v1' || !ivBytes || !dataBytes) throw new Error(UNREADABLE)
      const additionalData = utf8(joinParts(['v1', id, ...boundTo]))
      const params = { name: 'AES-GCM', iv: ivBytes, additionalData }
      const opened = await crypto.subtle.decrypt(params, await keyNamed(imported, id), dataBytes)
      return new Secret(new TextDecoder().decode(opened))
    },
    isCurrent: (sealed) => sealed.startsWith(`v1.${currentId}.`),
  }
}

const UNREADABLE =
  '@direct-post/server: a sealed value is not in a form that this version writes. ' +
  'It cannot be opened. Reconnect the account, or restore the store from before the change.'

async function keyNamed(keys: Map<string, Promise<CryptoKey>>, id: string): Promise<CryptoKey> {
  const key = keys.get(id)
  if (key) return key
  throw new Error(
    `@direct-post/server: a value was sealed by the encryption key "${id}", which is not in \`encryptionKeys\`. ` +
      'It cannot be opened without that key. Add the old key after the new one, or reconnect the account.',
  )
}

function importKey(id: string, key: string | Uint8Array): Promise<CryptoKey> {
  const bytes = keyBytes({ id, key })
  const imported = crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  // Whoever uses the key sees the failure; without this line an unused key would end the process.
  imported.catch(() => {})
  return imported
}

/** The 32 bytes of a key; throws with what to do when it is no good (T31). */
export function keyBytes({ id, key }: EncryptionKey): Uint8Array<ArrayBuffer> {
  const bytes = typeof key === 'string' ? fromBase64(key) : Uint8Array.from(key)
  if (bytes?.length === 32 && new Set(bytes).size > 4) return bytes
  throw new Error(
    `@direct-post/server: the encryption key "${id}" is not 32 random bytes. ` +
      'Tokens under a short or guessable key are as good as stored in plain. ' +
      'Make one with `openssl rand -base64 32` and pass its output.',
  )
}
