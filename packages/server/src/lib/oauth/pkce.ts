import { digest, toBase64Url, utf8 } from '../secrets/encoding.js'

/**
 * The verifier of one way to TikTok and back. Made from the state and the session cookie, so it need not be
 * kept, and whoever sees the address with code and state, but not the cookie, cannot make it (T05).
 */
export const codeVerifier = (state: string, session: string): Promise<string> => digest('pkce', state, session)

/** What TikTok is shown beforehand (RFC 7636, S256), in the spelling that the app type wants. */
export async function codeChallenge(verifier: string, spelling: 'hex' | 'base64url'): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(verifier)))
  if (spelling === 'base64url') return toBase64Url(hash)
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
