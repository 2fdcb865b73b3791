import { createHmac, timingSafeEqual } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DoctorTools } from './check.js'
import { fillIn, type DoctorConfig } from './config.js'
import { runDoctor } from './doctor.js'

const servers: Server[] = []

/** A real server on a port of its own. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/** What the doctor says of one rule, and the first thing it saw. */
async function judged(clause: string, config: DoctorConfig, tools: Partial<DoctorTools> = {}) {
  const { findings } = await runDoctor(config, tools)
  const finding = findings.find((each) => each.clause === `doctor.${clause}`)
  return [finding?.outcome, finding?.evidence[0]?.text]
}

const GOOD = 'https://app.example/api/direct-post/callback'

describe('redirect URIs', () => {
  it.each([
    ['redirect-https', 'http://app.example/callback', 'http://app.example/callback does not begin with https://.'],
    ['redirect-https', '/callback', '/callback does not begin with https://.'],
    ['redirect-public', 'https://localhost:4100/callback', 'https://localhost:4100/callback is this machine.'],
    ['redirect-public', 'https://127.0.0.1/callback', 'https://127.0.0.1/callback is this machine.'],
    ['redirect-public', 'https://mine.local/callback', 'https://mine.local/callback is this machine.'],
    ['redirect-plain', `${GOOD}?from=tiktok`, `${GOOD}?from=tiktok has one.`],
    ['redirect-plain', `${GOOD}#top`, `${GOOD}#top has one.`],
    ['redirect-length', `${GOOD}${'x'.repeat(512 - GOOD.length)}`, 'One has 512 characters'],
  ])('fails %s on %s', async (clause, uri, seen) => {
    expect(await judged(clause, { redirect: { registered: [uri] } })).toEqual(['failed', expect.stringContaining(seen)])
    expect((await judged(clause, { redirect: { registered: [GOOD] } }))[0]).toBe('passed')
  })

  it('fails on an eleventh, and on none', async () => {
    const many = (count: number) => ({
      redirect: { registered: Array.from({ length: count }, (_, i) => `${GOOD}/${i}`) },
    })
    expect(await judged('redirect-count', many(10))).toEqual(['passed', 'There are 10.'])
    expect(await judged('redirect-count', many(11))).toEqual(['failed', 'There are 11.'])
    expect(await judged('redirect-count', many(0))).toEqual(['failed', 'There are 0.'])
  })

  it('names the registered one that is almost the one that is sent', async () => {
    const redirect = { registered: [`${GOOD}/`], sent: GOOD }
    expect(await judged('redirect-sent', { redirect })).toEqual(['failed', `${GOOD} is sent, ${GOOD}/ is registered.`])
    expect(await judged('redirect-sent', { redirect: { registered: [GOOD], sent: GOOD } })).toEqual(['passed', GOOD])
  })
})

describe('a tunnel', () => {
  it('is alive when the app answers through it', async () => {
    const app = await serve((_, response) => response.end('hello'))
    const gone = await serve((_, response) => response.writeHead(502).end())
    const unknown = await serve((_, response) =>
      response.writeHead(404, { 'ngrok-error-code': 'ERR_NGROK_3200' }).end(),
    )
    expect(await judged('tunnel-alive', { tunnel: { url: app } })).toEqual(['passed', `${app} answered HTTP 200.`])
    expect((await judged('tunnel-alive', { tunnel: { url: gone } }))[0]).toBe('failed')
    expect((await judged('tunnel-alive', { tunnel: { url: unknown } }))[1]).toContain('ERR_NGROK_3200')
    expect((await judged('tunnel-alive', { tunnel: { url: 'http://127.0.0.1:9' } }))[0]).toBe('failed')
  })

  it.each(['ngrok', 'cloudflared'] as const)(
    'is compared with the registered address, as %s tells it',
    async (kind) => {
      const tool = await serve(({ url }, response) => {
        const answers: Record<string, unknown> = {
          '/api/tunnels': { tunnels: [{ public_url: 'http://new.example' }, { public_url: 'https://new.example' }] },
          '/quicktunnel': { hostname: 'new.example' },
        }
        response.end(JSON.stringify(answers[url ?? '']))
      })
      const config = (host: string) => ({
        tunnel: { [kind]: tool },
        redirect: { registered: [`https://${host}/callback`] },
      })
      expect(await judged('tunnel-registered', config('new.example'))).toEqual([
        'passed',
        'https://new.example is registered.',
      ])
      expect(await judged('tunnel-registered', config('old.example'))).toEqual([
        'failed',
        'The tunnel is https://new.example; registered are https://old.example/callback.',
      ])
    },
  )
})

