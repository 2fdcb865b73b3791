import { describe, expect, it } from 'vitest'
import { call, connect, stillSandbox } from './helpers.js'

async function creatorInfo(creator: string, sandbox = stillSandbox()) {
  const { access_token: token } = await connect(sandbox, creator)
  return call(sandbox, token, 'creator_info/query')
}

describe('Query Creator Info', () => {
  it('describes a public account', async () => {
    expect(await creatorInfo('public')).toMatchObject({
      status: 200,
      error: { code: 'ok', message: '' },
      data: {
        creator_username: 'public',
        creator_nickname: 'Mara Lindqvist',
        privacy_level_options: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
        comment_disabled: false,
        duet_disabled: false,
        stitch_disabled: false,
        max_video_post_duration_sec: 600,
      },
    })
  })

  it('describes a private account: other audiences, no duet, no stitch', async () => {
    expect((await creatorInfo('private')).data).toMatchObject({
      privacy_level_options: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      comment_disabled: false,
      duet_disabled: true,
      stitch_disabled: true,
    })
  })

  it.each([
    ['no-duet-stitch', { comment_disabled: false, duet_disabled: true, stitch_disabled: true }],
    ['no-interactions', { comment_disabled: true, duet_disabled: true, stitch_disabled: true }],
    ['sixty-seconds', { max_video_post_duration_sec: 60 }],
  ])('reports the settings of %s', async (creator, settings) => {
    expect((await creatorInfo(creator)).data).toMatchObject(settings)
  })

  it.each([
    ['capped', 'spam_risk_too_many_posts'],
    ['banned', 'spam_risk_user_banned_from_posting'],
    ['app-capped', 'reached_active_user_cap'],
  ])('answers for %s with HTTP 200 and the error %s', async (creator, code) => {
    expect(await creatorInfo(creator)).toMatchObject({ status: 200, error: { code } })
  })

  it('gives an avatar that lives two hours', async () => {
    const sandbox = stillSandbox()
    const url = (await creatorInfo('public', sandbox)).data.creator_avatar_url as string
    expect(url).toMatch(/^https:/)
    const avatar = await sandbox.fetch(url)
    expect(avatar.headers.get('content-type')).toBe('image/png')
    expect([...new Uint8Array(await avatar.arrayBuffer())].slice(0, 4)).toEqual([137, 80, 78, 71])
    await sandbox.clock.advance('2h')
    expect((await sandbox.fetch(url)).status).toBe(403)
  })

  it('tells at once what a creator changed in TikTok', async () => {
    const sandbox = stillSandbox()
    const { access_token: token } = await connect(sandbox)
    sandbox.creators.change('public', { isPrivate: true })
    expect((await call(sandbox, token, 'creator_info/query')).data.privacy_level_options).toContain(
      'FOLLOWER_OF_CREATOR',
    )
  })

  it.each([['Bearer act.unknown'], ['act.unknown'], ['']])(
    'refuses the authorization "%s" with 401',
    async (authorization) => {
      const sandbox = stillSandbox()
      const response = await sandbox.fetch(`${sandbox.endpoints.apiOrigin}/v2/post/publish/creator_info/query/`, {
        method: 'POST',
        headers: { authorization },
      })
      expect(response.status).toBe(401)
      expect(await response.json()).toMatchObject({ error: { code: 'access_token_invalid' } })
    },
  )

  it('stamps every answer with a log id', async () => {
    expect((await creatorInfo('public')).error.log_id).toMatch(/^20261122120000[0-9A-F]{20}$/)
  })
})

describe('the seed', () => {
  it('takes another creator with one line', async () => {
    const sandbox = stillSandbox({ creators: [{ username: 'mine', stitchDisabled: true }] })
    expect((await creatorInfo('mine', sandbox)).data).toMatchObject({ creator_nickname: 'mine', stitch_disabled: true })
  })

  it('is what reset goes back to', async () => {
    const sandbox = stillSandbox()
    const { access_token: token } = await connect(sandbox)
    sandbox.creators.change('public', { nickname: 'Changed' })
    await sandbox.clock.advance('5d')
    await sandbox.reset()
    expect(sandbox.creators.get('public')?.nickname).toBe('Mara Lindqvist')
    expect((await call(sandbox, token, 'creator_info/query')).error.code).toBe('access_token_invalid')
  })
})
