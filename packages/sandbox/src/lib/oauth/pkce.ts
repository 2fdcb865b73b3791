import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Variants } from '../variants.js'

/** Whether the verifier belongs to the challenge, in the encodings that TikTok's pages and RFC 7636 name. */
export function fitsChallenge(verifier: string, challenge: string, encoding: Variants['pkce']): boolean {
  const digest = sha256(utf8ToBytes(verifier))
  const hex = bytesToHex(digest)
  const base64url = btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

  if (encoding === 'hex') return challenge === hex
  if (encoding === 'base64url') return challenge === base64url
  return challenge === hex || challenge === base64url
}
