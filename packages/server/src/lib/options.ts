import type { ServerEvent } from './events.js'
import type { MediaOptions } from './media/storage.js'
import type { Owner } from './owner.js'
import type { EncryptionKey } from './secrets/sealer.js'
import type { Store } from './store/store.js'
import type { Fetch } from './tiktok/fetch.js'

export interface HandlerOptions {
  /** Where the host mounts the handler. @default '/api/direct-post' */
  basePath?: string
  /** From TikTok's developer page. */
  clientKey: string
  /** From TikTok's developer page. Stays in this process. */
  clientSecret: string
  /** The full address of `<basePath>/callback`, as registered with TikTok: https, no query, no fragment. */
  redirectUri: string
  /** What people are asked to allow. @default ['user.info.basic', 'video.publish', 'video.upload'] */
  scopes?: readonly string[]
  /**
   * Proves to TikTok that whoever brings the code back is who set out (PKCE). TikTok's desktop apps write
   * the challenge as hex, the standard as base64url; whether its web apps take it is not on its pages.
   * @default none is sent
   */
  pkce?: 'hex' | 'base64url'
  /** The first key seals tokens; further ones open what they sealed before. */
  encryptionKeys: readonly EncryptionKey[]
  /** Where accounts and posts are kept. */
  store: Store
  /**
   * Who is asking, from the host's own session; `null` when nobody is signed in. Nothing else in a
   * request is ever believed about identity (T17).
   */
  user: (request: Request) => HostUser | null | Promise<HostUser | null>
  /** Other origins whose pages may use this handler, e.g. `https://app.example.com`. @default [] */
  allowedOrigins?: readonly string[]
  /**
   * The largest request body, in bytes, that reaches this handler. Chunks of a video are cut to it, and
   * smaller ones lose less on a slow uplink. TikTok's own minimum makes 10,485,760 the least; a platform
   * that lets less through cannot relay uploads. @default Infinity
   */
  maxBodyBytes?: number
  /**
   * Secrets that webhook signatures may be made with. Name the old and the new one while the client
   * secret is being replaced. @default [clientSecret]
   */
  webhookSecrets?: readonly string[]
  /** Lets TikTok pull photos and server-held videos from the host's own domain. Without it, both are refused. */
  media?: MediaOptions
  /** Where TikTok is; a sandbox has other addresses. */
  tiktok?: Partial<TikTokAddresses>
  /** Reaches TikTok. `nodeFetch()` from `@direct-post/server/node` is much faster on Node. @default globalThis.fetch */
  fetch?: Fetch
  /** Milliseconds since 1970. @default Date.now */
  now?: () => number
  /** Fills an array with random bytes. @default crypto.getRandomValues */
  random?: (bytes: Uint8Array) => Uint8Array
  /** Waits; retries ask for it. @default setTimeout */
  sleep?: (ms: number) => Promise<void>
  /** Hears of everything that happens; what it throws is dropped. */
  onEvent?: (event: ServerEvent) => void
  /** Allows http addresses, for a sandbox on this machine. Never in production. @default false */
  development?: boolean
}

export interface HostUser {
  /** The host's customer, where a host serves several. @default '' */
  tenant?: string
  userId: string
}

export interface TikTokAddresses {
  /** Answers the JSON calls. @default 'https://open.tiktokapis.com' */
  apiOrigin: string
  /** Where people give their consent. @default 'https://www.tiktok.com/v2/auth/authorize/' */
  authorizeUrl: string
  /** Origins that upload URLs may have besides https hosts under tiktokapis.com. @default [] */
  uploadOrigins: readonly string[]
  /** Where posts can be seen. @default 'https://www.tiktok.com' */
  profileOrigin: string
}

/** The options, checked and completed. */
export interface Settings {
  basePath: string
  clientKey: string
  clientSecret: string
  redirectUri: string
  scopes: readonly string[]
  pkce: 'hex' | 'base64url' | null
  webhookSecrets: readonly string[]
  encryptionKeys: readonly EncryptionKey[]
  store: Store
  user: (request: Request) => Promise<Owner | null>
  allowedOrigins: ReadonlySet<string>
  maxBodyBytes: number
  media: (MediaOptions & { publicUrl: string; verificationFiles: readonly string[] }) | null
  tiktok: TikTokAddresses
  fetch: Fetch
  now: () => number
  random: (bytes: Uint8Array) => Uint8Array
  sleep: (ms: number) => Promise<void>
  emit: (event: ServerEvent) => void
  development: boolean
}
