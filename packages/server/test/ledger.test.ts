import { video } from '@direct-post/core/testing'
import type { Media } from '@direct-post/core'
import { describe, expect, it } from 'vitest'
import type { Fault } from './faults.js'
import { storePhotos, storeVideo } from './media-kit.js'
import { bodyFor, createRig } from './rig.js'
import type { Answer, Rig } from './rig.js'

type Kind = 'upload' | 'pull' | 'photo'

async function ready(kind: Kind): Promise<{ rig: Rig; account: string; media: Media }> {
  const rig = await createRig()
  const account = await rig.connect('public')
  if (kind === 'upload') return { rig, account, media: video() }
  return { rig, account, media: kind === 'pull' ? await storeVideo(rig) : await storePhotos(rig) }
}

const INIT = '/init/'
const posts = (rig: Rig) => rig.sandbox.posts.length
const statusOf = async (rig: Rig, { body }: Answer) => {
  const { posts: listed } = (await rig.send('GET', '/posts')).body
  return (body.post ?? listed[0]).status
}

describe('F01 the answer to init is lost after TikTok may have acted', () => {
  const lost: Fault[] = [
    'reset after',
    '500 after',
    'html after',
    'empty after',
    'half after',
    'ok without data after',
    '307',
    'reset before',
    '500 before',
  ]

  for (const kind of ['pull', 'photo'] as const) {
    it.each(lost)(`${kind}: becomes unknown on "%s" and is never sent again by itself`, async (fault) => {
      const { rig, account, media } = await ready(kind)
      rig.tiktok.arm(INIT, fault)
      const created = await rig.publish(account, { media, key: 'one-press' })
      expect([created.status, created.body.post.status]).toEqual([201, 'unknown'])
      expect(created.body.post.message).toContain('profile')

      await rig.publish(account, { media, key: 'one-press' })
      await rig.send('GET', `/posts/${created.body.post.id}`)
      await rig.sandbox.clock.advance('2h')
      await rig.send('GET', `/posts/${created.body.post.id}`)
      expect([rig.tiktok.count(INIT), posts(rig) <= 1]).toEqual([1, true])
    })
  }

  it.each(lost)('upload: asks for a new address on "%s", as no byte can follow to the lost one', async (fault) => {
    const { rig, account, media } = await ready('upload')
    rig.tiktok.arm(INIT, fault)
    const created = await rig.publish(account, { media })
    expect([created.status, created.body.post.status, rig.tiktok.count(INIT)]).toEqual([201, 'uploading', 2])
  })

  it('upload: says that nothing was posted once further tries are lost too', async () => {
    const { rig, account, media } = await ready('upload')
    rig.tiktok.arm(INIT, 'reset after', 9)
    const created = await rig.publish(account, { media, key: 'one-press' })
    expect([created.status, created.body.error.code, rig.tiktok.count(INIT)]).toEqual([502, 'init_answer_lost', 3])
    expect(await statusOf(rig, created)).toBe('failed')
    const again = await rig.publish(account, { media, key: 'one-press' })
    expect([again.body.error.code, rig.tiktok.count(INIT)]).toEqual(['init_answer_lost', 3])
  })
})

describe('init did not reach TikTok', () => {
  it.each(['upload', 'pull', 'photo'] as const)(
    '%s: is sent once more, since nothing was sent before',
    async (kind) => {
      const { rig, account, media } = await ready(kind)
      rig.tiktok.arm(INIT, 'connection refused')
      const created = await rig.publish(account, { media })
      expect([created.status, posts(rig)]).toEqual([201, 1])
    },
  )

  it('says so when TikTok stays away, and the draft can be confirmed again', async () => {
    const { rig, account, media } = await ready('photo')
    rig.tiktok.arm(INIT, 'connection refused', 9)
    const created = await rig.publish(account, { media })
    expect([created.status, created.body.error.code, posts(rig)]).toEqual([502, 'tiktok_unreachable', 0])
    rig.tiktok.arm(INIT, 'connection refused', 0)
  })
})

