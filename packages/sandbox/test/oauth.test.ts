import { describe, expect, it } from 'vitest'
import { DEFAULT_APP, type Sandbox } from '../src/index.js'
import { authorizeUrl, call, connect, postForm, REDIRECT_URI, stillSandbox, type Tokens } from './helpers.js'

const refresh = (sandbox: Sandbox, refreshToken: string) =>
  postForm(sandbox, '/v2/oauth/token/', { grant_type: 'refresh_token', refresh_token: refreshToken })

async function codeOf(sandbox: Sandbox, creator = 'public'): Promise<string> {
  const back = await sandbox.authorize(authorizeUrl(sandbox), { creator })
  return back.searchParams.get('code')!
}

describe('Login Kit for Web: the consent page', () => {
  it('shows every creator and every scope that is asked for', async () => {
    const sandbox = stillSandbox()
    const page = await (await sandbox.fetch(authorizeUrl(sandbox))).text()
    for (const { username } of sandbox.creators) expect(page).toContain(`data-creator="${username}"`)
    for (const scope of ['user.info.basic', 'video.publish', 'video.upload'])
      expect(page).toContain(`data-scope="${scope}"`)
  })

  it('sends the person back with a code, the granted scopes and the state', async () => {
    const sandbox = stillSandbox()
    const back = await sandbox.authorize(authorizeUrl(sandbox), { creator: 'public' })
    expect(back.origin + back.pathname).toBe(REDIRECT_URI)
    expect(back.searchParams.get('scopes')).toBe('user.info.basic,video.publish,video.upload')
    expect(back.searchParams.get('state')).toBe('state-1')
  })

  it('brings a code that must be URL-decoded exactly once', async () => {
    const back = await (async (sandbox) => sandbox.authorize(authorizeUrl(sandbox), { creator: 'public' }))(
      stillSandbox(),
    )
    expect(back.search).toMatch(/code=[^&]*%2A[^&]*%21/)
  })

  it('lets a person refuse single scopes', async () => {
    const sandbox = stillSandbox()
    const tokens = await connect(sandbox, 'public', ['user.info.basic', 'video.upload'])
    expect(tokens.scope).toBe('user.info.basic,video.upload')
    expect(await call(sandbox, tokens.access_token, 'creator_info/query')).toMatchObject({
      status: 401,
      error: { code: 'scope_not_authorized' },
    })
  })

  it('sends access_denied back when it is cancelled', async () => {
    const sandbox = stillSandbox()
    const back = await sandbox.authorize(authorizeUrl(sandbox), { cancel: true })
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ error: 'access_denied', state: 'state-1' })
    expect(back.searchParams.get('error_description')).toBeTruthy()
  })

  it.each([
    ['invalid_scope', { scope: 'video.everything' }],
    ['unsupported_response_type', { response_type: 'token' }],
    ['invalid_request', { state: '' }],
  ])('sends %s back for what is wrong with the request', async (error, query) => {
    const sandbox = stillSandbox()
    const response = await sandbox.fetch(authorizeUrl(sandbox, query))
    expect(new URL(response.headers.get('location')!).searchParams.get('error')).toBe(error)
  })

  it('skips the page for a person who is signed in and agreed before, unless disable_auto_auth=1', async () => {
    const sandbox = stillSandbox()
    await connect(sandbox)
    const headers = { cookie: 'sandbox_account=public' }
    const skipped = await sandbox.fetch(authorizeUrl(sandbox), { headers })
    expect(skipped.headers.get('location')).toContain('code=')
    const asked = await sandbox.fetch(authorizeUrl(sandbox, { disable_auto_auth: '1' }), { headers })
    expect(asked.status).toBe(200)
    const more = await sandbox.fetch(authorizeUrl(sandbox, { scope: 'video.publish,video.list' }), { headers })
    expect(more.status).toBe(200)
  })

  it('shows a hostile nickname as text', async () => {
    const sandbox = stillSandbox()
    const page = await (await sandbox.fetch(authorizeUrl(sandbox))).text()
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).not.toContain('<img src=x')
  })
})

describe('Login Kit for Web: redirect URIs', () => {
  it.each([
    ['http://localhost:3000/callback', 'refuses localhost'],
    ['https://127.0.0.1/callback', 'refuses localhost'],
    ['https://kiln.local/callback', 'refuses localhost'],
    ['http://app.example/tiktok/callback', 'https'],
    ['https://app.example/tiktok/callback?next=1', 'query'],
    ['https://app.example/tiktok/callback#here', 'fragment'],
    ['/tiktok/callback', 'absolute'],
    [`https://app.example/${'a'.repeat(500)}`, 'shorter than 512'],
    ['https://app.example/tiktok/callback/', 'not registered'],
    ['https://app.example.evil/tiktok/callback', 'not registered'],
  ])('refuses %s on a page, not by redirect', async (uri, why) => {
    const sandbox = stillSandbox()
    const response = await sandbox.fetch(authorizeUrl(sandbox, { redirect_uri: uri }))
    expect([response.status, response.headers.get('location')]).toEqual([400, null])
    expect(await response.text()).toContain(why)
  })

  it('takes localhost when allowLoopbackRedirect says so', async () => {
    const sandbox = stillSandbox({ allowLoopbackRedirect: true })
    const url = authorizeUrl(sandbox, { redirect_uri: 'http://localhost:3000/callback' })
    expect((await sandbox.authorize(url, { creator: 'public' })).host).toBe('localhost:3000')
  })

  it('knows no other app', async () => {
    const sandbox = stillSandbox()
    expect((await sandbox.fetch(authorizeUrl(sandbox, { client_key: 'nobody' }))).status).toBe(400)
  })
})

