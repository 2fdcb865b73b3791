import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { inspect } from 'node:util'
import { video } from '@direct-post/core/testing'
import { describe, expect, it } from 'vitest'
import { createDirectPostHandler } from '../src/index.js'
import type { HandlerOptions } from '../src/index.js'
import { Secret } from '../src/lib/secrets/secret.js'
import { toReturnPath } from '../src/lib/oauth/return-path.js'
import { parseContentRange } from '../src/lib/relay/content-range.js'
import { parseRange } from '../src/lib/media/range.js'
import { isUploadUrl } from '../src/lib/tiktok/upload-url.js'
import { createMemoryStore } from '../src/memory-store.js'
import { BASE, bodyFor, createRig, KEY, ORIGIN, sendChunk } from './rig.js'
import type { Rig } from './rig.js'
import { createWitness, findSecret } from './witness.js'

const GOOD: HandlerOptions = {
  clientKey: 'key',
  clientSecret: 'secret',
  redirectUri: `${ORIGIN}${BASE}/callback`,
  encryptionKeys: [KEY],
  store: createMemoryStore(),
  user: () => null,
}

/** What `send` does, without the headers that a page of ours would send. */
const raw = (rig: Rig, method: string, path: string, headers: Record<string, string>, body?: BodyInit) =>
  rig.handler.fetch(
    new Request(`${ORIGIN}${BASE}${path}`, {
      method,
      headers: { 'x-test-user': 'ana', ...headers },
      ...(body === undefined ? {} : { body }),
    }),
  )

async function begun(rig: Rig, user = 'ana'): Promise<{ back: URL; cookie: string }> {
  const answer = await rig.send('POST', '/connect', { body: { returnTo: '/publish' }, user })
  const back = await rig.sandbox.authorize(String(answer.body.authorizeUrl), { creator: 'public' })
  return { back, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

const exchanges = (rig: Rig) => rig.tiktok.count('/oauth/token/')

describe('T01 T20 T30 secrets', () => {
  it('would be noticed in every form, or the search after each test proves nothing', () => {
    const secret = 'act.Very+Secret/Token~1'
    const leaks = [
      secret,
      JSON.stringify({ a: secret }),
      encodeURIComponent(secret),
      Buffer.from(`xy${secret}zz`).toString('base64'),
      Buffer.from(`x${secret}`).toString('base64url'),
      Buffer.from(secret).toString('hex'),
    ]
    for (const leak of leaks) expect([leak, findSecret({ log: leak }, secret).length > 0]).toEqual([leak, true])
    expect(findSecret(createWitness().heard(), secret)).toEqual([])
  })

  it('are not in an account, a post or an error that a page is shown', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    await rig.publish(account, { media: video() })
    const shown = [
      await rig.send('GET', '/accounts'),
      await rig.send('GET', '/posts'),
      await rig.send('GET', '/nothing'),
    ]
    for (const { text } of shown) expect(text).not.toMatch(/act\.|rft\.|upload_token|open_id|openId|tokens/)
    expect(rig.tiktok.secrets.size).toBe(3)
  })

  it('stay hidden in what a program prints', () => {
    expect(inspect({ token: new Secret('act.hidden') }, { depth: 9, showHidden: true })).not.toContain('act.hidden')
  })

  it('are refused in a variable that ends up in the page (T02)', () => {
    process.env.VITE_TIKTOK_SECRET = 'very-secret-value'
    try {
      expect(() => createDirectPostHandler({ ...GOOD, clientSecret: 'very-secret-value' })).toThrow(
        'VITE_TIKTOK_SECRET',
      )
    } finally {
      delete process.env.VITE_TIKTOK_SECRET
    }
  })
})

describe('T03 requests from other pages', () => {
  const cases: [string, Record<string, string>, number][] = [
    ['no header of ours', { origin: ORIGIN }, 403],
    ['another origin', { origin: 'https://evil.example', 'x-direct-post': '1' }, 403],
    ['an opaque origin', { origin: 'null', 'x-direct-post': '1' }, 403],
    ['an origin that begins like ours', { origin: `${ORIGIN}.evil.example`, 'x-direct-post': '1' }, 403],
    ['our origin over http', { origin: ORIGIN.replace('https', 'http'), 'x-direct-post': '1' }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site', 'x-direct-post': '1' }, 403],
    ['a sister domain', { 'sec-fetch-site': 'same-site', 'x-direct-post': '1' }, 403],
  ]
  for (const [method, path] of [
    ['POST', '/connect'],
    ['POST', '/posts'],
    ['POST', '/receipts'],
    ['POST', '/media'],
    ['PUT', '/posts/p_1/upload'],
    ['POST', '/posts/p_1/cancel'],
    ['DELETE', '/accounts/a_1'],
  ] as const) {
    it.each(cases)(`${method} ${path}: refuses %s`, async (_, headers, status) => {
      const rig = await createRig()
      expect((await raw(rig, method, path, headers)).status).toBe(status)
    })
  }

  it('refuses a body that a plain form can send', async () => {
    const rig = await createRig()
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
      '',
    ]) {
      const answer = await raw(
        rig,
        'POST',
        '/connect',
        { 'x-direct-post': '1', origin: ORIGIN, 'content-type': type },
        '{"returnTo":"/"}',
      )
      expect([type, answer.status]).toEqual([type, 415])
    }
  })

  it('changes nothing on GET', async () => {
    const rig = await createRig()
    for (const path of ['/connect', '/posts/p_1/cancel', '/posts/p_1/upload', '/receipts', '/media']) {
      expect((await raw(rig, 'GET', path, {})).status).toBe(405)
    }
  })
})