describe('init was refused', () => {
  it.each([
    [403, 'spam_risk_too_many_posts', 403],
    [403, 'privacy_level_option_mismatch', 403],
    [403, 'unaudited_client_can_only_post_to_private_accounts', 403],
    [403, 'url_ownership_unverified', 403],
    [400, 'invalid_param', 400],
    [400, 'invalid_params', 400],
    [400, 'a_code_of_next_year', 400],
    [401, 'scope_not_authorized', 409],
    [403, 'reached_active_user_cap', 403],
  ])(
    "%i %s: fails with TikTok's code and log id, once, and disconnects nobody (F07, F20, F38)",
    async (status, code, answered) => {
      const { rig, account, media } = await ready('photo')
      rig.tiktok.arm(INIT, { status, code })
      const created = await rig.publish(account, { media, key: 'one-press' })
      expect([created.status, created.body.error.code, created.body.error.logId]).toEqual([answered, code, '2026LOG'])
      expect((await rig.publish(account, { media, key: 'one-press' })).text).toBe(created.text)
      expect([rig.tiktok.count(INIT), posts(rig)]).toEqual([1, 0])
      const { accounts } = (await rig.send('GET', '/accounts')).body as unknown as { accounts: { status: string }[] }
      expect(accounts[0]?.status).toBe('connected')
    },
  )

  it('401: refreshes once and sends this very call once more (F02)', async () => {
    const { rig, account, media } = await ready('photo')
    rig.tiktok.arm(INIT, { status: 401, code: 'access_token_invalid' })
    const created = await rig.publish(account, { media })
    expect([created.status, rig.tiktok.count(INIT), rig.tiktok.count('/oauth/token/'), posts(rig)]).toEqual([
      201, 2, 2, 1,
    ])
  })

  it('429: waits and sends once more, and then says when to come back (F44)', async () => {
    const { rig, account, media } = await ready('photo')
    rig.tiktok.arm(INIT, '429')
    expect((await rig.publish(account, { media })).status).toBe(201)
    rig.tiktok.arm(INIT, '429', 9)
    const { status, body } = await rig.publish(account, { media })
    expect([status, body.error.code, body.error.retry, posts(rig)]).toEqual([429, 'rate_limit_exceeded', 'later', 1])
  })

  it('is told by the parsed code alone, not by words in a text (F08)', async () => {
    const { rig, account, media } = await ready('photo')
    const title = 'access_token_invalid internal'
    expect((await rig.publish(account, { media, draft: { title } })).status).toBe(201)
    expect([rig.tiktok.count('/oauth/token/'), rig.sandbox.posts[0]?.postInfo?.title]).toEqual([1, title])
  })
})

describe('F04 one press, one post', () => {
  it.each(['upload', 'pull', 'photo'] as const)(
    '%s: 8 requests with one key in two processes send once',
    async (kind) => {
      const { rig, account, media } = await ready(kind)
      const other = rig.another()
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          rig.publish(account, { media, key: 'double-click', ...(index % 2 ? { handler: other } : {}) }),
        ),
      )
      expect(new Set(answers.map(({ body }) => body.post.id)).size).toBe(1)
      expect(answers.filter(({ status }) => status === 201).length).toBe(1)
      expect([rig.tiktok.count(INIT), posts(rig)]).toEqual([1, 1])
    },
  )

  it('refuses the same key with another body, and another person has keys of their own (T16)', async () => {
    const { rig, account, media } = await ready('photo')
    await rig.publish(account, { media, key: 'used-once-only' })
    const changed = await rig.publish(account, { media, key: 'used-once-only', draft: { title: 'Another' } })
    expect([changed.status, changed.body.error.code]).toEqual([409, 'key_reused'])
    const bens = await rig.connect('private', { user: 'ben' })
    const theirs = await rig.publish(bens, { media: video(), key: 'used-once-only', user: 'ben' })
    expect([theirs.status, posts(rig)]).toEqual([201, 2])
  })

  it.each(['', 'short', 'with space in it', 'x'.repeat(129), 'crlf\\r\\nheader'])(
    'refuses the key "%s"',
    async (key) => {
      const { rig, account } = await ready('upload')
      expect((await rig.publish(account, { key })).body.error.code).toBe('key_missing')
    },
  )

  it('uses up no key on what could be seen coming', async () => {
    const { rig, account, media } = await ready('photo')
    for (let index = 0; index < 6; index += 1) await rig.publish(account, { media })
    const seventh = await rig.publish(account, { media, key: 'the-seventh' })
    expect([seventh.status, seventh.body.error.from, rig.tiktok.count(INIT)]).toEqual([429, 'proxy', 6])
    await rig.sandbox.clock.advance('61s')
    expect((await rig.publish(account, { media, key: 'the-seventh' })).status).toBe(201)
  })
})