describe('scopes', () => {
  const used = ['user.info.basic', 'video.publish']

  it('are read off the consent page that the app leads to', async () => {
    const app = await serve((_, response) => {
      const location =
        'https://www.tiktok.com/v2/auth/authorize/?client_key=k&scope=user.info.basic,video.publish,video.list'
      response.writeHead(302, { location }).end()
    })
    const scopes = { selected: [...used, 'video.list'], authorizeUrl: `${app}/connect`, used }
    expect(await judged('scopes-used', { scopes })).toEqual(['failed', 'video.list is selected and not used.'])
    expect((await judged('scopes-selected', { scopes }))[0]).toBe('passed')
    expect((await judged('scopes-asked', { scopes }))[0]).toBe('passed')
  })

  it('fail when one is missing anywhere', async () => {
    const scopes = { selected: ['user.info.basic'], asked: ['user.info.basic'], used }
    expect(await judged('scopes-asked', { scopes })).toEqual(['failed', 'video.publish is used and not asked for.'])
    const notSelected = { selected: ['user.info.basic'], asked: used, used }
    expect(await judged('scopes-selected', { scopes: notSelected })).toEqual([
      'failed',
      'video.publish is not selected.',
    ])
    expect((await judged('scopes-used', { scopes: { selected: used, asked: used, used } }))[0]).toBe('passed')
  })
})

describe('media to be pulled', () => {
  let host: string
  const media = (path: string, ...verified: string[]) => ({ media: { urls: [`${host}${path}`], verified } })

  it('is answered as it is, under a verified prefix', async () => {
    host = await serve(({ url }, response) => {
      if (url === '/old.jpg') return response.writeHead(302, { location: '/photos/one.jpg' }).end()
      if (url === '/photos/one.png') return response.writeHead(200, { 'content-type': 'image/png' }).end('x')
      if (url === '/photos/one.jpg') return response.writeHead(200, { 'content-type': 'image/jpeg' }).end('x')
      return response.writeHead(404).end()
    })
    expect((await judged('media-direct', media('/photos/one.jpg')))[0]).toBe('passed')
    expect((await judged('media-direct', media('/old.jpg')))[1]).toBe(`${host}/old.jpg redirects to /photos/one.jpg.`)
    expect((await judged('media-direct', media('/gone.jpg')))[1]).toBe(`${host}/gone.jpg answered HTTP 404.`)
    expect((await judged('media-direct', media('/photos/one.png')))[1]).toContain('image/png')

    expect((await judged('media-https', media('/photos/one.jpg')))[0]).toBe('failed')
    expect((await judged('media-verified', media('/photos/one.jpg', `${host}/photos/`)))[0]).toBe('passed')
    expect((await judged('media-verified', media('/photos/one.jpg', `${host}/photos`)))[0]).toBe('failed')
    expect((await judged('media-verified', media('/photos/one.jpg', `${host}/clips/`)))[0]).toBe('failed')
  })

  it.each([
    ['https://cdn.app.example/a.jpg', 'app.example', 'passed'],
    ['https://notapp.example/a.jpg', 'app.example', 'failed'],
  ])('%s under the domain %s has %s', async (url, domain, outcome) => {
    const nothing = () => Promise.resolve(new Response(null, { headers: { 'content-type': 'image/jpeg' } }))
    const config = { media: { urls: [url], verified: [domain] } }
    expect((await judged('media-verified', config, { fetch: nothing }))[0]).toBe(outcome)
  })
})

