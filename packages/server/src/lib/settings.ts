import { SCOPES } from '@direct-post/core/wire'
import type { HandlerOptions, HostUser, Settings, TikTokAddresses } from './options.js'
import type { MediaOptions } from './media/storage.js'
import type { Owner } from './owner.js'
import { keyBytes } from './secrets/sealer.js'
import { withTimeouts } from './tiktok/fetch.js'

const TIKTOK: TikTokAddresses = {
  apiOrigin: 'https://open.tiktokapis.com',
  authorizeUrl: 'https://www.tiktok.com/v2/auth/authorize/',
  uploadOrigins: [],
  profileOrigin: 'https://www.tiktok.com',
}

/** Checks the options once, at start: a server that would be unsafe refuses to run and names the fix (T31). */
export function toSettings(options: HandlerOptions): Settings {
  const development = options.development ?? false
  const { onEvent } = options
  checkApp(options)
  checkKeys(options)
  checkRedirectUri(options.redirectUri, development)
  checkUser(options.user)
  if (!options.store)
    throw misconfigured(
      '`store` is missing',
      'A post must be written down before TikTok hears of it',
      'Pass `await createSqliteStore({ url: "file:direct-post.db" })`',
    )

  return {
    basePath: toBasePath(options.basePath ?? '/api/direct-post'),
    clientKey: options.clientKey,
    clientSecret: options.clientSecret,
    redirectUri: options.redirectUri,
    scopes: options.scopes ?? SCOPES,
    pkce: options.pkce ?? null,
    webhookSecrets: options.webhookSecrets ?? [options.clientSecret],
    encryptionKeys: options.encryptionKeys,
    store: options.store,
    user: async (request) => toOwner(await options.user(request)),
    allowedOrigins: toOrigins(options.allowedOrigins ?? [], options.redirectUri),
    maxBodyBytes: checkBodyLimit(options.maxBodyBytes ?? Infinity),
    media: options.media ? toMedia(options, options.media, development) : null,
    tiktok: toAddresses({ ...TIKTOK, ...options.tiktok }, development),
    // Called as a plain function, because a browser's `fetch` refuses any other `this`.
    fetch: withTimeouts(options.fetch ?? ((url, init) => globalThis.fetch(url, init))),
    now: options.now ?? Date.now,
    random: options.random ?? ((bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>)),
    sleep: options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
    emit: (event) => {
      try {
        onEvent?.(event)
      } catch {
        // A log that fails must not fail a post.
      }
    },
    development,
  }
}

function checkApp({ clientKey, clientSecret }: HandlerOptions): void {
  for (const [name, value] of Object.entries({ clientKey, clientSecret })) {
    if (typeof value === 'string' && /^[\x21-\x7e]+$/.test(value)) continue
    throw misconfigured(
      `\`${name}\` is missing or holds spaces`,
      'TikTok would refuse every call',
      'Copy it from the app page at developers.tiktok.com into an environment variable of the server',
    )
  }
  for (const [name, value] of publicVariables()) {
    if (value !== clientSecret) continue
    throw misconfigured(
      `the client secret is in the environment variable ${name}`,
      'Build tools copy variables of that name into the page, where everybody can read them',
      'Rename the variable, and make a new secret at developers.tiktok.com',
    )
  }
}

/** T02: prefixes whose variables end up in the browser's bundle. */
function publicVariables(): [string, unknown][] {
  const host = globalThis as { process?: { env?: Record<string, unknown> } }
  const isPublic = ([name]: [string, unknown]) => /^(NEXT_PUBLIC_|VITE_|PUBLIC_|REACT_APP_|NUXT_PUBLIC_)/.test(name)
  return Object.entries(host.process?.env ?? {}).filter(isPublic)
}

function checkKeys({ encryptionKeys }: HandlerOptions): void {
  if (!Array.isArray(encryptionKeys) || encryptionKeys.length === 0) {
    throw misconfigured(
      '`encryptionKeys` is empty',
      'Tokens would lie in the store for anybody to read',
      'Make a key with `openssl rand -base64 32` and pass `[{ id: "2026-11", key }]`',
    )
  }
  for (const key of encryptionKeys) {
    keyBytes(key)
    if (/^[\w-]{1,64}$/.test(key.id)) continue
    throw misconfigured(
      `the encryption key id "${key.id}" is not made of letters, digits, _ and -`,
      'The id is stored beside what the key sealed',
      'Use something like "2026-11"',
    )
  }
  if (new Set(encryptionKeys.map(({ id }) => id)).size === encryptionKeys.length) return
  throw misconfigured('two encryption keys share one id', 'Only one of them would ever be used', 'Give each its own id')
}

function checkRedirectUri(redirectUri: string, development: boolean): void {
  const url = parseUrl('redirectUri', redirectUri)
  if (url.protocol === 'http:' && !development) {
    throw misconfigured(
      '`redirectUri` is http',
      'The code that TikTok sends there could be read on the way, and TikTok refuses such addresses',
      'Use https, or set `development: true` on your own machine',
    )
  }
  if (url.search === '' && url.hash === '' && redirectUri.length < 512) return
  throw misconfigured(
    '`redirectUri` has a query or a fragment, or is 512 characters or longer',
    'TikTok refuses such addresses',
    'Use the plain address of the callback, e.g. https://example.com/api/direct-post/callback',
  )
}

