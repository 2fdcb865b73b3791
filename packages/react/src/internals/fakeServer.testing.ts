import { planChunks, type ApiError, type PostProgress } from '@direct-post/core'
import type { CreatePostBody, ProxyAccount } from '@direct-post/core/proxy'
import { creatorInfo } from '@direct-post/core/testing'

/** What the server would say; every field may be changed while the page is open. */
export interface Script {
  /** A post that was made before the page opened. */
  post: PostProgress | null
  accounts: readonly ProxyAccount[]
  creatorInfo: Parameters<typeof creatorInfo>[0]
  creatorError: ApiError | null
  publishError: ApiError | null
  /** Nobody answers these paths, e.g. `/posts`. */
  unreachable: RegExp | null
  /** Cuts a chunk, by its first byte. */
  cut: (firstByte: number) => boolean
  /** Milliseconds each chunk takes. */
  chunkMs: number
  /** Bytes of a chunk, to see several with a small file. */
  chunkSize: number | null
  /** What the post becomes with each question after the last byte; the last one stays. */
  steps: readonly Partial<PostProgress>[]
}

export interface SeenCall {
  method: string
  path: string
  key: string | null
  body: unknown
}

/**
 * A server that obeys the contract, for states that the real one reaches rarely. Whole posts are
 * tested against the real server and the sandbox.
 */
export function fakeServer(script: Partial<Script> = {}) {
  const now: Script = {
    post: null,
    accounts: [account()],
    creatorInfo: {},
    creatorError: null,
    publishError: null,
    unreachable: null,
    cut: () => false,
    chunkMs: 0,
    chunkSize: null,
    steps: [
      { status: 'processing' },
      { status: 'posted', postUrl: 'https://www.tiktok.com/@ana.bakes/video/7678907398077074696' },
    ],
    ...script,
  }
  const calls: SeenCall[] = []
  const received: Blob[] = []
  const stored: Blob[] = []
  let post: PostProgress | null = now.post
  let asked = 0

  const routes: [RegExp, (request: Request, body: unknown) => Response | Promise<Response>][] = [
    [/^GET \/accounts$/, () => Response.json({ accounts: now.accounts })],
    [/^POST \/connect$/, () => Response.json({ authorizeUrl: 'https://tiktok.example/authorize' })],
    [/^DELETE \/accounts\//, () => new Response(null, { status: 204 })],
    [
      /creator-info$/,
      () =>
        now.creatorError ? problem(now.creatorError) : Response.json({ creatorInfo: creatorInfo(now.creatorInfo) }),
    ],
    [/^POST \/posts$/, (_, body) => create(body as CreatePostBody)],
    [/^POST \/media$/, (request) => store(request)],
    [/^GET \/posts$/, () => Response.json({ posts: post ? [post] : [] })],
    [/^PUT /, (request) => put(request)],
    [/cancel$/, () => answer({ ...(post as PostProgress), cancelRequested: true, status: 'cancelled' })],
    [/^GET \/posts\//, () => answer(next())],
  ]

  function create({ media, accountId }: CreatePostBody): Response {
    if (now.publishError) return problem(now.publishError)
    const size = media.type === 'video' ? media.size : 1
    const plan = planChunks(size, now.chunkSize ? { chunkSize: now.chunkSize } : {})
    asked = 0
    if (media.type === 'photo') return answer(progress({ accountId }), 201)
    return answer(progress({ accountId, status: 'uploading', upload: { ...plan, nextByte: 0, expiresAt: null } }), 201)
  }

  async function store(request: Request): Promise<Response> {
    const bytes = await request.blob()
    stored.push(bytes)
    const answer = {
      mediaKey: `m_${stored.length}`,
      size: bytes.size,
      mimeType: bytes.type,
      fingerprint: `f${stored.length}`,
    }
    return Response.json(answer, { status: 201 })
  }

  async function put(request: Request): Promise<Response> {
    const upload = (post as PostProgress).upload
    const [, first = '', last = ''] = /bytes (\d+)-(\d+)\//.exec(request.headers.get('content-range') ?? '') ?? []
    if (!upload || now.cut(Number(first))) throw new TypeError('cut')
    if (now.chunkMs) await new Promise((resolve) => setTimeout(resolve, now.chunkMs))
    if (request.signal.aborted) throw new TypeError('aborted')
    received.push(await request.blob())
    const nextByte = Number(last) + 1
    post = { ...(post as PostProgress), upload: { ...upload, nextByte } }
    return Response.json({ nextByte, done: nextByte === upload.size })
  }

  function next(): PostProgress {
    const current = post as PostProgress
    if (current.upload && current.upload.nextByte < current.upload.size) return current
    if (current.status === 'cancelled') return current
    const step = now.steps[Math.min(asked++, now.steps.length - 1)]
    return { ...current, ...step }
  }

  function answer(changed: PostProgress, status = 200): Response {
    post = changed
    return Response.json({ post }, { status })
  }

  async function serve(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(new URL(input instanceof Request ? input.url : input, 'https://host.example'), init)
    const path = new URL(request.url).pathname.replace('/api/direct-post', '')
    const isJson = request.headers.get('content-type') === 'application/json'
    const body: unknown = isJson ? await request.clone().json() : null
    calls.push({ method: request.method, path, key: request.headers.get('idempotency-key'), body })
    await Promise.resolve()
    if (now.unreachable?.test(path)) throw new TypeError('Failed to fetch')
    const route = routes.find(([pattern]) => pattern.test(`${request.method} ${path}`))
    return route ? route[1](request, body) : new Response('not found', { status: 404 })
  }

  return { fetch: serve, script: now, calls, received, stored, post: () => post }
}

export type FakeServer = ReturnType<typeof fakeServer>

export function account(overrides: Partial<ProxyAccount> = {}): ProxyAccount {
  return {
    id: 'account-1',
    status: 'connected',
    scopes: ['user.info.basic', 'video.publish'],
    nickname: 'Ana Bakes',
    username: 'ana.bakes',
    avatarUrl: null,
    connectedAt: 0,
    ...overrides,
  }
}

export function progress(overrides: Partial<PostProgress> = {}): PostProgress {
  return {
    id: 'post-1',
    accountId: 'account-1',
    status: 'processing',
    failReason: null,
    message: null,
    messageCode: null,
    publicPostIds: [],
    postUrl: null,
    upload: null,
    cancelRequested: false,
    createdAt: 0,
    updatedAt: 0,
    ...overrides,
  }
}

export function apiError(overrides: Partial<ApiError> = {}): ApiError {
  return {
    from: 'tiktok',
    code: 'internal_error',
    message: 'TikTok could not answer just now. Try again in a moment.',
    logId: '202611221300000100000000000000000',
    actor: 'tiktok',
    retry: 'now',
    ...overrides,
  }
}

function problem(error: ApiError): Response {
  return Response.json({ error }, { status: error.from === 'proxy' ? 403 : 502 })
}