describe('a verified property', () => {
  const code = 'AbC123'
  const line = `tiktok-developers-site-verification=${code}`

  it('still has its file', async () => {
    const host = await serve(({ url }, response) => {
      response.writeHead(url === `/ok/tiktok${code}.txt` || url === `/other/tiktok${code}.txt` ? 200 : 404)
      response.end(url?.startsWith('/ok/') ? `${line}\n` : 'another file')
    })
    const config = (path: string) => ({ verification: [{ property: `${host}${path}`, code }] })
    expect((await judged('verification', config('/ok/')))[0]).toBe('passed')
    expect((await judged('verification', config('/gone/')))[1]).toContain('answered HTTP 404')
    expect((await judged('verification', config('/other/')))[1]).toContain('says "another file"')
    expect((await judged('verification', config('/ok')))[1]).toContain('no slash')
  })

  it('still has its record', async () => {
    const config = { verification: [{ property: 'app.example', code }] }
    const records = (...texts: string[]) => ({
      resolveTxt: () => Promise.resolve(texts.map((text) => [text.slice(0, 9), text.slice(9)])),
    })
    expect((await judged('verification', config, records('v=spf1', line)))[0]).toBe('passed')
    expect((await judged('verification', config, records('v=spf1')))[1]).toContain(`no TXT record ${line}`)
    expect((await judged('verification', config, records(`${line}x`)))[1]).toContain('another code')
    const none = { resolveTxt: () => Promise.reject(new Error('queryTxt ENOTFOUND app.example')) }
    expect(await judged('verification', config, none)).toEqual(['failed', expect.stringContaining('ENOTFOUND')])
  })
})

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

describe('a webhook', () => {
  const SECRET = 'the-client-secret'

  /** Checks the signature over what `read` makes of the body. */
  const receiver = (read: (body: string) => string, isFresh = (_sec: number) => true): RequestListener => {
    const answer = async (request: IncomingMessage) => {
      const [, sec, given] = /^t=(\d+),s=([0-9a-f]{64})$/.exec(String(request.headers['tiktok-signature'])) ?? []
      if (sec === undefined || given === undefined || !isFresh(Number(sec))) return 401
      const wanted = createHmac('sha256', SECRET)
        .update(`${sec}.${read((await bodyOf(request)).toString())}`)
        .digest()
      return timingSafeEqual(wanted, Buffer.from(given, 'hex')) ? 200 : 401
    }
    return (request, response) => void answer(request).then((status) => response.writeHead(status).end())
  }
  const outcomes = async (listener: RequestListener) => {
    const webhook = { url: await serve(listener), clientKey: 'key', clientSecret: SECRET }
    const { findings } = await runDoctor({ webhook })
    return Object.fromEntries(
      findings
        .filter(({ clause }) => clause.startsWith('doctor.webhook-'))
        .map(({ clause, outcome }) => [clause.slice(15), outcome]),
    )
  }
  const fresh = (sec: number) => Math.abs(Date.now() / 1000 - sec) < 300

  it('that checks signature and age passes', async () => {
    expect(await outcomes(receiver((body) => body, fresh))).toEqual({
      https: 'failed',
      signed: 'passed',
      forged: 'passed',
      old: 'passed',
    })
  })

  it('that takes everything fails on the forged one', async () => {
    expect(await outcomes((_, response) => response.end())).toMatchObject({
      signed: 'passed',
      forged: 'failed',
      old: 'cannotTell',
    })
  })

  it('that signs a parsed and rewritten body fails on the signed one', async () => {
    expect(await outcomes(receiver((body) => JSON.stringify(JSON.parse(body)), fresh))).toMatchObject({
      signed: 'failed',
      forged: 'passed',
    })
  })

  it('that does not answer is said not to', async () => {
    const webhook = { url: 'http://127.0.0.1:9/', clientKey: 'key', clientSecret: SECRET }
    expect(await judged('webhook-signed', { webhook })).toEqual(['failed', 'http://127.0.0.1:9/ does not answer.'])
    expect((await judged('webhook-forged', { webhook }))[0]).toBe('cannotTell')
  })
})

