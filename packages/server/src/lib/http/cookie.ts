/** The value of one cookie, or `null`. The first one wins, as in browsers' own order. */
export function readCookie(header: string | null, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

/** Out of reach of scripts, and sent when TikTok's page links back to ours (hence `Lax`). */
export function sessionCookie(
  name: string,
  value: string,
  { path, secure }: { path: string; secure: boolean },
): string {
  return `${name}=${value}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=600${secure ? '; Secure' : ''}`
}
