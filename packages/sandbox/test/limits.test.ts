import { describe, expect, it } from 'vitest'
import { call, connect, postForm, postInfo, put, stillSandbox, wholeFile, type Tokens } from './helpers.js'

describe('API Rate Limits: sliding windows of one minute per user token', () => {
  it.each([
    ['creator_info/query', 20, {}],
    ['video/init', 6, { post_info: postInfo(), source_info: wholeFile(10) }],
    ['inbox/video/init', 6, { source_info: wholeFile(10) }],
    ['status/fetch', 30, { publish_id: 'v_pub_file~v2-1.1' }],
  ])('%s: %i a minute', async (path, limit, body) => {
    const sandbox = stillSandbox({ limits: { pendingShares: 100 } })
    const { access_token: token } = await connect(sandbox)
    const next = async () => (await call(sandbox, token, path, body)).error.code
    for (let i = 0; i < limit; i++) expect(await next()).not.toBe('rate_limit_exceeded')
    expect(await call(sandbox, token, path, body)).toMatchObject({
      status: 429,
      error: { code: 'rate_limit_exceeded' },
    })
  })

  it('slides: a place frees itself one minute after it was taken, not at the full minute', async () => {
    const sandbox = stillSandbox()
    const { access_token: token } = await connect(sandbox)
    const body = { post_info: postInfo(), source_info: wholeFile(10) }
    const next = async () => (await call(sandbox, token, 'video/init', body)).error.code
    for (let i = 0; i < 6; i++) {
      expect(await next()).toBe('ok')
      await sandbox.clock.advance('5s')
    }
    expect(await next()).toBe('rate_limit_exceeded')
    await sandbox.clock.advance('29s')
    expect(await next()).toBe('rate_limit_exceeded')
    await sandbox.clock.advance('1s')
    expect(await next()).toBe('ok')
    expect(await next()).toBe('rate_limit_exceeded')
  })

  it('counts each token for itself', async () => {
    const sandbox = stillSandbox()
    const [one, other] = [await connect(sandbox), await connect(sandbox, 'private')]
    for (let i = 0; i < 20; i++) await call(sandbox, one.access_token, 'creator_info/query')
    expect((await call(sandbox, one.access_token, 'creator_info/query')).status).toBe(429)
    expect((await call(sandbox, other.access_token, 'creator_info/query')).status).toBe(200)
  })

  it('can be switched off', async () => {
    const sandbox = stillSandbox({ rateLimits: false })
    const { access_token: token } = await connect(sandbox)
    for (let i = 0; i < 40; i++) expect((await call(sandbox, token, 'creator_info/query')).status).toBe(200)
  })
})

describe('Content Sharing Guidelines: caps of a day', () => {
  const body = { post_info: postInfo(), source_info: wholeFile(10) }

  it('lets one creator post 15 times, over all apps', async () => {
    const sandbox = stillSandbox({ rateLimits: false })
    const { access_token: token } = await connect(sandbox)
    for (let i = 0; i < 15; i++) expect((await call(sandbox, token, 'video/init', body)).error.code).toBe('ok')
    const capped = { error: { code: 'spam_risk_too_many_posts' } }
    expect(await call(sandbox, token, 'video/init', body)).toMatchObject({ status: 403, ...capped })
    expect(await call(sandbox, token, 'creator_info/query')).toMatchObject({ status: 200, ...capped })
  })

  it('lets go after 24 hours', async () => {
    const sandbox = stillSandbox({ limits: { postsPerCreatorPerDay: 1 } })
    const tokens = await connect(sandbox)
    await call(sandbox, tokens.access_token, 'video/init', body)
    await sandbox.clock.advance('24h')
    const fresh = (await (
      await postForm(sandbox, '/v2/oauth/token/', { grant_type: 'refresh_token', refresh_token: tokens.refresh_token })
    ).json()) as Tokens
    expect((await call(sandbox, fresh.access_token, 'video/init', body)).error.code).toBe('ok')
  })

  it('counts no failed post', async () => {
    const sandbox = stillSandbox({ limits: { postsPerCreatorPerDay: 1 } })
    const { access_token: token } = await connect(sandbox)
    const { data } = await call(sandbox, token, 'video/init', body)
    await put(sandbox, data.upload_url, new Uint8Array(10), 0, 10)
    await sandbox.clock.advance('1m')
    expect(sandbox.posts[0]?.failReason).toBe('file_format_check_failed')
    expect((await call(sandbox, token, 'video/init', body)).error.code).toBe('ok')
  })

  it('lets an app post for so many creators, who may go on', async () => {
    const sandbox = stillSandbox({ limits: { activeCreatorsPerDay: 1 } })
    const [first, second] = [await connect(sandbox), await connect(sandbox, 'no-duet-stitch')]
    expect((await call(sandbox, first.access_token, 'video/init', body)).error.code).toBe('ok')
    expect((await call(sandbox, second.access_token, 'video/init', body)).error.code).toBe('reached_active_user_cap')
    expect((await call(sandbox, first.access_token, 'video/init', body)).error.code).toBe('ok')
  })
})
