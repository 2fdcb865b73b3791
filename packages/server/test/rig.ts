import { chunkAt, contentRange } from '@direct-post/core'
import type { ApiError, Draft, Media, PostMode, PostProgress } from '@direct-post/core'
import type { ConnectAnswer, CreatePostBody, UploadAnswer } from '@direct-post/core/proxy'
import { consent, draft, facts, video } from '@direct-post/core/testing'
import { createSandbox } from '@direct-post/sandbox'
import type { Sandbox, SandboxOptions } from '@direct-post/sandbox'
import { afterEach, vi } from 'vitest'
import { createDirectPostHandler } from '../src/index.js'
import type { DirectPostHandler, HandlerOptions, HostMedia, ServerEvent, Store } from '../src/index.js'
import { createMemoryStore } from '../src/memory-store.js'
import { faultyFetch } from './faults.js'
import type { FaultyFetch } from './faults.js'
import { createWitness, findSecret } from './witness.js'
import type { Witness } from './witness.js'
import { memoryStorage } from './memory-storage.js'
import type { MemoryStorage } from './memory-storage.js'

export const ORIGIN = 'https://app.example'
export const BASE = '/api/direct-post'
export const KEY = { id: 'k1', key: Uint8Array.from({ length: 32 }, (_, index) => index * 7) }

export interface RigOptions {
  sandbox?: SandboxOptions
  store?: Store
  server?: Partial<HandlerOptions>
}

/** A server, the TikTok behind it, and a hand that does what a page would do. */
export interface Rig {
  sandbox: Sandbox
  tiktok: FaultyFetch
  store: Store
  handler: DirectPostHandler
  events: ServerEvent[]
  /** Another process on the same store, talking to the same TikTok. */
  another(options?: Partial<HandlerOptions>): DirectPostHandler
  send(method: string, path: string, call?: Call): Promise<Answer>
  connect(creator?: string, options?: { scopes?: readonly string[]; user?: string }): Promise<string>
  publish(accountId: string, wish?: Wish): Promise<Answer>
  upload(post: PostProgress, bytes: Uint8Array<ArrayBuffer>): Promise<UploadAnswer>
  /** Where photos and server-held videos lie, and which keys of the host's own lead there. */
  witness: Witness
  storage: MemoryStorage
  hostFiles: Map<string, HostMedia>
}

export interface Call {
  body?: unknown
  headers?: Record<string, string>
  user?: string | null
  handler?: DirectPostHandler
}

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The parsed body, where there is one. */
  body: { post: PostProgress; posts: PostProgress[]; error: ApiError } & Record<string, unknown>
}

export interface Wish {
  key?: string
  media?: Media
  draft?: Partial<Draft>
  postMode?: PostMode
  nickname?: string
  declaration?: string
  user?: string
  handler?: DirectPostHandler
}

// Uploads are hashed and looked into by the sandbox; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

const rigs: Rig[] = []

/** After every test of every suite: no secret was said to the page, the store or the log (T01, T20, T30). */
afterEach(() => {
  for (const { tiktok, witness } of rigs.splice(0)) {
    const heard = witness.heard()
    for (const secret of [...tiktok.secrets, 'sandbox-client-secret', Buffer.from(KEY.key).toString('base64')]) {
      const places = findSecret(heard, secret)
      if (places.length > 0) throw new Error(`A secret was said: ${places.join(', ')}`)
    }
  }
})

export const START = Date.UTC(2026, 10, 22, 12)

export async function createRig({ sandbox: sandboxOptions, store: given, server }: RigOptions = {}): Promise<Rig> {
  const witness = createWitness()
  const store = witness.watch(given ?? createMemoryStore())
  const sandbox = createSandbox({
    now: () => START,
    apps: [
      {
        clientKey: 'sandbox-client-key',
        clientSecret: 'sandbox-client-secret',
        redirectUris: [`${ORIGIN}${BASE}/callback`],
        verifiedPrefixes: [`${ORIGIN}${BASE}/media/`],
      },
    ],
    // What TikTok pulls comes out of the server's own media route.
    fetch: (input, init) => handler.fetch(new Request(input, init)),
    ...sandboxOptions,
  })
  const tiktok = faultyFetch(sandbox.fetch)
  const events: ServerEvent[] = []
  const storage = memoryStorage()
  const hostFiles = new Map<string, HostMedia>()
  const another = (more: Partial<HandlerOptions> = {}) =>
    createDirectPostHandler({
      clientKey: 'sandbox-client-key',
      clientSecret: 'sandbox-client-secret',
      redirectUri: `${ORIGIN}${BASE}/callback`,
      encryptionKeys: [KEY],
      store,
      tiktok: sandbox.endpoints,
      fetch: tiktok.fetch,
      now: () => sandbox.clock.now(),
      // Short, so that tests do not wait, yet a turn of the loop, so that others get theirs.
      sleep: () => new Promise((resolve) => setTimeout(resolve, 1)),
      user: (request) => {
        const userId = request.headers.get('x-test-user')
        return userId === null ? null : { userId }
      },
      onEvent(event) {
        events.push(event)
        witness.logged(event)
      },
      media: { storage, find: async (_, mediaKey) => hostFiles.get(mediaKey) ?? null },
      ...server,
      ...more,
    })
  const handler: DirectPostHandler = another()
  const rig: Rig = {
    sandbox,
    tiktok,
    store,
    handler,
    events,
    another,
    async send(method, path, call) {
      const answer = await send(call?.handler ?? handler, method, path, call)
      witness.answered(answer.text, answer.headers)
      return answer
    },
    connect: (creator, options) => connect(rig, creator, options),
    publish: (accountId, wish) => publish(rig, accountId, wish),
    upload: (post, bytes) => upload(rig, post, bytes),
    storage,
    hostFiles,
    witness,
  }
  rigs.push(rig)
  return rig
}

