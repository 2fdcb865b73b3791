import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serve, type RunningSandbox, type ServeOptions } from '../src/node.js'
import { authorizeUrl, call, connect, noise, postForm, postInfo, wholeFile } from './helpers.js'
import { createSandbox, type Sandbox } from '../src/index.js'

let folder: string
let running: RunningSandbox | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-test-'))
})
afterEach(async () => {
  await running?.close()
  running = undefined
  await rm(folder, { recursive: true, force: true })
})

/** The helpers take a sandbox; this one's fetch is the network's. */
async function started(options: ServeOptions = {}): Promise<Sandbox> {
  running = await serve({ port: 0, checkMedia: false, ...options })
  const { origin } = running
  const overHttp: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    return fetch(new URL(url.pathname + url.search, origin), init)
  }
  return { ...running, fetch: overHttp, close: () => {} }
}

async function beginUpload(sandbox: Sandbox, size: number, source: object = wholeFile(size)) {
  const { access_token: token } = await connect(sandbox)
  const { data } = await call(sandbox, token, 'video/init', { post_info: postInfo(), source_info: source })
  return { token, url: data.upload_url as string, publishId: data.publish_id as string }
}

const putHeaders = (first: number, length: number, total: number) => ({
  'content-type': 'video/mp4',
  'content-range': `bytes ${first}-${first + length - 1}/${total}`,
})

describe('a sandbox behind a port', () => {
  it('makes every link with its own origin', async () => {
    const sandbox = await started()
    const { origin } = running!
    expect(running!.endpoints).toEqual({
      apiOrigin: origin,
      authorizeUrl: `${origin}/v2/auth/authorize/`,
      uploadOrigins: [origin],
      profileOrigin: origin,
    })
    const { token, url } = await beginUpload(sandbox, 10)
    expect(url.startsWith(`${origin}/video/?`)).toBe(true)
    const { data } = await call(sandbox, token, 'creator_info/query')
    expect((await fetch(data.creator_avatar_url as string)).status).toBe(200)
  })

  it('receives, spools and gives back a file in chunks', async () => {
    const sandbox = await started()
    const size = 2 * 5_242_880 + 77
    const bytes = noise(size)
    const { url } = await beginUpload(sandbox, size, {
      source: 'FILE_UPLOAD',
      video_size: size,
      chunk_size: 5_242_880,
      total_chunk_count: 2,
    })
    const first = await fetch(url, {
      method: 'PUT',
      headers: putHeaders(0, 5_242_880, size),
      body: bytes.slice(0, 5_242_880),
    })
    const last = await fetch(url, {
      method: 'PUT',
      headers: putHeaders(5_242_880, size - 5_242_880, size),
      body: bytes.slice(5_242_880),
    })
    expect([first.status, last.status]).toEqual([206, 201])
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(running!.posts[0]!.files[0]!.sha256).toBe(sha256)
    const media = await fetch(`${running!.origin}/_sandbox/media/${encodeURIComponent(running!.posts[0]!.publishId)}/0`)
    expect(
      createHash('sha256')
        .update(new Uint8Array(await media.arrayBuffer()))
        .digest('hex'),
    ).toBe(sha256)
  })

  it('lets a client hear its 416 although the body was not read', async () => {
    const sandbox = await started()
    const { url } = await beginUpload(sandbox, 20_000_000)
    for (let i = 0; i < 3; i++) {
      const response = await fetch(url, {
        method: 'PUT',
        headers: putHeaders(0, 10_000_000, 20_000_000),
        body: new Uint8Array(10_000_000),
      })
      expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes 0-0/20000000'])
    }
  })

  it('refuses a body that announces no length', async () => {
    const sandbox = await started()
    const { url } = await beginUpload(sandbox, 10)
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(10))
        controller.close()
      },
    })
    const init = { method: 'PUT', headers: putHeaders(0, 10, 10), body, duplex: 'half' } as RequestInit
    expect((await fetch(url, init)).status).toBe(400)
  })

  it('counts nothing of a chunk whose sender hangs up', async () => {
    const sandbox = await started()
    const { url } = await beginUpload(sandbox, 1_000_000)
    await new Promise<void>((resolve) => {
      const sending = request(url, {
        method: 'PUT',
        headers: { ...putHeaders(0, 1_000_000, 1_000_000), 'content-length': 1_000_000 },
      })
      sending.on('error', () => resolve())
      sending.write(new Uint8Array(300_000), () => setTimeout(() => sending.destroy(), 50))
    })
    expect(running!.posts[0]!.upload!.uploaded).toBe(0)
    const again = await fetch(url, {
      method: 'PUT',
      headers: putHeaders(0, 1_000_000, 1_000_000),
      body: noise(1_000_000),
    })
    expect(again.status).toBe(201)
  })

  it.each(['drop_before', 'drop_after', 'refuse'] as const)('cuts the connection for %s', async (fault) => {
    const sandbox = await started()
    const { token } = await beginUpload(sandbox, 10)
    running!.faults.arm({ endpoint: 'creator_info/query', fault })
    await expect(call(sandbox, token, 'creator_info/query')).rejects.toThrow('fetch failed')
  })

  it('sends half a body for half_body', async () => {
    const sandbox = await started()
    const { token } = await beginUpload(sandbox, 10)
    running!.faults.arm({ endpoint: 'creator_info/query', fault: 'half_body' })
    await expect(call(sandbox, token, 'creator_info/query')).rejects.toThrow('terminated')
  })

  it('lets a browser in by localhost, and answers HEAD', async () => {
    const sandbox = await started({ allowLoopbackRedirect: true })
    const url = authorizeUrl(sandbox, { redirect_uri: 'http://localhost:3000/callback' })
    expect((await sandbox.fetch(url)).status).toBe(200)
    expect(await (await sandbox.fetch(`${running!.origin}/@public`, { method: 'HEAD' })).text()).toBe('')
  })
})

