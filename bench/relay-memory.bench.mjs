// A relayed upload of 1 GiB, the server in a process of its own: its peak memory must stay under 160 MB.
import { createServer, request } from 'node:http'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const SIZE = 1024 ** 3
const LIMIT_MB = 160
const self = fileURLToPath(import.meta.url)

if (process.argv[2] === 'server') await serveProxy(process.argv[3])
else await measure()

/** A TikTok that accepts everything and keeps nothing: what is measured is the server. */
async function fakeTikTok() {
  let received = 0
  const tiktok = createServer((incoming, response) => {
    const json = (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (incoming.method === 'PUT') {
      incoming.on('data', (piece) => (received += piece.length))
      incoming.on('end', () => {
        const [, last, total] = /-(\d+)\/(\d+)$/.exec(incoming.headers['content-range'])
        const isDone = Number(last) + 1 === Number(total)
        response.writeHead(isDone ? 201 : 206, { 'content-range': `bytes 0-${last}/${total}` }).end()
      })
      return
    }
    incoming.resume()
    incoming.on('end', () => {
      const ok = { code: 'ok', message: '', log_id: 'log' }
      if (incoming.url === '/v2/oauth/token/') {
        return json({
          open_id: 'open',
          scope: 'video.publish,video.upload',
          access_token: 'act',
          expires_in: 7200,
          refresh_token: 'rft',
          refresh_expires_in: 15552000,
          token_type: 'Bearer',
        })
      }
      if (incoming.url.includes('creator_info')) {
        return json({
          data: {
            creator_avatar_url: 'https://a.example/a.jpg',
            creator_username: 'u',
            creator_nickname: 'Ana',
            privacy_level_options: ['SELF_ONLY'],
            comment_disabled: false,
            duet_disabled: false,
            stitch_disabled: false,
            max_video_post_duration_sec: 600,
          },
          error: ok,
        })
      }
      json({ data: { publish_id: 'v_1', upload_url: `${origin(tiktok)}/upload?token=1` }, error: ok })
    })
  })
  await listen(tiktok)
  return { tiktok, received: () => received }
}

async function serveProxy(tiktokOrigin) {
  const { createDirectPostHandler } = await import('@direct-post/server')
  const { createMemoryStore } = await import('@direct-post/server/memory-store')
  const { nodeFetch, toNodeListener } = await import('@direct-post/server/node')
  const server = createServer()
  await listen(server)
  const handler = createDirectPostHandler({
    clientKey: 'key',
    clientSecret: 'secret',
    redirectUri: `${origin(server)}/api/direct-post/callback`,
    encryptionKeys: [{ id: 'k', key: crypto.getRandomValues(new Uint8Array(32)) }],
    store: createMemoryStore(),
    development: true,
    user: () => ({ userId: 'ana' }),
    tiktok: {
      apiOrigin: tiktokOrigin,
      authorizeUrl: `${tiktokOrigin}/authorize`,
      uploadOrigins: [tiktokOrigin],
      profileOrigin: tiktokOrigin,
    },
    ...(process.env.RELAY_FETCH === 'global' ? {} : { fetch: nodeFetch() }),
  })
  server.on('request', toNodeListener(handler))
  process.send({ origin: origin(server) })
  process.on('message', () => process.send({ maxRssKb: process.resourceUsage().maxRSS }))
}

async function measure() {
  const { tiktok, received } = await fakeTikTok()
  const child = fork(self, ['server', origin(tiktok)], { execArgv: process.execArgv })
  const { origin: proxy } = await message(child)
  try {
    const post = await publish(proxy)
    const idle = await peak(child)
    const startedAt = performance.now()
    for (let next = 0; next < SIZE;) next = await sendChunk(proxy, post, next)
    const seconds = (performance.now() - startedAt) / 1000
    report({ peakMb: await peak(child), idleMb: idle, seconds, received: received() })
  } finally {
    child.kill()
    tiktok.close()
    tiktok.closeAllConnections()
  }
}

function report({ peakMb, idleMb, seconds, received }) {
  const speed = Math.round(SIZE / 1e6 / seconds)
  process.stdout.write(
    `relay of 1 GiB: peak RSS ${peakMb} MB (limit ${LIMIT_MB}; before the upload ${idleMb}), ${speed} MB/s\n`,
  )
  if (received !== SIZE) throw new Error(`TikTok got ${received} of ${SIZE} bytes.`)
  if (peakMb >= LIMIT_MB) throw new Error(`The server's memory grew to ${peakMb} MB; ${LIMIT_MB} MB is the limit.`)
}

async function peak(child) {
  child.send('peak')
  return Math.round((await message(child)).maxRssKb / 1024)
}

async function publish(proxy) {
  const base = `${proxy}/api/direct-post`
  const headers = { 'x-direct-post': '1', 'content-type': 'application/json', 'idempotency-key': 'one-gigabyte' }
  const begun = await fetch(`${base}/connect`, { method: 'POST', headers, body: JSON.stringify({ returnTo: '/' }) })
  const state = new URL((await begun.json()).authorizeUrl).searchParams.get('state')
  const cookie = begun.headers.get('set-cookie').split(';')[0]
  await fetch(`${base}/callback?code=c&state=${state}`, { headers: { cookie }, redirect: 'manual' })
  const { accounts } = await (await fetch(`${base}/accounts`)).json()
  const media = {
    type: 'video',
    origin: 'device',
    size: SIZE,
    durationSec: 60,
    width: 1080,
    height: 1920,
    mimeType: 'video/mp4',
  }
  const draft = {
    privacyLevel: 'SELF_ONLY',
    title: '',
    description: '',
    allowComment: false,
    allowDuet: false,
    allowStitch: false,
    disclosure: { on: false, yourBrand: false, brandedContent: false },
    videoCoverTimestampMs: null,
    photoCoverIndex: 0,
    isAigc: false,
    autoAddMusic: false,
  }
  const consent = { declaration: "By posting, you agree to TikTok's Music Usage Confirmation.", nickname: 'Ana' }
  const body = JSON.stringify({ accountId: accounts[0].id, postMode: 'direct', draft, media, consent })
  const { post, error } = await (await fetch(`${base}/posts`, { method: 'POST', headers, body })).json()
  if (error) throw new Error(error.message)
  return post
}

/** Written with backpressure, so that the sender is no faster than the server. */
function sendChunk(proxy, { id, upload }, first) {
  const { size, chunkSize, chunkCount } = upload
  const last = first / chunkSize >= chunkCount - 1 ? size - 1 : first + chunkSize - 1
  const piece = Buffer.alloc(64 * 1024, 7)
  return new Promise((resolve, reject) => {
    const sent = request(
      `${proxy}/api/direct-post/posts/${id}/upload`,
      {
        method: 'PUT',
        headers: {
          'x-direct-post': '1',
          'content-type': 'video/mp4',
          'content-length': last - first + 1,
          'content-range': `bytes ${first}-${last}/${size}`,
        },
      },
      (answer) => {
        let text = ''
        answer.on('data', (data) => (text += data))
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve(JSON.parse(text).nextByte) : reject(new Error(text)),
        )
      },
    )
    sent.on('error', reject)
    let left = last - first + 1
    const write = () => {
      while (left > 0) {
        const part = left < piece.length ? piece.subarray(0, left) : piece
        left -= part.length
        if (!sent.write(part)) return sent.once('drain', write)
      }
      sent.end()
    }
    write()
  })
}

function origin(server) {
  return `http://127.0.0.1:${server.address().port}`
}

function listen(server) {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}

function message(child) {
  return new Promise((resolve) => child.once('message', resolve))
}