describe('Get a User Access Token', () => {
  it('gives tokens, lifetimes in seconds and the granted scopes', async () => {
    const tokens = await connect(stillSandbox())
    expect(tokens).toMatchObject({
      expires_in: 7200,
      refresh_expires_in: 15_552_000,
      token_type: 'Bearer',
      scope: 'user.info.basic,video.publish,video.upload',
    })
    expect(tokens.access_token).toMatch(/^act\./)
    expect(tokens.refresh_token).toMatch(/^rft\./)
  })

  it('gives one open_id per app and creator', async () => {
    const sandbox = stillSandbox()
    const [first, again, other] = [await connect(sandbox), await connect(sandbox), await connect(sandbox, 'private')]
    expect(again.open_id).toBe(first.open_id)
    expect(other.open_id).not.toBe(first.open_id)
  })

  it.each([
    ['invalid_client', 401, { client_secret: 'wrong' }],
    ['invalid_client', 401, { client_key: 'wrong' }],
    ['invalid_grant', 200, { code: 'wrong' }],
    ['invalid_request', 400, { code: '' }],
    ['invalid_request', 400, { redirect_uri: 'https://app.example/other' }],
    ['invalid_request', 400, { grant_type: '' }],
    ['unsupported_grant_type', 400, { grant_type: 'password' }],
  ])('refuses flat, with %s and HTTP %i', async (error, status, form) => {
    const sandbox = stillSandbox()
    const usual = { grant_type: 'authorization_code', code: await codeOf(sandbox), redirect_uri: REDIRECT_URI }
    const response = await postForm(sandbox, '/v2/oauth/token/', { ...usual, ...form })
    expect(response.status).toBe(status)
    const body = (await response.json()) as Record<string, unknown>
    expect(Object.keys(body)).toEqual(['error', 'error_description', 'log_id'])
    expect(body['error']).toBe(error)
  })

  it('takes a code once, and within its time', async () => {
    const sandbox = stillSandbox()
    const form = { grant_type: 'authorization_code', code: await codeOf(sandbox), redirect_uri: REDIRECT_URI }
    expect(await (await postForm(sandbox, '/v2/oauth/token/', form)).json()).toHaveProperty('access_token')
    expect(await (await postForm(sandbox, '/v2/oauth/token/', form)).json()).toMatchObject({ error: 'invalid_grant' })
    const late = await codeOf(sandbox)
    await sandbox.clock.advance('11m')
    expect(await (await postForm(sandbox, '/v2/oauth/token/', { ...form, code: late })).json()).toMatchObject({
      error: 'invalid_grant',
    })
  })

  it('wants a form, not JSON', async () => {
    const sandbox = stillSandbox()
    const response = await sandbox.fetch(`${sandbox.endpoints.apiOrigin}/v2/oauth/token/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_key: DEFAULT_APP.clientKey }),
    })
    expect(await response.json()).toMatchObject({ error: 'invalid_request' })
  })
})

describe('Refresh a User Access Token', () => {
  it('rotates: the previous refresh token stops working', async () => {
    const sandbox = stillSandbox()
    const first = await connect(sandbox)
    const second = (await (await refresh(sandbox, first.refresh_token)).json()) as Tokens
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(await (await refresh(sandbox, first.refresh_token)).json()).toMatchObject({ error: 'invalid_grant' })
    expect(await (await refresh(sandbox, second.refresh_token)).json()).toHaveProperty('access_token')
  })

  it('ends the old access token, or lets it live, by variant', async () => {
    const strict = stillSandbox()
    const a = await connect(strict)
    await refresh(strict, a.refresh_token)
    expect((await call(strict, a.access_token, 'creator_info/query')).error.code).toBe('access_token_invalid')

    const mild = stillSandbox({ variants: { oldAccessToken: 'lives_until_expiry' } })
    const b = await connect(mild)
    await refresh(mild, b.refresh_token)
    expect((await call(mild, b.access_token, 'creator_info/query')).error.code).toBe('ok')
  })

  it('lets an access token live two hours, and a refresh token 180 days', async () => {
    const sandbox = stillSandbox()
    const tokens = await connect(sandbox)
    await sandbox.clock.advance('2h')
    expect(await call(sandbox, tokens.access_token, 'creator_info/query')).toMatchObject({
      status: 401,
      error: { code: 'access_token_invalid' },
    })
    await sandbox.clock.advance('180d')
    expect(await (await refresh(sandbox, tokens.refresh_token)).json()).toMatchObject({ error: 'invalid_grant' })
  })
})

describe('Revoke a User Access Token', () => {
  it('answers with an empty body, and both tokens are dead', async () => {
    const sandbox = stillSandbox()
    const tokens = await connect(sandbox)
    const response = await postForm(sandbox, '/v2/oauth/revoke/', { token: tokens.access_token })
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect((await call(sandbox, tokens.access_token, 'creator_info/query')).error.code).toBe('access_token_invalid')
    expect(await (await refresh(sandbox, tokens.refresh_token)).json()).toMatchObject({ error: 'invalid_grant' })
    expect(sandbox.deliveries.map(({ event }) => event)).toEqual(['authorization.removed'])
  })

  it('refuses a token it does not know', async () => {
    const response = await postForm(stillSandbox(), '/v2/oauth/revoke/', { token: 'act.unknown' })
    expect(await response.json()).toMatchObject({ error: 'invalid_request' })
  })
})