describe('T04 T05 T06 T07 the way to TikTok and back', () => {
  it('belongs to one browser and one user', async () => {
    const rig = await createRig()
    const { back, cookie } = await begun(rig)
    const tries: [string, string | undefined][] = [
      ['', 'ana'],
      ['direct_post_session=' + 'A'.repeat(43), 'ana'],
      [cookie, 'ben'],
    ]
    for (const [sent, user] of tries) {
      const answer = await rig.send('GET', `/callback${back.search}`, {
        headers: { cookie: sent },
        user: user ?? 'ana',
      })
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
    }
    expect(exchanges(rig)).toBe(0)
    expect((await rig.send('GET', `/callback${back.search}`, { headers: { cookie } })).status).toBe(303)
  })

  it('is good for ten minutes and for one exchange; a reload does no harm (T07)', async () => {
    const rig = await createRig()
    const { back, cookie } = await begun(rig)
    const first = await rig.send('GET', `/callback${back.search}`, { headers: { cookie } })
    const second = await rig.send('GET', `/callback${back.search}`, { headers: { cookie } })
    expect([second.status, second.headers.get('location'), exchanges(rig)]).toEqual([
      303,
      first.headers.get('location'),
      1,
    ])

    const late = await begun(rig)
    await rig.sandbox.clock.advance('11m')
    expect((await rig.send('GET', `/callback${late.back.search}`, { headers: { cookie: late.cookie } })).status).toBe(
      400,
    )
    expect(exchanges(rig)).toBe(1)
  })

  it('exchanges once although the browser prefetches', async () => {
    const rig = await createRig()
    const { back, cookie } = await begun(rig)
    await Promise.all(
      Array.from({ length: 5 }, () => rig.send('GET', `/callback${back.search}`, { headers: { cookie } })),
    )
    expect(exchanges(rig)).toBe(1)
  })

  it('asks with 256 random bits that are nowhere stored as they are', async () => {
    const rig = await createRig()
    const answer = await rig.send('POST', '/connect', { body: { returnTo: '/' } })
    const state = new URL(String(answer.body.authorizeUrl)).searchParams.get('state') ?? ''
    expect(state).toMatch(/^[\w-]{43}$/)
    expect(rig.witness.heard().store).not.toContain(state)
    expect(answer.headers.get('set-cookie')).toMatch(
      /^direct_post_session=[\w-]{43}; Path=\/api\/direct-post; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/,
    )
  })

  it.each(['hex', 'base64url'] as const)(
    'proves with PKCE that the same browser came back, challenge in %s (T05)',
    async (pkce) => {
      const rig = await createRig({ server: { pkce }, sandbox: { variants: { pkce } } })
      const { back, cookie } = await begun(rig)
      const done = await rig.send('GET', `/callback${back.search}`, { headers: { cookie } })
      expect(done.headers.get('location')).toContain('direct_post=connected')
      const sent = rig.tiktok.seen.find(({ url }) => url.includes('/oauth/token/'))
      const verifier = new URLSearchParams(sent?.init.body as string).get('code_verifier') ?? ''
      expect(verifier).toMatch(/^[\w-]{43}$/)
      expect(rig.witness.heard().store).not.toContain(verifier)
    },
  )

  it('passes a code on as it came, decoded once (F39)', async () => {
    const rig = await createRig()
    const { back, cookie } = await begun(rig)
    const state = back.searchParams.get('state') ?? ''
    const code = 'abc%2Adef!~*0'
    await rig.send('GET', `/callback?code=${encodeURIComponent(code)}&state=${state}`, { headers: { cookie } })
    const sent = rig.tiktok.seen.find(({ url }) => url.includes('/oauth/token/'))
    expect(new URLSearchParams(sent?.init.body as string).get('code')).toBe(code)
  })

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '\\\\evil.example',
    '',
    '/x\u0000',
    7,
    null,
    ['/'],
    `/${'x'.repeat(3000)}`,
  ])('comes back to no other site than ours: %s (T06)', (path) => expect(toReturnPath(path, ORIGIN)).toBeNull())

  it.each([
    ['/publish?tab=1#top', '/publish?tab=1#top'],
    ['/@name', '/@name'],
    ['/a/../b', '/b'],
    ['/x?next=https://evil.example', '/x?next=https://evil.example'],
  ])('comes back to %s (T06)', (path, expected) => expect(toReturnPath(path, ORIGIN)).toBe(expected))
})

