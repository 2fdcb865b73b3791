import type { App } from '../entities.js'

const MAX_LENGTH = 512

/**
 * What "Login Kit for Web" (November 2026) demands of a redirect URI, or null. The web login also
 * refuses addresses of the developer's own machine; `allowLoopback` is the switch for that.
 */
export function redirectUriProblem(uri: string, app: App, allowLoopback: boolean): string | null {
  const problem = shapeProblem(uri, allowLoopback)
  if (problem) return problem
  if (app.redirectUris.includes(uri)) return null
  if (allowLoopback && isLoopback(new URL(uri))) return null
  return 'it is not registered for this app.'
}

function shapeProblem(uri: string, allowLoopback: boolean): string | null {
  if (!URL.canParse(uri)) return 'it must be an absolute URL.'
  const url = new URL(uri)
  const loopback = isLoopback(url)

  if (uri.length >= MAX_LENGTH) return `it must be shorter than ${MAX_LENGTH} characters.`
  if (loopback && !allowLoopback) return 'TikTok refuses localhost, 127.0.0.1 and *.local.'
  if (url.protocol !== 'https:' && !(loopback && url.protocol === 'http:')) return 'it must start with https.'
  if (url.hash || uri.includes('#')) return 'it must not have a fragment.'
  if (url.search || uri.includes('?')) return 'it must not have a query.'
  return null
}

/** An address that only this machine or this room answers. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|.+\.localhost|.+\.local|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}
