import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/*
 * A server that a team wrote by the document alone, in plain Node and with nothing of ours: one file, everything in
 * memory, direct video posts only. It stands for the servers in other languages that the command is for.
 */

interface Options {
  /** Where TikTok is. */
  tiktok: string
  origin: () => string
}

interface Account {
  id: string
  user: string
  token: string
  scopes: string[]
  gone: boolean
  nickname: string | null
  username: string | null
}

interface Post {
  user: string
  account: Account
  publishId: string
  uploadUrl: string
  body: string
  fingerprint: string | null
  shown: Record<string, unknown> & { id: string; status: string; upload: { size: number; nextByte: number } }
}

type Json = Record<string, unknown>

class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly more: Json = {},
  ) {
    super(code)
  }
}

export function createForeignBackend({ tiktok, origin }: Options): Server {
  const states = new Map<string, { user: string; returnTo: string }>()
  const accounts = new Map<string, Account>()
  const posts = new Map<string, Post>()
  const presses = new Map<string, Promise<Post>>()
  const callbackUrl = () => `${origin()}/tiktok/callback`

  return createServer((request, response) => {
    answer(request, response).catch((failure: unknown) => {
      const { status, code, more } = failure instanceof Problem ? failure : new Problem(500, 'internal')
      const error = { from: 'proxy', code, message: `${code}.`, logId: null, actor: 'host', retry: 'never', ...more }
      reply(response, status, { error })
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', origin())
    const user = /user=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
    if (!user) throw new Problem(401, 'not_signed_in', { actor: 'creator', retry: 'after_connect' })
    if (request.method !== 'GET' && request.headers['x-direct-post'] === undefined)
      throw new Problem(403, 'not_allowed')
    const [, , first, id = '', verb] = url.pathname.split('/')
    const route = `${request.method} ${[first, id && ':id', verb].filter(Boolean).join('/')}`

    switch (route) {
      case 'GET accounts': {
        const own = [...accounts.values()].filter((each) => each.user === user)
        return reply(response, 200, { accounts: own.map(shownAccount) })
      }
      case 'POST connect':
        return reply(response, 200, { authorizeUrl: authorizeUrl(user, await readJson(request)) })
      case 'GET callback': {
        response.writeHead(302, { location: await back(user, url.searchParams) }).end()
        return
      }
      case 'DELETE accounts/:id': {
        const account = accountOf(user, id)
        accounts.delete(id)
        await form('/v2/oauth/revoke/', { token: account.token })
        response.writeHead(204).end()
        return
      }
      case 'GET accounts/:id/creator-info':
        return reply(response, 200, { creatorInfo: await creatorInfo(accountOf(user, id)) })
      case 'POST posts': {
        const { post, isNew } = await publish(user, request)
        return reply(response, isNew ? 201 : 200, { post: post.shown })
      }
      case 'GET posts': {
        const own = [...posts.values()].filter((each) => each.user === user)
        return reply(response, 200, { posts: own.map(({ shown }) => shown).reverse() })
      }
      case 'GET posts/:id':
        return reply(response, 200, { post: await look(postOf(user, id)) })
      case 'PUT posts/:id/upload':
        return reply(response, 200, await upload(postOf(user, id), request))
      case 'POST posts/:id/cancel': {
        const post = postOf(user, id)
        // Without a byte TikTok has nothing to cancel; it forgets the post by itself.
        if (post.shown.status !== 'uploading') {
          await call(post.account, '/v2/post/publish/cancel/', { publish_id: post.publishId })
        }
        Object.assign(post.shown, { status: 'cancelled', cancelRequested: true })
        return reply(response, 200, { post: post.shown })
      }
      default:
        throw new Problem(404, 'not_found')
    }
  }

  function authorizeUrl(user: string, { returnTo, switchAccount }: Json): string {
    const safe =
      typeof returnTo === 'string' && new URL(returnTo, origin()).origin === origin() && returnTo.startsWith('/')
    if (!safe) throw new Problem(400, 'invalid_return_path')
    const state = randomBytes(24).toString('base64url')
    states.set(state, { user, returnTo })
    const query = new URLSearchParams({
      client_key: 'sandbox-client-key',
      response_type: 'code',
      scope: 'user.info.basic,video.publish,video.upload',
      redirect_uri: callbackUrl(),
      state,
      ...(switchAccount ? { disable_auto_auth: '1' } : {}),
    })
    return `${tiktok}/v2/auth/authorize/?${query}`
  }

  async function back(user: string, query: URLSearchParams): Promise<string> {
    const started = states.get(query.get('state') ?? '')
    states.delete(query.get('state') ?? '')
    if (started?.user !== user) throw new Problem(400, 'invalid_state')
    const target = new URL(started.returnTo, origin())
    if (query.has('error')) target.searchParams.set('direct_post_error', query.get('error') ?? '')
    else {
      const token = await form('/v2/oauth/token/', {
        grant_type: 'authorization_code',
        code: query.get('code') ?? '',
        redirect_uri: callbackUrl(),
      })
      const id = createHash('sha256')
        .update(`${user} ${String(token['open_id'])}`)
        .digest('hex')
        .slice(0, 20)
      const scopes = String(token['scope']).split(',')
      accounts.set(id, {
        id,
        user,
        token: String(token['access_token']),
        scopes,
        gone: false,
        nickname: null,
        username: null,
      })
      target.searchParams.set('direct_post', 'connected')
      target.searchParams.set('account', id)
    }
    return target.pathname + target.search
  }

  async function creatorInfo(account: Account): Promise<Json> {
    const info = await call(account, '/v2/post/publish/creator_info/query/', {})
    Object.assign(account, { nickname: info['creator_nickname'], username: info['creator_username'] })
    return info
  }

  async function publish(user: string, request: IncomingMessage): Promise<{ post: Post; isNew: boolean }> {
    const key = String(request.headers['idempotency-key'] ?? '')
    if (!/^[\w.~-]{8,128}$/.test(key)) throw new Problem(400, 'key_missing')
    const body = await readJson(request)
    const name = `${user} ${key}`
    const known = presses.get(name)
    if (known) {
      const post = await known
      if (post.body !== JSON.stringify(body)) throw new Problem(409, 'key_reused')
      return { post, isNew: false }
    }
    const making = make(user, body)
    presses.set(name, making)
    // A press that TikTok never heard of may be tried again.
    making.catch(() => presses.delete(name))
    return { post: await making, isNew: true }
  }

  async function make(user: string, body: Json): Promise<Post> {
    const [draft, media, consent] = [body['draft'] as Json, body['media'] as Json, body['consent'] as Json]
    const account = accountOf(user, String(body['accountId']))
    const info = await creatorInfo(account)
    if (body['postMode'] !== 'inbox') checkChoices(draft, consent, info)
    const video = { source: 'FILE_UPLOAD', video_size: media['size'], chunk_size: media['size'], total_chunk_count: 1 }
    const started =
      body['postMode'] === 'inbox'
        ? await call(account, '/v2/post/publish/inbox/video/init/', { source_info: video })
        : await call(account, '/v2/post/publish/video/init/', { post_info: postInfo(draft), source_info: video })
    const size = Number(media['size'])
    const shown = {
      id: randomBytes(12).toString('base64url'),
      accountId: account.id,
      status: 'uploading',
      failReason: null,
      message: null,
      messageCode: null,
      publicPostIds: [],
      postUrl: null,
      upload: { size, chunkSize: size, chunkCount: 1, nextByte: 0, expiresAt: null },
      cancelRequested: false,
      createdAt: Date.now(),
      updatedAt: Date.now(),
    }
    const post: Post = {
      user,
      account,
      body: JSON.stringify(body),
      publishId: String(started['publish_id']),
      uploadUrl: String(started['upload_url']),
      fingerprint: (media['fingerprint'] as string | undefined) ?? null,
      shown,
    }
    posts.set(shown.id, post)
    return post
  }

  function checkChoices(draft: Json, consent: Json, info: Json) {
    const toggles = ['allowComment', 'allowDuet', 'allowStitch', 'isAigc']
    if (toggles.some((name) => typeof draft[name] !== 'boolean')) throw new Problem(422, 'invalid_body')
    const { on, yourBrand, brandedContent } = draft['disclosure'] as Record<string, boolean>
    const levels = info['privacy_level_options'] as unknown[]
    const branded = on && brandedContent
    const policy = branded ? 'Branded Content Policy and Music Usage Confirmation' : 'Music Usage Confirmation'
    const fine =
      levels.includes(draft['privacyLevel']) &&
      !(on && !yourBrand && !brandedContent) &&
      !(branded && draft['privacyLevel'] === 'SELF_ONLY') &&
      !(draft['allowDuet'] && info['duet_disabled']) &&
      consent['nickname'] === info['creator_nickname'] &&
      consent['declaration'] === `By posting, you agree to TikTok's ${policy}.`
    if (!fine) throw new Problem(422, 'blocked', { actor: 'creator', retry: 'after_change' })
  }

  async function upload(post: Post, request: IncomingMessage): Promise<Json> {
    const { size } = post.shown.upload
    const sent = request.headers['x-media-fingerprint']
    if (sent !== undefined && sent !== post.fingerprint) throw new Problem(409, 'different_file')
    const range = String(request.headers['content-range'])
    const bytes = await readBytes(request)
    if (range !== `bytes 0-${size - 1}/${size}`) throw new Problem(416, 'upload_range', { retry: 'now' })
    const headers = { 'content-type': 'video/mp4', 'content-range': range }
    const answered = await fetch(post.uploadUrl, { method: 'PUT', headers, body: bytes }).catch(() => null)
    if (!answered?.ok) throw new Problem(502, 'upload_interrupted', { retry: 'now' })
    Object.assign(post.shown, { status: 'processing', upload: { ...post.shown.upload, nextByte: size } })
    return { nextByte: size, done: true }
  }

  async function look(post: Post): Promise<Json> {
    if (post.shown.status === 'cancelled') return post.shown
    const { status, uploaded_bytes: uploaded } = await call(post.account, '/v2/post/publish/status/fetch/', {
      publish_id: post.publishId,
    })
    const { upload: plan } = post.shown
    if (status === 'PUBLISH_COMPLETE') post.shown.status = 'posted'
    else if (status === 'SEND_TO_USER_INBOX') post.shown.status = 'delivered_to_inbox'
    else if (status === 'FAILED') post.shown.status = 'failed'
    else if (Number(uploaded) >= plan.size) {
      Object.assign(post.shown, { status: 'processing', upload: { ...plan, nextByte: plan.size } })
    }
    return post.shown
  }

  /** A JSON call to TikTok. */
  async function call(account: Account, path: string, body: Json): Promise<Json> {
    const headers = { authorization: `Bearer ${account.token}`, 'content-type': 'application/json; charset=UTF-8' }
    const answered = await fetch(tiktok + path, { method: 'POST', headers, body: JSON.stringify(body) })
    const { data, error } = (await answered.json()) as { data: Json; error: Record<string, string> }
    if (error['code'] === 'ok') return data
    const code = String(error['code'])
    const isGone = code === 'access_token_invalid'
    account.gone ||= isGone
    const retry = isGone || code === 'scope_not_authorized' ? 'after_connect' : 'later'
    throw new Problem(409, code, { from: 'tiktok', logId: error['log_id'] ?? null, actor: 'creator', retry })
  }

  async function form(path: string, fields: Record<string, string>): Promise<Json> {
    const app = { client_key: 'sandbox-client-key', client_secret: 'sandbox-client-secret' }
    const answered = await fetch(tiktok + path, { method: 'POST', body: new URLSearchParams({ ...app, ...fields }) })
    const text = await answered.text()
    return text === '' ? {} : (JSON.parse(text) as Json)
  }

  function accountOf(user: string, id: string): Account {
    const account = accounts.get(id)
    if (account?.user !== user) throw new Problem(404, 'account_not_found', { retry: 'after_connect' })
    return account
  }

  function postOf(user: string, id: string): Post {
    const post = posts.get(id)
    if (post?.user !== user) throw new Problem(404, 'post_not_found')
    return post
  }
}

function shownAccount({ id, gone, scopes, nickname, username }: Account): Json {
  const status = gone ? 'reconnect_required' : 'connected'
  return { id, status, scopes, nickname, username, avatarUrl: null, connectedAt: 0 }
}

function postInfo(draft: Json): Json {
  const { on, yourBrand, brandedContent } = draft['disclosure'] as Record<string, boolean>
  return {
    title: draft['title'],
    privacy_level: draft['privacyLevel'],
    disable_comment: draft['allowComment'] !== true,
    disable_duet: draft['allowDuet'] !== true,
    disable_stitch: draft['allowStitch'] !== true,
    brand_organic_toggle: on && yourBrand,
    brand_content_toggle: on && brandedContent,
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function readJson(request: IncomingMessage): Promise<Json> {
  try {
    return JSON.parse((await readBytes(request)).toString()) as Json
  } catch {
    throw new Problem(400, 'invalid_json')
  }
}

function reply(response: ServerResponse, status: number, body: Json) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