describe('T09 T10 T11 where bytes go', () => {
  it.each([
    'http://open-upload.tiktokapis.com/x',
    'https://tiktokapis.com.evil.example/x',
    'https://eviltiktokapis.com/x',
    'https://user:pass@upload.tiktokapis.com/x',
    'https://upload.tiktokapis.com:8443/x',
    'https://127.0.0.1/x',
    'https://upload.tiktokapis.com@evil.example/x',
    'file:///etc/passwd',
    'not a url',
  ])('sends nothing to %s', (url) => expect(isUploadUrl(url, { uploadOrigins: [] })).toBe(false))

  it.each([
    'https://open-upload.tiktokapis.com/video/?upload_id=1&upload_token=a%2Fb',
    'https://upload.us.tiktokapis.com/x',
  ])('sends bytes to %s (F31)', (url) => expect(isUploadUrl(url, { uploadOrigins: [] })).toBe(true))

  it('uses the stored address to the letter, and three headers of its own (F31, T11)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const { body } = await rig.publish(account, { media: video({ size: 1000 }) })
    await sendChunk(rig, body.post, new Uint8Array(1000), 0, {
      headers: {
        cookie: 'session=1',
        authorization: 'Bearer host',
        'x-forwarded-for': '1.2.3.4',
        'content-type': 'video/x-evil',
      },
    })
    const put = rig.tiktok.seen.find(({ init }) => init.method === 'PUT')
    expect([...rig.tiktok.secrets]).toContain(put?.url)
    expect(put?.init.headers).toEqual({
      'content-type': 'video/mp4',
      'content-length': '1000',
      'content-range': 'bytes 0-999/1000',
    })
    expect(rig.tiktok.seen.every(({ init }) => init.redirect === 'error')).toBe(true)
  })
})

describe('T12 T13 T25 T26 bodies and headers', () => {
  it('reads 64 KiB of JSON, 32 levels deep, and no more', async () => {
    const rig = await createRig()
    const post = (body: string) =>
      raw(
        rig,
        'POST',
        '/posts',
        { 'x-direct-post': '1', 'content-type': 'application/json', 'idempotency-key': 'too-much-json' },
        body,
      )
    expect((await post(`"${'x'.repeat(65_536)}"`)).status).toBe(413)
    expect((await post('['.repeat(33) + ']'.repeat(33))).status).toBe(400)
    expect((await post('{"a":')).status).toBe(400)
    expect((await post('"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["')).status).toBe(422)
  })

  it('is not slowed down by hostile texts of 100 KiB (T26)', () => {
    const hostile = [
      ' '.repeat(100_000),
      '1'.repeat(100_000),
      'bytes 1-1/'.repeat(10_000),
      '-'.repeat(100_000),
      '/'.repeat(100_000),
      '.'.repeat(100_000),
    ]
    for (const text of hostile) {
      expect(parseContentRange(text)).toBeNull()
      expect(parseRange(text, 10)).toBeNull()
      expect(toReturnPath(`/${text}`, ORIGIN)).toBeNull()
    }
  })

  it('pollutes no prototype (T25)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const body = JSON.stringify(await bodyFor(rig, account)).replace(
      '"draft":{',
      '"draft":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    )
    const answer = await raw(
      rig,
      'POST',
      '/posts',
      { 'x-direct-post': '1', 'content-type': 'application/json', 'idempotency-key': 'prototype' },
      body,
    )
    expect([answer.status, ({} as { polluted?: number }).polluted]).toEqual([201, undefined])
  })
})

