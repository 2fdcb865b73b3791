/** One call that the sandbox answered, without its secrets. */
export interface Call {
  /** Milliseconds since 1970, by the sandbox's clock. */
  at: number
  /** Which endpoint, in the words of TikTok's paths: `video/init`, `oauth/token`, `upload` … */
  endpoint: string
  method: string
  /** Path and query; tokens in it read `[secret]`. */
  url: string
  /** Lower-case names; the bearer token reads `[secret]`. */
  headers: Readonly<Record<string, string>>
  /** JSON or form fields as sent; `null` for anything else. */
  body: unknown
  /** HTTP status; 0 when the caller never got an answer. */
  status: number
  /** `ok`, or the code TikTok refuses with. `null` where an answer has none (pages, uploads). */
  code: string | null
  /** The sentence that went with a refusal. */
  message: string
  logId: string
  /** The account the token belongs to, if it belongs to one. */
  username: string | null
  /** The fault that was armed for this call. */
  fault: string | null
}

const SECRET = '[secret]'
const SECRET_FIELDS = new Set([
  'client_secret',
  'refresh_token',
  'access_token',
  'token',
  'code',
  'code_verifier',
  'upload_token',
])
const SECRET_HEADERS = new Set(['authorization', 'cookie'])

/** Calls older than this many others are forgotten. */
export const CALLS_KEPT = 2000

export function withoutSecretHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].map(([name, value]) => [name, SECRET_HEADERS.has(name) ? SECRET : value]))
}

export function withoutSecretFields(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, SECRET_FIELDS.has(name) ? SECRET : withoutSecretFields(value)]),
  )
}

/** Path and query of a URL, with the values of secret parameters replaced. */
export function withoutSecretQuery(url: URL): string {
  const query = [...url.searchParams].map(([name, value]) => `${name}=${SECRET_FIELDS.has(name) ? SECRET : value}`)
  return query.length === 0 ? url.pathname : `${url.pathname}?${query.join('&')}`
}