describe('a state folder', () => {
  it('lets connections, posts, half an upload and the clock outlive the process', async () => {
    const size = 2 * 5_242_880
    const bytes = noise(size)
    const before = await started({ folder })
    const { token, url, publishId } = await beginUpload(before, size, {
      source: 'FILE_UPLOAD',
      video_size: size,
      chunk_size: 5_242_880,
      total_chunk_count: 2,
    })
    await fetch(url, { method: 'PUT', headers: putHeaders(0, 5_242_880, size), body: bytes.slice(0, 5_242_880) })
    await running!.clock.advance('10m')
    await running!.close()

    const after = await started({ folder })
    const moved = url.replace(/^http:\/\/localhost:\d+/, running!.origin)
    const last = await fetch(moved, {
      method: 'PUT',
      headers: putHeaders(5_242_880, 5_242_880, size),
      body: bytes.slice(5_242_880),
    })
    expect(last.status).toBe(201)
    expect(running!.posts[0]!.files[0]!.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect((await call(after, token, 'status/fetch', { publish_id: publishId })).data.uploaded_bytes).toBe(size)
    expect(running!.clock.now()).toBeGreaterThan(Date.now() + 9 * 60_000)
  })

  it('refuses a state of another shape, and says what to do', () => {
    expect(() => createSandbox({ state: '{"format":0}' })).toThrow('Delete the state folder')
  })
})

describe('the control API', () => {
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${running!.origin}/_sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json() }
  }

  it('adds, changes, disconnects and removes creators', async () => {
    const sandbox = await started()
    expect((await send('POST', 'creators', { username: 'mine', nickname: 'Mine' })).status).toBe(201)
    expect((await send('POST', 'creators', { username: 'mine' })).status).toBe(400)
    expect((await send('POST', 'creators', { username: '../x' })).status).toBe(400)
    expect(
      (await send('PATCH', 'creators/mine', { isPrivate: true, cannotPost: 'spam_risk_too_many_posts' })).body,
    ).toMatchObject({ isPrivate: true })
    const { access_token: token } = await connect(sandbox, 'mine')
    expect((await call(sandbox, token, 'creator_info/query')).error.code).toBe('spam_risk_too_many_posts')
    await send('PATCH', 'creators/mine', { cannotPost: null })
    expect((await call(sandbox, token, 'creator_info/query')).error.code).toBe('ok')
    await send('POST', 'creators/mine/disconnect', {})
    expect((await call(sandbox, token, 'creator_info/query')).error.code).toBe('access_token_invalid')
    await send('DELETE', 'creators/mine', {})
    expect((await send('PATCH', 'creators/mine', { isPrivate: true })).status).toBe(400)
  })

  it('moves the clock, arms and disarms faults, changes variants, and resets', async () => {
    const sandbox = await started()
    const { body } = await send('POST', 'clock', { advance: '2h' })
    expect(body.now).toBeGreaterThan(Date.now() + 7_000_000)
    expect((await send('POST', 'clock', { advance: 'soon' })).status).toBe(400)

    const { body: fault } = await send('POST', 'faults', { endpoint: 'creator_info/query', fault: 'html' })
    const { access_token: token } = await connect(sandbox)
    await expect(call(sandbox, token, 'creator_info/query')).rejects.toThrow('JSON')
    expect((await send('POST', 'faults', { endpoint: 'upload', fault: 'nonsense' })).status).toBe(400)
    await send('DELETE', `faults/${fault.id}`, {})

    await send('PATCH', 'variants', { progressHeader: 'last_index' })
    expect(running!.variants.progressHeader).toBe('last_index')
    expect((await send('PATCH', 'variants', { progressHeader: 'sideways' })).status).toBe(400)
    await send('POST', 'reset', {})
    expect(running!.variants.progressHeader).toBe('count')
    expect(running!.calls).toEqual([])
  })

  it('tells the whole state, in JSON and on its page, and no secret in either', async () => {
    const sandbox = await started()
    const { token, url, publishId } = await beginUpload(sandbox, 10)
    running!.faults.arm({ endpoint: 'upload', fault: 'drop_midway' })
    running!.creators.disconnect('private')
    const told = [JSON.stringify((await send('GET', 'state')).body)]
    for (const section of ['creators', 'posts', 'calls', 'webhooks', 'faults', 'settings']) {
      told.push(await (await fetch(`${running!.origin}/?show=${section}`)).text())
    }
    const [json, creators, posts, calls, , faults, settings] = told
    expect(json).toContain(publishId)
    expect(creators).toContain('data-creator="public"')
    expect(posts).toContain(`data-publish-id="${publishId}"`)
    expect(calls).toContain('data-call="video/init"')
    expect(faults).toContain('data-fault="drop_midway"')
    expect(settings).toContain('data-app="sandbox-client-key"')
    const uploadToken = new URL(url).searchParams.get('upload_token')!
    for (const secret of [token, uploadToken, 'sandbox-client-secret']) expect(told.join()).not.toContain(secret)
  })

  it('keeps other sites’ forms out', async () => {
    await started()
    const response = await fetch(`${running!.origin}/_sandbox/reset`, {
      method: 'POST',
      body: new URLSearchParams({ a: '1' }),
    })
    expect(response.status).toBe(400)
  })
})

describe('the record of calls', () => {
  it('tells what was asked and answered, without secrets', async () => {
    const sandbox = await started()
    const tokens = await connect(sandbox)
    await postForm(sandbox, '/v2/oauth/token/', { grant_type: 'refresh_token', refresh_token: tokens.refresh_token })
    const { url } = await beginUpload(sandbox, 10)
    await fetch(url, { method: 'PUT', headers: putHeaders(0, 10, 10), body: new Uint8Array(10) })
    expect(running!.calls.map(({ endpoint, status, code }) => [endpoint, status, code])).toEqual([
      ['authorize', 303, null],
      ['oauth/token', 200, 'ok'],
      ['oauth/token', 200, 'ok'],
      ['authorize', 303, null],
      ['oauth/token', 200, 'ok'],
      ['video/init', 200, 'ok'],
      ['upload', 201, null],
    ])
    const record = JSON.stringify(running!.calls)
    for (const secret of [
      tokens.access_token,
      tokens.refresh_token,
      'sandbox-client-secret',
      new URL(url).searchParams.get('upload_token')!,
    ]) {
      expect(record).not.toContain(secret)
    }
    expect(running!.calls.at(-2)).toMatchObject({ username: 'public', body: { post_info: postInfo() } })
  })
})