describe('T16 T17 who is who', () => {
  it('believes nothing but the host about who is asking (T17)', async () => {
    const rig = await createRig()
    const headers = {
      'x-user-id': 'ana',
      'x-forwarded-user': 'ana',
      'x-forwarded-for': '127.0.0.1',
      authorization: 'Bearer ana',
      cookie: 'user=ana',
    }
    const answer = await rig.send('GET', '/accounts?user=ana&userId=ana', { user: null, headers })
    expect([answer.status, answer.body.error.code]).toEqual([401, 'not_signed_in'])
  })

  it("answers for somebody else's thing exactly as for no thing", async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const { body } = await rig.publish(account, { media: video() })
    const pairs: [string, string, string][] = [
      ['GET', `/posts/${body.post.id}`, '/posts/p_none'],
      ['GET', `/posts/${body.post.id}/events`, '/posts/p_none/events'],
      ['POST', `/posts/${body.post.id}/cancel`, '/posts/p_none/cancel'],
      ['GET', `/accounts/${account}/creator-info`, '/accounts/a_none/creator-info'],
      ['DELETE', `/accounts/${account}`, '/accounts/a_none'],
    ]
    for (const [method, foreign, unknown] of pairs) {
      const [a, b] = [
        await rig.send(method, foreign, { user: 'ben' }),
        await rig.send(method, unknown, { user: 'ben' }),
      ]
      expect([a.status, a.text]).toEqual([404, b.text])
    }
    const chunk = await sendChunk(rig, body.post, new Uint8Array(8_000_000), 0, { user: 'ben' })
    expect(chunk.body.error.code).toBe('post_not_found')
  })

  it('keeps tenants apart, whatever their names are made of (T37)', async () => {
    const rig = await createRig({
      server: {
        user: (request) => ({
          tenant: request.headers.get('x-tenant') ?? '',
          userId: request.headers.get('x-test-user') ?? '',
        }),
      },
    })
    const headers = { 'x-tenant': 'a:b' }
    await rig.send('POST', '/connect', { body: { returnTo: '/' }, headers, user: 'c' })
    expect((await rig.send('GET', '/posts', { headers: { 'x-tenant': 'a' }, user: 'b:c' })).body.posts).toEqual([])
    const rows = await Promise.all(
      ['3:a:b1:c', '1:a3:b:c'].map((owner) => rig.store.list('accounts', owner, { limit: 9 })),
    )
    expect(rows).toEqual([[], []])
  })
})

describe('T21 T22 texts of others', () => {
  it('builds the link to a post from a checked name and number alone', async () => {
    const rig = await createRig()
    rig.sandbox.creators.add({ username: 'evil"><img src=x>', nickname: '<script>' })
    const account = await rig.connect('evil"><img src=x>')
    const { body } = await rig.publish(account, {
      media: video({ size: 1000 }),
      draft: { privacyLevel: 'PUBLIC_TO_EVERYONE' },
    })
    expect(body.post.postUrl).toBeNull()
    await rig.sandbox.clock.advance('1h')
    expect((await rig.send('GET', `/posts/${body.post.id}`)).body.post.postUrl).toBeNull()
  })

  it('writes events as data, so that a line end in a name is no line end in a log (T21)', async () => {
    const rig = await createRig()
    await rig.send('GET', '/accounts?x=%0d%0aevil', { headers: { 'user-agent': '\u001b[31mred' } })
    for (const event of rig.events) expect(JSON.stringify(event)).not.toMatch(/\p{Cc}|evil/u)
  })
})

describe('T29 T36 a stolen session', () => {
  it('cannot burn the slots at TikTok faster than a person could', async () => {
    const rig = await createRig({ sandbox: { rateLimits: false } })
    const account = await rig.connect('public')
    const codes = []
    for (let index = 0; index < 30; index += 1)
      codes.push((await rig.send('GET', `/accounts/${account}/creator-info`)).status)
    expect([codes.filter((status) => status === 200).length, codes.at(-1)]).toEqual([19, 429])
    const connects = []
    for (let index = 0; index < 15; index += 1)
      connects.push((await rig.send('POST', '/connect', { body: { returnTo: '/' } })).status)
    expect(connects.filter((status) => status === 200).length).toBe(9)
    expect(rig.tiktok.count('/oauth/token/')).toBe(1)
  })
})

