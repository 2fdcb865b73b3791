import { once } from 'node:events'
import { request } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { PostProgress } from '@direct-post/core'
import type { AccountsAnswer, ConnectAnswer, CreatorInfoAnswer } from '@direct-post/core/proxy'
import { consent, draft, facts, video } from '@direct-post/core/testing'
import type { RunningSandbox } from '@direct-post/sandbox/node'
import { PUBLIC_URL } from './world.js'

const BASE = '/api/direct-post'

/** Does over HTTP what a page of the host does in a browser. */
export interface Page {
  get<T>(path: string): Promise<T>
  /** Through TikTok's consent page and back; answers the account. */
  connect(sandbox: RunningSandbox): Promise<string>
  creatorInfo(account: string): Promise<CreatorInfoAnswer>
  /** Confirms a video of the length of `file`. */
  publish(account: string, file: Uint8Array): Promise<PostProgress>
  /** Opens the upload of the whole file; the caller writes the bytes and ends. */
  startUpload(post: PostProgress, size: number): ClientRequest
}

/** `origin` is where the program listens; `cookie` is the host's session. */
export function openPage(origin: string, cookie: string): Page {
  const headers = { cookie, origin: PUBLIC_URL, 'x-direct-post': '1' }
  const ask = async (method: string, path: string, more: { body?: unknown; headers?: Record<string, string> } = {}) => {
    const response = await fetch(`${origin}${BASE}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...headers, 'content-type': 'application/json', ...more.headers },
      ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
    })
    if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response
  }
  const get = async <T>(path: string) => (await (await ask('GET', path)).json()) as T

  return {
    get,
    async connect(sandbox) {
      const begun = await ask('POST', '/connect', { body: { returnTo: '/publish' } })
      const { authorizeUrl } = (await begun.json()) as ConnectAnswer
      const back = await sandbox.authorize(authorizeUrl, { creator: 'public' })
      const browser = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
      const done = await ask('GET', `/callback${back.search}`, { headers: { cookie: `${cookie}; ${browser}` } })
      return new URL(done.headers.get('location') ?? '', PUBLIC_URL).searchParams.get('account') ?? ''
    },
    creatorInfo: (account) => get(`/accounts/${account}/creator-info`),
    async publish(account, file) {
      const { accounts } = await get<AccountsAnswer>('/accounts')
      const media = video({ size: file.length, durationSec: 3, width: 360, height: 640 })
      const chosen = draft({ privacyLevel: 'SELF_ONLY', title: 'Bread 🍞 #baking' })
      const agreed = consent(facts({ nickname: accounts[0]?.nickname ?? '', media }), chosen)
      const body = { accountId: account, postMode: 'direct', draft: chosen, media, consent: agreed }
      const created = await ask('POST', '/posts', { body, headers: { 'idempotency-key': crypto.randomUUID() } })
      return ((await created.json()) as { post: PostProgress }).post
    },
    startUpload: (post, size) =>
      request(`${origin}${BASE}/posts/${post.id}/upload`, {
        method: 'PUT',
        headers: {
          ...headers,
          'content-type': 'video/mp4',
          'content-length': size,
          'content-range': `bytes 0-${size - 1}/${size}`,
        },
      }),
  }
}

/** Status and body of the answer to a request that was ended. */
export async function answerOf(sent: ClientRequest): Promise<{ status: number | undefined; body: unknown }> {
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, body: JSON.parse(await text(answer)) }
}