async function send(handler: DirectPostHandler, method: string, path: string, call: Call = {}): Promise<Answer> {
  const { body, headers = {}, user = 'ana' } = call
  const isRaw = body instanceof Uint8Array || body instanceof ReadableStream
  const request = new Request(`${ORIGIN}${BASE}${path}`, {
    method,
    headers: {
      ...(method === 'GET' ? {} : { 'x-direct-post': '1', origin: ORIGIN }),
      ...(body !== undefined && !isRaw ? { 'content-type': 'application/json' } : {}),
      ...(user === null ? {} : { 'x-test-user': user }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body), duplex: 'half' }),
  })
  const response = await handler.fetch(request)
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: parse(text) }
}

function parse(text: string): Answer['body'] {
  try {
    return JSON.parse(text) as Answer['body']
  } catch {
    return {} as Answer['body']
  }
}

/** The way to TikTok's consent page and back, in one browser. */
async function connect(
  rig: Rig,
  creator = 'public',
  { scopes, user = 'ana' }: { scopes?: readonly string[]; user?: string } = {},
): Promise<string> {
  const begun = await rig.send('POST', '/connect', { body: { returnTo: '/publish?tab=1' }, user })
  const { authorizeUrl } = begun.body as unknown as ConnectAnswer
  const back = await rig.sandbox.authorize(authorizeUrl, scopes ? { creator, scopes } : { creator })
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
  const done = await rig.send('GET', `/callback${back.search}`, { headers: { cookie }, user })
  const location = new URL(done.headers.get('location') ?? '', ORIGIN)
  return location.searchParams.get('account') ?? `error: ${location.search}`
}

let keys = 0

async function publish(rig: Rig, accountId: string, wish: Wish = {}): Promise<Answer> {
  const key = wish.key ?? `key-number-${(keys += 1)}`
  return rig.send('POST', '/posts', {
    body: await bodyFor(rig, accountId, wish),
    headers: { 'idempotency-key': key },
    user: wish.user ?? 'ana',
    ...(wish.handler ? { handler: wish.handler } : {}),
  })
}

/** What a page would send after the person chose what `wish` says, for the creator that the account shows. */
export async function bodyFor(rig: Rig, accountId: string, wish: Wish = {}): Promise<CreatePostBody> {
  const { postMode = 'direct', media = video() } = wish
  const chosen = draft({ privacyLevel: 'SELF_ONLY', title: 'Bread #baking', ...wish.draft })
  const nickname = wish.nickname ?? (await nicknameOf(rig, accountId, wish.user))
  const agreed = consent(facts({ nickname, media, postMode }), chosen)
  return {
    accountId,
    postMode,
    draft: chosen,
    media,
    consent: { ...agreed, ...(wish.declaration === undefined ? {} : { declaration: wish.declaration }) },
  }
}

async function nicknameOf(rig: Rig, accountId: string, user = 'ana'): Promise<string> {
  const { body } = await rig.send('GET', '/accounts', { user })
  const accounts = body.accounts as { id: string; nickname: string | null }[]
  return accounts.find(({ id }) => id === accountId)?.nickname ?? 'unknown'
}

/** Sends chunk after chunk, as the page does. */
async function upload(rig: Rig, post: PostProgress, bytes: Uint8Array<ArrayBuffer>): Promise<UploadAnswer> {
  const plan = post.upload
  if (!plan) throw new Error(`The post is ${post.status}: ${post.message ?? ''}`)
  let answer: UploadAnswer = { nextByte: plan.nextByte, done: false }
  while (!answer.done) {
    const sent = await sendChunk(rig, post, bytes, answer.nextByte)
    if (sent.status !== 200) throw new Error(`${sent.status} ${sent.text}`)
    answer = sent.body as unknown as UploadAnswer
  }
  return answer
}

export async function sendChunk(
  rig: Rig,
  post: PostProgress,
  bytes: Uint8Array<ArrayBuffer>,
  nextByte: number,
  more: Call = {},
): Promise<Answer> {
  const plan = post.upload
  const chunk = plan && chunkAt(plan, nextByte)
  if (!plan || !chunk) throw new Error('There is no next chunk.')
  const { headers, ...call } = more
  return rig.send('PUT', `/posts/${post.id}/upload`, {
    body: bytes.slice(chunk.firstByte, chunk.lastByte + 1),
    headers: { 'content-type': 'video/mp4', 'content-range': contentRange(chunk, plan), ...headers },
    ...call,
  })
}

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
