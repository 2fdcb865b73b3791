import type { Settings } from '../options.js'

/** TikTok's consent page for this app ("Login Kit for Web", read November 2026). */
export function authorizationUrl(
  { tiktok, clientKey, scopes, redirectUri }: Settings,
  { state, switchAccount, challenge }: { state: string; switchAccount: boolean; challenge: string | null },
): string {
  const url = new URL(tiktok.authorizeUrl)
  url.searchParams.set('client_key', clientKey)
  url.searchParams.set('scope', scopes.join(','))
  url.searchParams.set('response_type', 'code')
  url.searchParams.set('redirect_uri', redirectUri)
  url.searchParams.set('state', state)
  if (challenge !== null) {
    url.searchParams.set('code_challenge', challenge)
    url.searchParams.set('code_challenge_method', 'S256')
  }
  if (switchAccount) url.searchParams.set('disable_auto_auth', '1')
  return url.href
}
