/**
 * The path to come back to, or `null` when it would lead anywhere else than to our own origin. It is
 * parsed as a browser would and compared by origin, never by its first letters (T06, F68).
 */
export function toReturnPath(value: unknown, origin: string): string | null {
  if (typeof value !== 'string' || value.length > 2048 || !value.startsWith('/')) return null
  // Browsers read a backslash as a slash, and drop tabs and line ends.
  if (value.includes('\\') || /\p{Cc}/u.test(value) || value.startsWith('//')) return null
  const url = URL.canParse(value, origin) ? new URL(value, origin) : null
  if (url?.origin !== origin) return null
  return url.pathname.startsWith('//') ? null : url.pathname + url.search + url.hash
}

/** The return path with what happened added to its query. */
export function withResult(returnTo: string, result: Record<string, string>): string {
  const url = new URL(returnTo, 'https://path.invalid')
  for (const [name, value] of Object.entries(result)) url.searchParams.set(name, value)
  return url.pathname + url.search + url.hash
}
