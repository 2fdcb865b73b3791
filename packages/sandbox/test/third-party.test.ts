import { TikTok } from 'arctic'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { serve, type RunningSandbox } from '../src/node.js'
import { DEFAULT_APP, type Sandbox } from '../src/index.js'
import { REDIRECT_URI, stillSandbox } from './helpers.js'
import { LoginStrategy, login, type Profile } from './passport.js'

// Clients that this project did not write, as they are on the registry; only where their requests go is ours.

const VERIFIER = 'a-verifier-that-is-long-enough-to-be-one-0123'

describe('arctic (OAuth client, its own fetch calls sent to the sandbox)', () => {
  let sandbox: Sandbox
  let client: TikTok
  beforeEach(() => {
    sandbox = stillSandbox()
    client = new TikTok(DEFAULT_APP.clientKey, DEFAULT_APP.clientSecret, REDIRECT_URI)
    vi.stubGlobal('fetch', sandbox.fetch)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  const signIn = async () => {
    const url = client.createAuthorizationURL('the-state', VERIFIER, ['user.info.basic', 'video.publish'])
    const back = await sandbox.authorize(url, { creator: 'public' })
    expect(back.searchParams.get('state')).toBe('the-state')
    return client.validateAuthorizationCode(back.searchParams.get('code')!, VERIFIER)
  }

  it('signs in, with PKCE', async () => {
    const tokens = await signIn()
    expect(tokens.accessToken()).toMatch(/^act\./)
    expect(tokens.accessTokenExpiresInSeconds()).toBe(7200)
  })

  it('is refused with another verifier', async () => {
    const url = client.createAuthorizationURL('the-state', VERIFIER, ['video.publish'])
    const back = await sandbox.authorize(url, { creator: 'public' })
    const tokens = await client.validateAuthorizationCode(back.searchParams.get('code')!, `${VERIFIER}-and-more`)
    expect(tokens.data).toMatchObject({ error: 'invalid_grant' })
  })

  it('refreshes; that the old refresh token is dead, it takes for tokens, since TikTok says it with 200', async () => {
    const first = await signIn()
    const second = await client.refreshAccessToken(first.refreshToken())
    expect(second.refreshToken()).not.toBe(first.refreshToken())
    const refused = await client.refreshAccessToken(first.refreshToken())
    expect(() => refused.accessToken()).toThrow('access_token')
    expect((await client.refreshAccessToken(second.refreshToken())).accessToken()).toMatch(/^act\./)
  })

  it('revokes', async () => {
    const tokens = await signIn()
    await client.revokeToken(tokens.accessToken())
    sandbox.variants.invalidGrantStatus = 400
    await expect(client.refreshAccessToken(tokens.refreshToken())).rejects.toMatchObject({ code: 'invalid_grant' })
  })
})

describe('passport-tiktok-auth (sign-in strategy, over real HTTP)', () => {
  let running: RunningSandbox
  let strategy: LoginStrategy
  beforeEach(async () => {
    running = await serve({ port: 0, apps: [DEFAULT_APP] })
    strategy = new LoginStrategy(
      {
        clientID: DEFAULT_APP.clientKey,
        clientSecret: DEFAULT_APP.clientSecret,
        callbackURL: REDIRECT_URI,
        scope: ['user.info.basic', 'user.info.profile', 'user.info.stats'],
        authorizationURL: running.endpoints.authorizeUrl,
        tokenURL: `${running.endpoints.apiOrigin}/v2/oauth/token/`,
        profileURL: `${running.endpoints.apiOrigin}/v2/user/info/`,
      },
      (_accessToken: string, _refreshToken: string, profile: Profile, done: (error: null, user: Profile) => void) =>
        done(null, profile),
    )
  })
  afterEach(() => running.close())

  it('sends to the consent page, takes the code and reads the profile', async () => {
    const consentUrl = await login(strategy, {})
    const back = await running.authorize(consentUrl.redirect!, { creator: 'public' })
    const { user } = await login(strategy, Object.fromEntries(back.searchParams))
    expect(user).toMatchObject({ provider: 'tiktok', username: 'public', displayName: 'Mara Lindqvist' })
  })

  it('hears that the person cancelled', async () => {
    const consentUrl = await login(strategy, {})
    const back = await running.authorize(consentUrl.redirect!, { cancel: true })
    expect(await login(strategy, Object.fromEntries(back.searchParams))).toMatchObject({
      failure: { message: 'The user denied the request.' },
    })
  })
})