describe('F03 the process dies between sending and writing down', () => {
  it.each([
    ['pull', 'unknown'],
    ['photo', 'unknown'],
    ['upload', 'failed'],
  ] as const)('%s: is %s after the restart, and nothing is sent again', async (kind, status) => {
    const { rig, account, media } = await ready(kind)
    // The process stops for good while the answer is on its way.
    const dying = rig.another({
      fetch: (url, init) => (url.includes(INIT) ? new Promise(() => {}) : rig.tiktok.fetch(url, init)),
    })
    void rig.publish(account, { media, key: 'one-press', handler: dying })
    const id = await firstPost(rig)
    expect((await rig.send('GET', `/posts/${id}`)).body.post.status).toBe('sending')

    await rig.sandbox.clock.advance('5m')
    expect((await rig.send('GET', `/posts/${id}`)).body.post.status).toBe(status)
    await rig.publish(account, { media, key: 'one-press' })
    expect(rig.tiktok.count(INIT)).toBe(0)
  })

  async function firstPost(rig: Rig): Promise<string> {
    for (;;) {
      const [post] = (await rig.send('GET', '/posts')).body.posts
      if (post) return post.id
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  it('keeps what TikTok accepted although the store fails for a moment', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const media = await storePhotos(rig)
    let failures = 3
    const shaky = {
      ...rig.store,
      replace: async (...args: Parameters<typeof rig.store.replace>) => {
        if (args[0].collection === 'posts' && failures-- > 0) throw new Error('disk full')
        return rig.store.replace(...args)
      },
    }
    const created = await rig.publish(account, { media, handler: rig.another({ store: shaky }) })
    expect([created.body.post.status, posts(rig)]).toEqual(['processing', 1])
  })

  it('sends nothing when the post cannot be written down first', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const media = await storePhotos(rig)
    const broken = { ...rig.store, create: () => Promise.reject(new Error('disk full')) }
    const created = await rig.publish(account, { media, handler: rig.another({ store: broken }) })
    expect([created.status, rig.tiktok.count(INIT)]).toEqual([500, 0])
  })
})

describe('T27 what a browser cannot set', () => {
  it('ignores owner, status, publish_id and addresses in the body', async () => {
    const { rig, account, media } = await ready('upload')
    const body = {
      ...(await bodyFor(rig, account, { media })),
      ownPostId: 'x',
      publishId: 'v_x',
      status: 'posted',
      uploadUrl: 'https://evil.example/',
    }
    const polluted = JSON.parse(JSON.stringify(body).replace('{', '{"__proto__":{"status":"posted"},')) as unknown
    const { status, body: answer } = await rig.send('POST', '/posts', {
      body: polluted,
      headers: { 'idempotency-key': 'mass-assignment' },
    })
    expect([status, answer.post.status]).toEqual([201, 'uploading'])
    expect(({} as { status?: string }).status).toBeUndefined()
  })
})
