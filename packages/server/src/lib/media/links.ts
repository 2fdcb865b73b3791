import { fromBase64, toBase64Url, utf8 } from '../secrets/encoding.js'
import { keyBytes } from '../secrets/sealer.js'
import type { EncryptionKey } from '../secrets/sealer.js'

/** What a link leads to. Whoever has the link may read these bytes until it expires, and nothing else. */
export interface LinkTarget {
  storageKey: string
  /** Bytes; a file that has another size by then is not the one that was confirmed. */
  size: number
  mimeType: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

export interface Links {
  sign(target: LinkTarget): Promise<string>
  /** `null` for a token that was not made here, was changed, or has expired. */
  read(token: string, now: number): Promise<LinkTarget | null>
}

/** Signed links: `<key id>.<target>.<HMAC-SHA256>`. The signing keys are derived, so no further secret is needed. */
export function createLinks(keys: readonly EncryptionKey[]): Links {
  const signing = new Map<string, Promise<CryptoKey>>()
  const currentId = keys[0]?.id ?? ''
  const keyFor = (id: string): Promise<CryptoKey> | null => {
    const key = keys.find((one) => one.id === id)
    if (!key) return null
    const known = signing.get(id) ?? derive(key)
    signing.set(id, known)
    return known
  }

  return {
    async sign(target) {
      const payload = toBase64Url(utf8(JSON.stringify(target)))
      const key = await keyFor(currentId)
      if (!key) throw new Error('@direct-post/server: there is no key to sign media links with.')
      const signature = await crypto.subtle.sign('HMAC', key, utf8(`${currentId}.${payload}`))
      return `${currentId}.${payload}.${toBase64Url(new Uint8Array(signature))}`
    },
    async read(token, now) {
      const [id = '', payload = '', signature = '', ...more] = token.split('.')
      const key = await keyFor(id)
      const bytes = fromBase64(signature)
      if (!key || !bytes || more.length > 0) return null
      // `verify` compares in constant time.
      if (!(await crypto.subtle.verify('HMAC', key, bytes, utf8(`${id}.${payload}`)))) return null
      // Signed by us, so it is what `sign` wrote.
      const target = JSON.parse(new TextDecoder().decode(fromBase64(payload) ?? new Uint8Array())) as LinkTarget
      return now < target.expiresAt ? target : null
    },
  }
}

async function derive(key: EncryptionKey): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', keyBytes(key), 'HKDF', false, ['deriveKey'])
  const params = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8('direct-post media links') }
  return crypto.subtle.deriveKey(params, base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
    'sign',
    'verify',
  ])
}
