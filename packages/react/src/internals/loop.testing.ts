import { createSandbox, DEFAULT_APP, type SandboxOptions } from '@direct-post/sandbox'
import { createDirectPostHandler } from '@direct-post/server'
import { createMemoryStore } from '@direct-post/server/memory-store'

type Incoming = Parameters<ReturnType<typeof createDirectPostHandler>['handle']>[0]

const ORIGIN = 'https://host.example'

export interface LoopOptions {
  /** Accounts to connect, by username in the sandbox. The first is the one the page opens with. */
  creators?: readonly string[]
  sandbox?: SandboxOptions
  /** TikTok has looked at the app and lets it post for everybody. @default true */
  audited?: boolean
}

/**
 * The whole loop inside this tab or process: page → server → TikTok's stand-in, with no port and no mock.
 * `fetch` is what a browser would reach; `cut` may throw in its place, as a broken network does.
 */
export async function createLoop({ creators = ['public'], sandbox: options = {}, audited = true }: LoopOptions = {}) {
  const redirectUri = `${ORIGIN}/api/direct-post/callback`
  const sandbox = createSandbox({
    apps: [
      { ...DEFAULT_APP, redirectUris: [redirectUri], verifiedPrefixes: [`${ORIGIN}/api/direct-post/media/`], audited },
    ],
    // TikTok pulls photos from the host's own address.
    fetch: (input, init) => reach(input, init),
    timing: { processing: () => 200, moderation: '0ms' },
    rateLimits: false,
    ...options,
  })
  const server = createDirectPostHandler({
    clientKey: 'sandbox-client-key',
    clientSecret: 'sandbox-client-secret',
    redirectUri,
    encryptionKeys: [{ id: '1', key: btoa('0123456789abcdef0123456789abcdef') }],
    store: createMemoryStore(),
    user: () => ({ userId: 'user-1' }),
    tiktok: sandbox.endpoints,
    fetch: sandbox.fetch,
    media: { storage: memoryStorage() },
  })
  let cookie: string | null = null
  const network: { cut: ((request: Request) => void | Promise<void>) | null } = { cut: null }

  // `handle` and no `Response`: a script in a browser can neither send nor read a cookie.
  async function reach(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(new URL(input instanceof Request ? input.url : input, ORIGIN), init)
    await network.cut?.(request)
    const { status, headers, body } = await server.handle(incoming(request, cookie))
    cookie = headers['set-cookie']?.split(';')[0] ?? cookie
    request.signal.throwIfAborted()
    return new Response(body === null || typeof body === 'string' ? body : await collect(body), {
      status: status === 303 ? 200 : status,
      headers,
    })
  }

  async function connect(username: string, scopes?: readonly string[]): Promise<string> {
    const answer = await reach('/api/direct-post/connect', {
      method: 'POST',
      headers: { 'x-direct-post': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ returnTo: '/publish' }),
    })
    const { authorizeUrl } = (await answer.json()) as { authorizeUrl: string }
    const back = await sandbox.authorize(authorizeUrl, { creator: username, ...(scopes ? { scopes } : {}) })
    const done = await reach(back)
    return new URL(done.headers.get('location') ?? '', ORIGIN).searchParams.get('account') ?? ''
  }

  const accounts: string[] = []
  for (const username of creators) accounts.push(await connect(username))
  return { fetch: reach, sandbox, server, network, connect, accounts }
}

export type Loop = Awaited<ReturnType<typeof createLoop>>

function incoming(request: Request, cookie: string | null): Incoming {
  const body = request.body && pieces(request.body)
  return {
    method: request.method,
    url: new URL(request.url),
    header: (name) => (name === 'cookie' ? cookie : request.headers.get(name)),
    body,
    isParsed: false,
    exactBody: () => body ?? pieces(new Blob().stream()),
    isWhole: () => true,
    request: () => request,
    signal: request.signal,
  }
}

function memoryStorage() {
  const files = new Map<string, Uint8Array>()
  return {
    async put(key: string, bytes: Uint8Array) {
      files.set(key, bytes)
    },
    async get(key: string, range: { firstByte: number; lastByte: number } | null) {
      const bytes = files.get(key)
      if (!bytes) return null
      const part = range ? bytes.slice(range.firstByte, range.lastByte + 1) : bytes
      return { body: new Blob([part as Uint8Array<ArrayBuffer>]).stream(), size: bytes.length }
    },
  }
}

async function collect(source: AsyncIterable<Uint8Array>): Promise<Blob> {
  const parts: BlobPart[] = []
  for await (const part of source) parts.push(part as Uint8Array<ArrayBuffer>)
  return new Blob(parts)
}

async function* pieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
}
