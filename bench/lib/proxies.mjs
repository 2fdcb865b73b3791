// The servers that are compared, by name: `bare` is the yardstick. Run by `start`, one process each.
import { createRequire } from 'node:module'
import http from 'node:http'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { listen, ready } from './servers.mjs'

// The peers are installed where the server is.
const { resolve } = createRequire(new URL('../../packages/server/package.json', import.meta.url))
const peer = (name) => import(resolve(name))

const [name, tiktok, storeName = 'memory'] = process.argv.slice(2)
/** No connection may end between two rounds. */
const PATIENT = { requestTimeout: 0, keepAliveTimeout: 120_000 }
const INFO = '/v2/post/publish/creator_info/query/'

const proxies = {
  /** The least that can be called a proxy. */
  async bare() {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
    return http.createServer(PATIENT, (incoming, response) => {
      const path = incoming.method === 'PUT' ? '/upload' : INFO
      const { 'content-length': length, 'content-range': range, 'content-type': type } = incoming.headers
      const isUpload = incoming.method === 'PUT'
      const headers = isUpload
        ? { 'content-length': length, 'content-range': range, 'content-type': type }
        : { authorization: 'Bearer act', 'content-type': 'application/json', 'content-length': 2 }
      const method = isUpload ? 'PUT' : 'POST'
      const sent = http.request(tiktok + path, { method, headers, agent }, (answer) => {
        response.writeHead(answer.statusCode, answer.headers)
        answer.pipe(response)
      })
      if (isUpload) incoming.pipe(sent)
      else sent.end('{}')
    })
  },

  async ours() {
    const server = http.createServer(PATIENT)
    await listen(server)
    const { handler, toNodeListener } = await directPost(server)
    server.on('request', toNodeListener(handler))
    return server
  },

  'hono + fetch': async () => {
    const [{ Hono }, { getRequestListener }] = await Promise.all([peer('hono'), peer('@hono/node-server')])
    const app = new Hono()
    app.get('*', async () => {
      const headers = { authorization: 'Bearer act', 'content-type': 'application/json' }
      const answer = await fetch(tiktok + INFO, { method: 'POST', headers, body: '{}' })
      return new Response(answer.body, answer)
    })
    app.put('*', async (c) => {
      const headers = {}
      for (const key of ['content-length', 'content-range', 'content-type']) headers[key] = c.req.header(key)
      const answer = await fetch(`${tiktok}/upload`, {
        method: 'PUT',
        headers,
        body: c.req.raw.body,
        duplex: 'half',
        redirect: 'error',
      })
      return new Response(answer.body, { status: answer.status })
    })
    return http.createServer(PATIENT, getRequestListener(app.fetch))
  },

  'fastify reply-from': async () => {
    const [{ default: fastify }, { default: replyFrom }] = await Promise.all([
      peer('fastify'),
      peer('@fastify/reply-from'),
    ])
    let server
    const app = fastify({
      bodyLimit: 2 ** 40,
      serverFactory: (answer) => (server = http.createServer(PATIENT, answer)),
    })
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    await app.register(replyFrom, { base: tiktok })
    app.get('/*', (_request, reply) =>
      reply.from(INFO, {
        method: 'POST',
        body: {},
        rewriteRequestHeaders: (_, headers) => ({ ...headers, authorization: 'Bearer act' }),
      }),
    )
    app.put('/*', (_request, reply) => reply.from('/upload'))
    await app.ready()
    return server
  },

  'http-proxy': async () => {
    const { default: httpProxy } = await peer('http-proxy')
    const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
    const proxy = httpProxy.createProxyServer({ target: tiktok, agent, ignorePath: false })
    return http.createServer(PATIENT, (incoming, response) => {
      const isUpload = incoming.method === 'PUT'
      incoming.url = isUpload ? '/upload' : INFO
      if (!isUpload) {
        incoming.method = 'POST'
        const buffer = Readable.from([Buffer.from('{}')])
        proxy.web(incoming, response, { buffer, headers: { authorization: 'Bearer act', 'content-length': '2' } })
      } else proxy.web(incoming, response)
    })
  },

  /** No proxy at all: what starting Node and listening costs. */
  async empty() {
    return http.createServer((_, response) => response.end())
  },
}

/** Our handler, with one account connected. The clock runs fast, so that no minute's limit is ever reached. */
async function directPost(server) {
  const { createDirectPostHandler } = await import('@direct-post/server')
  const { nodeFetch, toNodeListener } = await import('@direct-post/server/node')
  const base = `http://127.0.0.1:${server.address().port}/api/direct-post`
  let clock = Date.now()
  const handler = createDirectPostHandler({
    clientKey: 'key',
    clientSecret: 'secret',
    redirectUri: `${base}/callback`,
    encryptionKeys: [{ id: 'k', key: crypto.getRandomValues(new Uint8Array(32)) }],
    store: await openStore(),
    development: true,
    user: () => ({ userId: 'ana' }),
    tiktok: { apiOrigin: tiktok, authorizeUrl: `${tiktok}/authorize`, uploadOrigins: [tiktok], profileOrigin: tiktok },
    fetch: process.env.BENCH_FETCH === 'global' ? undefined : nodeFetch(),
    now: process.env.BENCH_CLOCK === 'fast' ? () => (clock += 5_000) : Date.now,
  })
  return { handler, toNodeListener }
}

async function openStore() {
  if (storeName === 'memory') return (await import('@direct-post/server/memory-store')).createMemoryStore()
  if (storeName.startsWith('file:')) {
    return (await import('@direct-post/server/sqlite-store')).createSqliteStore({ url: storeName })
  }
  return (await import('@direct-post/server/postgres-store')).createPostgresStore({ url: storeName })
}

export const proxyFile = fileURLToPath(import.meta.url)

if (process.argv[1] === proxyFile) {
  const server = await proxies[name]()
  if (!server.listening) await listen(server)
  ready(server)
}
