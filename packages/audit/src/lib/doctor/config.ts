/**
 * What the doctor looks at. Each part that is left out cannot be told; `false` says that the app has none of it. A text
 * that is `$NAME` is taken from the environment, so that no secret stands in the file.
 */
export interface DoctorConfig {
  redirect?: RedirectConfig | false
  tunnel?: TunnelConfig | false
  scopes?: ScopesConfig
  /** Media that TikTok is to pull; `false`: the app uploads files only. */
  media?: MediaConfig | false
  verification?: readonly VerificationConfig[] | false
  webhook?: WebhookConfig | false
  /** Addresses whose clocks are compared with this machine's, the app's own above all. */
  clock?: readonly string[]
  bodyLimit?: BodyLimitConfig | false
  bundles?: BundlesConfig | false
}

export interface RedirectConfig {
  /** All of them, as registered in the developer portal. */
  registered: readonly string[]
  /** The one that the app sends when somebody connects. */
  sent?: string
}

export interface TunnelConfig {
  /** The address that leads to this machine now; or where the tunnel's own API tells: ngrok's or cloudflared's. */
  url?: string
  /** @example 'http://127.0.0.1:4040' */
  ngrok?: string
  /** Its metrics address. @example 'http://127.0.0.1:20241' */
  cloudflared?: string
}

export interface ScopesConfig {
  /** As ticked in the developer portal. */
  selected: readonly string[]
  /** As sent to the consent page. @default what `authorizeUrl` says */
  asked?: readonly string[]
  /** The address of TikTok's consent page as the app makes it, or an address of the app that redirects there. */
  authorizeUrl?: string
  /** Scopes that a part of the app really needs, and that the demo video shows in use. */
  used: readonly string[]
}

export interface MediaConfig {
  /** Addresses as they are given to TikTok, one of each kind at least. */
  urls: readonly string[]
  /** As verified in the developer portal: `https://host/path/`, or a domain without anything. */
  verified: readonly string[]
}

export interface VerificationConfig {
  /** A URL prefix, `https://host/path/`, or a domain. */
  property: string
  /** What TikTok gave: the part behind `tiktok-developers-site-verification=`. */
  code: string
}

export interface WebhookConfig {
  url: string
  clientKey: string
  /** @example '$TIKTOK_CLIENT_SECRET' */
  clientSecret: string
}

export interface BodyLimitConfig {
  /** Takes a body as large as the app's largest chunk or file; that it refuses the body for another reason does not matter. */
  url: string
  /** @default 'POST' */
  method?: string
  bytes: number
  headers?: Readonly<Record<string, string>>
}

export interface BundlesConfig {
  /** Folders of the built client, or addresses of pages whose scripts are read. */
  places: readonly string[]
  /** What must not be found. @example ['$TIKTOK_CLIENT_SECRET'] */
  secrets: readonly string[]
}

/** Puts the environment's values in place of each `$NAME`. */
export function fillIn<T>(value: T, env: NodeJS.ProcessEnv): T {
  // Whatever its shape was, it is the same shape afterwards.
  return filled(value, env) as T
}

function filled(value: unknown, env: NodeJS.ProcessEnv): unknown {
  if (Array.isArray(value)) return value.map((each) => filled(each, env))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, env)]))
  }
  const name = typeof value === 'string' ? /^\$([A-Z_][A-Z0-9_]*)$/.exec(value)?.[1] : undefined
  if (name === undefined) return value
  const found = env[name]
  if (found) return found
  throw new Error(
    `The config names $${name}, and the environment has no such variable. ` +
      'What depends on it cannot be looked at. Set it, or write the value into the config.',
  )
}
