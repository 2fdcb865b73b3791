import { describe, expect, it } from 'vitest'
import type { FaultName } from '../src/index.js'
import { call, connect, postForm, postInfo, put, stillSandbox, wholeFile } from './helpers.js'

async function armed(fault: FaultName, more: object = {}) {
  const sandbox = stillSandbox({ checkMedia: false })
  const { access_token: token } = await connect(sandbox)
  sandbox.faults.arm({ endpoint: 'video/init', fault, ...more })
  const send = (signal?: AbortSignal, redirect: RequestRedirect = 'error') =>
    sandbox.fetch('https://open.tiktokapis.com/v2/post/publish/video/init/', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ post_info: postInfo(), source_info: wholeFile(10) }),
      redirect,
      ...(signal ? { signal } : {}),
    })
  return { sandbox, token, send }
}

describe('faults that lose the answer', () => {
  it.each([
    ['refuse', 'ECONNREFUSED', 0],
    ['drop_before', 'ECONNRESET', 0],
    ['drop_midway', 'ECONNRESET', 0],
    ['drop_after', 'ECONNRESET', 1],
  ] as const)('%s rejects with %s, and %i posts exist', async (fault, code, posts) => {
    const { sandbox, send } = await armed(fault)
    await expect(send()).rejects.toMatchObject({ name: 'TypeError', cause: { code } })
    expect(sandbox.posts).toHaveLength(posts)
    expect(sandbox.calls.at(-1)).toMatchObject({ endpoint: 'video/init', status: 0, fault })
  })

  it.each([
    ['hang_before', 0],
    ['hang_after', 1],
  ] as const)('%s never answers: %i posts exist when the caller gives up', async (fault, posts) => {
    const { sandbox, send } = await armed(fault)
    await expect(send(AbortSignal.timeout(50))).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(sandbox.posts).toHaveLength(posts)
  })

  it('half_body breaks off within the answer', async () => {
    const { sandbox, send } = await armed('half_body')
    const response = await send()
    expect(response.status).toBe(200)
    await expect(response.json()).rejects.toThrow('fetch failed')
    expect(sandbox.posts).toHaveLength(1)
  })
})

describe('faults that answer something else', () => {
  it.each([
    ['error_500_before', 500, 0],
    ['error_500_after', 500, 1],
    ['html', 502, 0],
    ['empty', 200, 1],
    ['slow', 200, 1],
    ['ok_without_publish_id', 200, 1],
  ] as const)('%s answers %i, and %i posts exist', async (fault, status, posts) => {
    const { sandbox, send } = await armed(fault, { delayMs: 5 })
    expect((await send()).status).toBe(status)
    expect(sandbox.posts).toHaveLength(posts)
  })

  it('ok_without_publish_id says ok with an empty id', async () => {
    expect(await (await (await armed('ok_without_publish_id')).send()).json()).toMatchObject({
      data: { publish_id: '' },
      error: { code: 'ok' },
    })
  })

  it('redirect_307 rejects a caller that refuses redirects, and tempts one that does not', async () => {
    await expect((await armed('redirect_307')).send()).rejects.toThrow('fetch failed')
    const response = await (await armed('redirect_307')).send(undefined, 'manual')
    expect([response.status, response.headers.has('location')]).toEqual([307, true])
  })

  it('code refuses with its documented status, in the endpoint’s own envelope', async () => {
    const { sandbox, token } = await armed('code', { code: 'spam_risk_too_many_posts' })
    const body = { post_info: postInfo(), source_info: wholeFile(10) }
    expect(await call(sandbox, token, 'video/init', body)).toMatchObject({
      status: 403,
      error: { code: 'spam_risk_too_many_posts' },
    })
    sandbox.faults.arm({ endpoint: 'creator_info/query', fault: 'code', code: 'reached_active_user_cap' })
    expect(await call(sandbox, token, 'creator_info/query')).toMatchObject({
      status: 200,
      error: { code: 'reached_active_user_cap' },
    })
    sandbox.faults.arm({ endpoint: 'status/fetch', fault: 'code', code: 'brand_new_code', status: 418 })
    expect(await call(sandbox, token, 'status/fetch')).toMatchObject({ status: 418, error: { code: 'brand_new_code' } })
    sandbox.faults.arm({ endpoint: 'oauth/token', fault: 'code', code: 'invalid_grant' })
    expect(await (await postForm(sandbox, '/v2/oauth/token/', {})).json()).toMatchObject({ error: 'invalid_grant' })
  })
})

describe('faults during an upload', () => {
  it('drop_midway counts nothing of the chunk', async () => {
    const { sandbox, token } = await armed('slow', { delayMs: 0 })
    const { data } = await call(sandbox, token, 'video/init', {
      post_info: postInfo(),
      source_info: wholeFile(100_000),
    })
    sandbox.faults.arm({ endpoint: 'upload', fault: 'drop_midway' })
    await expect(put(sandbox, data.upload_url, new Uint8Array(100_000), 0, 100_000)).rejects.toThrow('fetch failed')
    expect(sandbox.posts[0]!.upload?.uploaded).toBe(0)
    expect((await put(sandbox, data.upload_url, new Uint8Array(100_000), 0, 100_000)).status).toBe(201)
  })

  it.each([
    ['upload_url_expired', 403],
    ['upload_not_found', 404],
    ['chunk_out_of_order', 416],
    ['internal_error', 500],
  ])('%s answers %i', async (code, status) => {
    const { sandbox, send } = await armed('slow', { delayMs: 0 })
    const { data } = (await (await send()).json()) as { data: { upload_url: string } }
    sandbox.faults.arm({ endpoint: 'upload', fault: 'code', code })
    expect((await put(sandbox, data.upload_url, new Uint8Array(10), 0, 10)).status).toBe(status)
  })
})

describe('arming', () => {
  it('meets as many calls as it is told to', async () => {
    const { sandbox, send } = await armed('html', { times: 2 })
    expect([(await send()).status, (await send()).status, (await send()).status]).toEqual([502, 502, 200])
    expect(sandbox.faults.armed).toEqual([])
  })

  it('meets only the calls of its creator', async () => {
    const { sandbox, send } = await armed('html', { creator: 'private' })
    expect((await send()).status).toBe(200)
    const { access_token: token } = await connect(sandbox, 'private')
    await expect(call(sandbox, token, 'video/init')).rejects.toThrow('JSON')
  })

  it('can be taken back', async () => {
    const { sandbox, send } = await armed('slow', { delayMs: 0 })
    sandbox.faults.clear()
    const id = sandbox.faults.arm({ endpoint: '*', fault: 'html' })
    sandbox.faults.disarm(id)
    expect((await send()).status).toBe(200)
  })

  it('says what is wrong with an order', () => {
    const { faults } = stillSandbox()
    expect(() => faults.arm({ endpoint: 'video/init', fault: 'earthquake' as FaultName })).toThrow(
      'there is no fault "earthquake"',
    )
    expect(() => faults.arm({ endpoint: 'video/init', fault: 'code' })).toThrow('came without a code')
  })
})