describe('the clock', () => {
  it('is compared with the Date of an answer', async () => {
    const app = await serve((_, response) => response.end())
    expect((await judged('clock', { clock: [app] }))[0]).toBe('passed')
    const late = await judged('clock', { clock: [app] }, { now: () => Date.now() - 600_000 })
    expect(late).toEqual(['failed', expect.stringMatching(/is \d+ s ahead of this machine/)])
  })
})

describe('the limit of a body', () => {
  const limited =
    (most: number): RequestListener =>
    (request, response) =>
      void bodyOf(request).then((body) => response.writeHead(body.length > most ? 413 : 415).end('no JSON'))

  it('is told by 413, whatever else the app thinks of the body', async () => {
    const bytes = 3_000_000
    const roomy = { bodyLimit: { url: await serve(limited(bytes)), bytes } }
    expect(await judged('body-limit', roomy)).toEqual(['passed', '3,000,000 bytes were answered HTTP 415. no JSON'])
    const narrow = { bodyLimit: { url: await serve(limited(1_000_000)), bytes } }
    expect((await judged('body-limit', narrow))[0]).toBe('failed')
  })

  it('is told by a connection that breaks', async () => {
    const url = await serve((request) => request.socket.destroy())
    expect((await judged('body-limit', { bodyLimit: { url, bytes: 3_000_000 } }))[1]).toContain('broke the connection')
  })
})

describe('bundles', () => {
  const SECRET = 'sEcReT/of+the=app'
  let folder: string

  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'doctor-'))))
  afterAll(() => rm(folder, { recursive: true }))

  it.each([
    ['harmless', 'console.log("client_secret is on the server")', 'passed'],
    ['plain', `const key = "${SECRET}"`, 'failed'],
    ['in base64', `const key = atob("${Buffer.from(SECRET).toString('base64')}")`, 'failed'],
    ['in a URL', `location = "/?k=${encodeURIComponent(SECRET)}"`, 'failed'],
    ['of another name', 'x = { client_secret: "0123456789abcdef" }', 'failed'],
    ['an access token', 't = "act.0123456789abcdefghijklmn"', 'failed'],
    ['a call', 'fetch("https://open.tiktokapis.com/v2/post/publish/video/init/")', 'failed'],
  ])('of a folder: %s', async (_, text, outcome) => {
    await writeFile(join(folder, 'app.js'), text)
    expect((await judged('bundles', { bundles: { places: [folder], secrets: [SECRET] } }))[0]).toBe(outcome)
  })

  it('of a page: every script that it leads to', async () => {
    const files: Record<string, string> = {
      '/': '<script type="module" src="/assets/main.js"></script>',
      '/assets/main.js': 'import("./deep.js")',
      '/assets/deep.js': `const key = "${SECRET}"`,
    }
    const app = await serve(({ url }, response) => response.end(files[url ?? ''] ?? ''))
    const bundles = { places: [`${app}/`], secrets: [SECRET] }
    expect(await judged('bundles', { bundles })).toEqual([
      'failed',
      `${app}/assets/deep.js holds secret 1 of the config.`,
    ])
  })
})

describe('the config', () => {
  it('tells what it says nothing of from what the app has not', async () => {
    expect(await judged('media-https', {})).toEqual(['cannotTell', 'The config says nothing of "media".'])
    expect((await judged('media-https', { media: false }))[0]).toBe('notApplicable')
  })

  it('takes secrets from the environment, and says which one is not there', () => {
    const config = { webhook: { clientSecret: '$TIKTOK_CLIENT_SECRET', url: 'https://app.example/' } }
    expect(fillIn(config, { TIKTOK_CLIENT_SECRET: 'x' }).webhook.clientSecret).toBe('x')
    expect(() => fillIn(config, {})).toThrow('$TIKTOK_CLIENT_SECRET')
  })
})
