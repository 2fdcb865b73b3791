import { parseCreatorInfoData, type Creator, type PostProgress } from '@direct-post/core'
import { KEY_HEADER } from '@direct-post/core/proxy'
import type {
  AccountsAnswer,
  ConnectAnswer,
  ConnectBody,
  CreatePostBody,
  CreatorInfoAnswer,
  MediaAnswer,
  PostAnswer,
  PostsAnswer,
  ProxyAccount,
} from '@direct-post/core/proxy'
import { sleep as realSleep, type Sleep } from './backoff.js'
import { createCall } from './call.js'
import { follow, type FollowOptions } from './follow.js'
import { ok, type Result } from './result.js'
import { sendByFetch, sendByXhr } from './send-bytes.js'
import { upload, type UploadOptions } from './upload.js'

export interface ClientOptions {
  /** Where the host mounted the server's handler, e.g. `/api/direct-post`. */
  baseUrl: string
  /** @default the browser's own `fetch`, and XMLHttpRequest for uploads, which alone reports bytes. */
  fetch?: typeof fetch
  /** Sent with every request, e.g. a CSRF token. Asked anew each time. */
  headers?: () => HeadersInit
  /** @default setTimeout */
  sleep?: Sleep
  /** @default Math.random */
  random?: () => number
}

export interface StorePhotoOptions {
  signal?: AbortSignal | undefined
  /** How many of its bytes have left so far. */
  onBytes?: (sent: number) => void
}

/** Talks to the Direct Post server. Every method ends in a value; what went wrong is `error`. */
export interface DirectPostClient {
  accounts(signal?: AbortSignal): Promise<Result<readonly ProxyAccount[]>>
  /** The address of TikTok's consent page; the caller goes there. */
  connect(body: ConnectBody): Promise<Result<string>>
  disconnect(accountId: string): Promise<Result<void>>
  /** Always fresh (1a). */
  creatorInfo(accountId: string, signal?: AbortSignal): Promise<Result<Creator>>
  /** @param key minted once per press; the same key never posts twice. */
  publish(body: CreatePostBody, key: string): Promise<Result<PostProgress>>
  /** Sends the bytes, resuming by itself after a cut. */
  upload(post: PostProgress, file: Blob, options?: UploadOptions): Promise<Result<PostProgress>>
  /** Keeps a photo with the host, from where TikTok will pull it. */
  storePhoto(photo: Blob, options?: StorePhotoOptions): Promise<Result<MediaAnswer>>
  /** Asks until the post is in its final state. */
  follow(postId: string, options?: FollowOptions): Promise<Result<PostProgress>>
  post(postId: string): Promise<Result<PostProgress>>
  /** The newest first. */
  posts(): Promise<Result<readonly PostProgress[]>>
  /** Asks TikTok to stop; only `follow` tells whether it did. */
  cancel(postId: string): Promise<Result<PostProgress>>
}

/** A client for the server mounted at `baseUrl`. */
export function createClient(options: ClientOptions): DirectPostClient {
  if (typeof options?.baseUrl !== 'string') {
    throw new Error(
      '@direct-post/react: createClient() was called without `baseUrl`. ' +
        'It does not know where your server is. Pass the path you mounted the handler at: createClient({ baseUrl: "/api/direct-post" }).',
    )
  }
  const baseUrl = options.baseUrl.replace(/\/+$/, '')
  const headers = options.headers ?? (() => ({}))
  const sleep = options.sleep ?? realSleep
  // Looked up at each call, so that nothing touches a global on import or on a server render.
  const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init))
  const call = createCall(baseUrl, send, headers)
  const byXhr = !options.fetch && typeof XMLHttpRequest !== 'undefined'
  const tools = {
    call,
    sleep,
    baseUrl,
    headers,
    random: options.random ?? Math.random,
    sendBytes: byXhr ? sendByXhr : sendByFetch(send),
  }

  return {
    async accounts(signal) {
      return pick(await call<AccountsAnswer>('/accounts', { signal }), (answer) => answer.accounts)
    },
    async connect(body) {
      return pick(await call<ConnectAnswer>('/connect', { method: 'POST', body }), (answer) => answer.authorizeUrl)
    },
    disconnect: (accountId) => call<void>(`/accounts/${encodeURIComponent(accountId)}`, { method: 'DELETE' }),
    async creatorInfo(accountId, signal) {
      const answer = await call<CreatorInfoAnswer>(`/accounts/${encodeURIComponent(accountId)}/creator-info`, {
        signal,
      })
      if (!answer.ok) return answer
      const parsed = parseCreatorInfoData(answer.value.creatorInfo)
      return parsed.ok ? ok(parsed.creator) : parsed
    },
    async publish(body, key) {
      return post(await call<PostAnswer>('/posts', { method: 'POST', body, headers: { [KEY_HEADER]: key } }))
    },
    upload: (started, file, how) => upload(tools, started, file, how),
    storePhoto(photo, { signal, onBytes } = {}) {
      const all = new Headers(headers())
      all.set('content-type', photo.type)
      return tools.sendBytes({ method: 'POST', url: `${baseUrl}/media`, bytes: photo, headers: all, signal, onBytes })
    },
    follow: (postId, how) => follow(tools, postId, how),
    post: async (postId) => post(await call<PostAnswer>(`/posts/${postId}`)),
    async posts() {
      return pick(await call<PostsAnswer>('/posts'), (answer) => answer.posts)
    },
    cancel: async (postId) => post(await call<PostAnswer>(`/posts/${postId}/cancel`, { method: 'POST' })),
  }
}

const post = (answer: Result<PostAnswer>) => pick(answer, (value) => value.post)

function pick<A, B>(answer: Result<A>, read: (value: A) => B): Result<B> {
  return answer.ok ? ok(read(answer.value)) : answer
}