describe('T31 T32 T33 configuration', () => {
  const bad: [string, Partial<HandlerOptions>, RegExp][] = [
    ['no user function', { user: undefined as never }, /`user` is missing/],
    ['a short key', { encryptionKeys: [{ id: 'k', key: 'c2hvcnQ=' }] }, /32 random bytes/],
    ['a key of one letter', { encryptionKeys: [{ id: 'k', key: new Uint8Array(32) }] }, /32 random bytes/],
    ['no key', { encryptionKeys: [] }, /`encryptionKeys` is empty/],
    ['two keys of one name', { encryptionKeys: [KEY, KEY] }, /share one id/],
    ['a redirect over http', { redirectUri: 'http://app.example/cb' }, /is http/],
    ['a redirect with a query', { redirectUri: 'https://app.example/cb?x=1' }, /query/],
    ['every origin', { allowedOrigins: ['*'] }, /no exact origin/],
    ['an origin with a path', { allowedOrigins: ['https://a.example/x'] }, /no exact origin/],
    ['a body limit below one chunk (F32)', { maxBodyBytes: 4_500_000 }, /maxBodyBytes/],
    ['no secret', { clientSecret: '' }, /clientSecret/],
    ['no store', { store: undefined as never }, /`store` is missing/],
    ['TikTok over http', { tiktok: { apiOrigin: 'http://tiktok.example' } }, /https/],
    ['a path that is none', { basePath: 'api/../x/' }, /basePath/],
  ]
  it.each(bad)('refuses to start with %s, and says what, why and what to do', (_, change, message) => {
    const start = () => createDirectPostHandler({ ...GOOD, ...change })
    expect(start).toThrow(message)
    expect(start).toThrow(/^@direct-post\/server: .+\. .+\. .+\.$/)
  })

  it('lets exactly the listed origins in, with credentials, and says that answers differ (T32)', async () => {
    const rig = await createRig({ server: { allowedOrigins: ['https://spa.example'] } })
    const ask = async (origin: string) => (await rig.send('GET', '/accounts', { headers: { origin } })).headers
    const allowed = await ask('https://spa.example')
    expect([
      allowed.get('access-control-allow-origin'),
      allowed.get('access-control-allow-credentials'),
      allowed.get('vary'),
    ]).toEqual(['https://spa.example', 'true', 'Origin'])
    for (const origin of ['https://evil.example', 'null', 'https://spa.example.evil.example']) {
      expect((await ask(origin)).get('access-control-allow-origin')).toBeNull()
    }
    const preflight = await rig.send('OPTIONS', '/posts', { headers: { origin: 'https://spa.example' } })
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      expect.stringContaining('x-direct-post'),
    ])
  })

  it('lets nobody keep an answer (T33)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    for (const path of [
      '/accounts',
      '/posts',
      '/posts/p_none',
      `/accounts/${account}/creator-info`,
      '/nothing',
      '/callback?state=x',
    ]) {
      const { headers } = await rig.send('GET', path)
      expect([path, headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
        path,
        'no-store',
        'nosniff',
      ])
    }
  })
})

describe('T34 T35 what is installed', () => {
  type Manifest = Record<string, Record<string, string> | undefined>
  const readManifest = async (path: string | URL) => JSON.parse(await readFile(path, 'utf8')) as Manifest

  it('brings nothing along but the rules and one client without dependencies, and runs no script on install', async () => {
    const manifest = await readManifest(new URL('../package.json', import.meta.url))
    expect(Object.keys(manifest.dependencies ?? {})).toEqual(['@direct-post/core', 'undici'])
    const undici = await readManifest(createRequire(import.meta.url).resolve('undici/package.json'))
    expect(Object.keys(undici.dependencies ?? {})).toEqual([])
    for (const { scripts = {} } of [manifest, undici])
      expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([])
    for (const store of ['pg', '@libsql/client'])
      expect(manifest.peerDependenciesMeta?.[store]).toEqual({ optional: true })
  })

  it('touches no network and no store driver when it is imported', async () => {
    const source = await readFile(new URL('../src/index.ts', import.meta.url), 'utf8')
    expect(source).not.toMatch(/libsql|['"]pg['"]|node:/)
  })
})
