import { isLoopback } from '../oauth/redirect-uri.js'

/**
 * What the "Media Transfer Guide" (September 2026) demands of a URL before anything is pulled from
 * it, or null: https, and a name rather than an address.
 */
export function pullUrlProblem(text: string, allowLoopback: boolean): string | null {
  if (!URL.canParse(text)) return 'The URL is invalid'
  const url = new URL(text)
  if (allowLoopback && isLoopback(url)) return null

  if (url.protocol !== 'https:') return 'The URL must use https'
  if (isAddress(url)) return 'The URL must name a domain'
  if (url.username || url.password) return 'The URL must not carry credentials'
  return null
}

/**
 * Whether the URL lies under a verified domain, whose subdomains count, or a verified prefix. The
 * URL is compared as it was parsed: `/videos/../x` is not under `/videos/`.
 */
export function isOwned(text: string, verified: readonly string[], allowLoopback: boolean): boolean {
  const url = new URL(text)
  if (allowLoopback && isLoopback(url)) return true
  return verified.some((entry) =>
    entry.includes('://') ? url.href.startsWith(withSlash(entry)) : isUnderDomain(url, entry),
  )
}

function isUnderDomain({ hostname }: URL, domain: string): boolean {
  const name = domain.toLowerCase()
  return hostname === name || hostname.endsWith(`.${name}`)
}

// Without the slash, `https://example.com` would also be a prefix of `https://example.com.evil`.
function withSlash(prefix: string): string {
  const { href } = new URL(prefix)
  return href.endsWith('/') ? href : `${href}/`
}

function isAddress({ hostname }: URL): boolean {
  return hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname)
}
