import { utf8 } from '../secrets/encoding.js'

/** Milliseconds: an older signature is still TikTok's, but may be one that somebody recorded (T19). */
const FRESH_MS = 5 * 60_000

/**
 * Is a delivery TikTok's? `stale` means that the signature is right and its time is not; TikTok's pages
 * do not say whether a retry is signed anew, so such a delivery only makes us ask TikTok (F64).
 */
export type SignatureVerdict = 'valid' | 'stale' | 'forged'

/**
 * Checks the `TikTok-Signature` header, `t=<unix seconds>,s=<hex>`, over the raw body: HMAC-SHA256 of
 * `t.body` under the client secret ("Webhook Verification", developers.tiktok.com, read November 2026).
 * Give two secrets while one replaces the other.
 */
export async function verifyWebhookSignature(
  header: string | null,
  rawBody: Uint8Array,
  { secrets, now }: { secrets: readonly string[]; now: number },
): Promise<SignatureVerdict> {
  const match = /^t=(\d{1,12}),s=([0-9a-f]{64})$/.exec(header ?? '')
  const [, t = '', s = ''] = match ?? []
  if (!match) return 'forged'
  const signed = join(utf8(`${t}.`), rawBody)
  const signature = fromHex(s)
  // Every secret is tried, so that the time taken does not tell which one fitted.
  const fits = await Promise.all(secrets.map((secret) => verify(secret, signature, signed)))
  if (!fits.includes(true)) return 'forged'
  return Math.abs(now - Number(t) * 1000) <= FRESH_MS ? 'valid' : 'stale'
}

const hmac = { name: 'HMAC', hash: 'SHA-256' }

/** `subtle.verify` compares in constant time. */
async function verify(
  secret: string,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', utf8(secret), hmac, false, ['verify'])
  return crypto.subtle.verify('HMAC', key, signature, signed)
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