function checkUser(user: unknown): void {
  if (typeof user === 'function') return
  throw misconfigured(
    '`user` is missing',
    'Without it everybody could post as everybody',
    'Pass a function that answers `{ userId }` from your own session, or `null`',
  )
}

function toBasePath(basePath: string): string {
  if (/^(\/[\w.~-]+)*$/.test(basePath) && !basePath.split('/').includes('..')) return basePath
  throw misconfigured(
    `\`basePath\` "${basePath}" is no plain path`,
    'Requests are matched against it letter by letter',
    'Write it with a leading and without a trailing slash, e.g. "/api/direct-post"',
  )
}

function toOrigins(origins: readonly string[], redirectUri: string): ReadonlySet<string> {
  for (const origin of origins) {
    if (origin !== '*' && parseUrl('allowedOrigins', origin).origin === origin) continue
    throw misconfigured(
      `\`allowedOrigins\` holds "${origin}", which is no exact origin`,
      'Every page it lets in can post for whoever is signed in',
      'List each origin in full, without path and wildcard, e.g. "https://app.example.com"',
    )
  }
  return new Set([new URL(redirectUri).origin, ...origins])
}

function toAddresses(addresses: TikTokAddresses, development: boolean): TikTokAddresses {
  const { apiOrigin, authorizeUrl, profileOrigin } = addresses
  for (const [name, value] of Object.entries({ apiOrigin, authorizeUrl, profileOrigin })) {
    const isHttps = parseUrl(`tiktok.${name}`, value).protocol === 'https:'
    if (isHttps || development) continue
    throw misconfigured(
      `\`tiktok.${name}\` is not https`,
      'Tokens would travel in plain',
      'Use https, or set `development: true` on your own machine',
    )
  }
  return { ...addresses, apiOrigin: new URL(apiOrigin).origin, profileOrigin: new URL(profileOrigin).origin }
}

/** F67: https, a domain and no IP address; TikTok would refuse every single link otherwise. */
function toMedia(options: HandlerOptions, media: MediaOptions, development: boolean): NonNullable<Settings['media']> {
  const basePath = options.basePath ?? '/api/direct-post'
  const publicUrl = media.publicUrl ?? `${new URL(options.redirectUri).origin}${basePath}/media`
  const { protocol, hostname, search, hash } = parseUrl('media.publicUrl', publicUrl)
  const isIp = /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
  if (search !== '' || hash !== '' || (!development && (protocol !== 'https:' || isIp))) {
    throw misconfigured(
      `\`media.publicUrl\` "${publicUrl}" is not a plain https address under a domain`,
      'TikTok pulls from nothing else, so every photo post would fail',
      'Use an address under the domain that you verified at developers.tiktok.com',
    )
  }
  const verificationFiles = media.verificationFiles ?? []
  for (const name of verificationFiles) {
    if (/^tiktok\w{1,64}\.txt$/.test(name)) continue
    throw misconfigured(
      `the verification file "${name}" is not named like TikTok's`,
      'TikTok would not find it',
      'Copy the name from the URL properties page, e.g. "tiktokAbc123.txt"',
    )
  }
  return { ...media, publicUrl: publicUrl.replace(/\/$/, ''), verificationFiles }
}

/** Twice 5 MiB: a file just above one chunk is cut in half, and each half must be large enough for TikTok. */
const SMALLEST_LIMIT = 2 * 5 * 1024 * 1024

/** F32: a platform whose limit is below TikTok's smallest chunk would fail at every upload, one by one. */
function checkBodyLimit(maxBodyBytes: number): number {
  if (maxBodyBytes >= SMALLEST_LIMIT) return maxBodyBytes
  throw misconfigured(
    `\`maxBodyBytes\` is ${maxBodyBytes}, and TikTok takes no chunk below 5 MB`,
    'No video from a device could ever be uploaded through this handler',
    `Run it where at least ${SMALLEST_LIMIT} bytes fit in a request, or store the video yourself and let TikTok pull it`,
  )
}

/** A host that answers nonsense about who is asking gets an error, never a guess. */
function toOwner(user: HostUser | null): Owner | null {
  if (user === null) return null
  if (typeof user?.userId === 'string' && user.userId !== '') return { tenant: user.tenant ?? '', userId: user.userId }
  throw misconfigured(
    '`user` answered neither null nor `{ userId }` with a text in it',
    'Posts must belong to exactly one person',
    'Answer `null` when nobody is signed in',
  )
}

function parseUrl(name: string, value: string): URL {
  try {
    return new URL(value)
  } catch {
    throw misconfigured(
      `\`${name}\` "${value}" is no full address`,
      'It cannot be reached or compared',
      'Write it with its scheme, e.g. https://example.com',
    )
  }
}

/** What happened, why it matters, what to do. */
export function misconfigured(what: string, why: string, fix: string): Error {
  return new Error(`@direct-post/server: ${what}. ${why}. ${fix}.`)
}
