import { createSandbox, DEFAULT_APP, type Sandbox, type SandboxOptions } from '../src/index.js'

export const REDIRECT_URI = 'https://app.example/tiktok/callback'
/** Noon, UTC, so that a day's worth of clock fits on either side. */
export const START = Date.UTC(2026, 10, 22, 12)

/** A sandbox whose clock stands still until it is moved. */
export function stillSandbox(options: SandboxOptions = {}): Sandbox {
  return createSandbox({ now: () => START, ...options })
}

export function authorizeUrl(sandbox: Sandbox, query: Record<string, string> = {}): URL {
  const url = new URL(sandbox.endpoints.authorizeUrl)
  const parameters = {
    client_key: DEFAULT_APP.clientKey,
    scope: 'user.info.basic,video.publish,video.upload',
    response_type: 'code',
    redirect_uri: REDIRECT_URI,
    state: 'state-1',
    ...query,
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url
}

export interface Tokens {
  access_token: string
  refresh_token: string
  open_id: string
  expires_in: number
  refresh_expires_in: number
  scope: string
  token_type: string
}

export async function postForm(sandbox: Sandbox, path: string, form: Record<string, string>): Promise<Response> {
  return sandbox.fetch(`${sandbox.endpoints.apiOrigin}${path}`, {
    method: 'POST',
    body: new URLSearchParams({ client_key: DEFAULT_APP.clientKey, client_secret: DEFAULT_APP.clientSecret, ...form }),
  })
}

/** Signs a creator in and gives the app's tokens. */
export async function connect(sandbox: Sandbox, creator = 'public', scopes?: readonly string[]): Promise<Tokens> {
  const back = await sandbox.authorize(authorizeUrl(sandbox), scopes ? { creator, scopes } : { creator })
  const response = await postForm(sandbox, '/v2/oauth/token/', {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code')!,
    redirect_uri: REDIRECT_URI,
  })
  return (await response.json()) as Tokens
}

export interface Answer {
  status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever came back
  data: any
  error: { code: string; message: string; log_id: string }
  text: string
}

/** POSTs JSON with a bearer token, as every API endpoint wants it. */
export async function call(sandbox: Sandbox, token: string, path: string, body: unknown = {}): Promise<Answer> {
  const response = await sandbox.fetch(`${sandbox.endpoints.apiOrigin}/v2/post/publish/${path}/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=UTF-8' },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, text, ...(JSON.parse(text) as Pick<Answer, 'data' | 'error'>) }
}

export function postInfo(info: Record<string, unknown> = {}) {
  return {
    privacy_level: 'PUBLIC_TO_EVERYONE',
    title: 'A caption with #one tag',
    disable_duet: true,
    disable_stitch: true,
    disable_comment: true,
    brand_content_toggle: false,
    brand_organic_toggle: false,
    ...info,
  }
}

/** A file in one chunk. */
export function wholeFile(size: number) {
  return { source: 'FILE_UPLOAD', video_size: size, chunk_size: size, total_chunk_count: 1 }
}

/** PUTs bytes `first` to the end of `bytes` of a file with `total` bytes. */
export async function put(
  sandbox: Sandbox,
  uploadUrl: string,
  bytes: Uint8Array<ArrayBuffer>,
  first: number,
  total: number,
  headers: Record<string, string> = {},
): Promise<Response> {
  return sandbox.fetch(uploadUrl, {
    method: 'PUT',
    headers: {
      'content-type': 'video/mp4',
      'content-range': `bytes ${first}-${first + bytes.length - 1}/${total}`,
      ...headers,
    },
    body: bytes,
  })
}

/** Bytes that differ at every place, so that a shifted chunk shows. */
export function noise(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  for (let i = 0, x = 1; i < length; i++) {
    x = (x * 1103515245 + 12345) & 0x7fffffff
    bytes[i] = x >>> 16
  }
  return bytes
}
