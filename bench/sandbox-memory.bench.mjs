// An upload of 1 GiB into a sandbox of its own process: bytes are hashed and spooled, so memory may grow by 64 MB at most.
import { fork } from 'node:child_process'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'

const SIZE = 1024 ** 3
const COUNT = Math.ceil(SIZE / 64_000_000)
const CHUNK = Math.floor(SIZE / COUNT)
const PIECE = Buffer.alloc(1 << 16, 7)
const LIMIT_MB = 64
const self = fileURLToPath(import.meta.url)

if (process.argv[2] === 'sandbox') await serveSandbox()
else await measure()

/** Tells its address, and the peak of its memory when asked. */
async function serveSandbox() {
  const { serve } = await import('@direct-post/sandbox/node')
  const sandbox = await serve({ port: 0, checkMedia: false })
  const { authorizeUrl } = sandbox.endpoints
  const link = new URLSearchParams({
    client_key: 'sandbox-client-key',
    redirect_uri: 'https://app.example/tiktok/callback',
    scope: 'video.publish',
    response_type: 'code',
    state: 's',
  })
  const code = async () =>
    (await sandbox.authorize(`${authorizeUrl}?${link}`, { creator: 'public' })).searchParams.get('code')
  let peak = 0
  setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20)
  process.on('message', (asked) => {
    if (asked === 'forget') peak = process.memoryUsage.rss()
    process.send(peak)
  })
  process.send({ origin: sandbox.origin, code: await code() })
  process.on('SIGTERM', () => void sandbox.close().then(() => process.exit(0)))
}

async function measure() {
  const child = fork(self, ['sandbox'])
  const heard = () => new Promise((resolve) => child.once('message', resolve))
  const { origin, code } = await heard()
  const token = await tokenFor(origin, code)

  await upload(origin, token, CHUNK, 1)
  child.send('forget')
  const before = await heard()
  const began = performance.now()
  await upload(origin, token, SIZE, COUNT)
  const seconds = (performance.now() - began) / 1000
  child.send('peak')
  const grown = ((await heard()) - before) / 2 ** 20
  child.kill()

  console.log(
    `1 GiB in ${seconds.toFixed(1)} s; memory before ${(before / 2 ** 20).toFixed(0)} MB, grown by ${grown.toFixed(0)} MB (limit ${LIMIT_MB})`,
  )
  process.exitCode = grown > LIMIT_MB ? 1 : 0
}

async function tokenFor(origin, code) {
  const body = new URLSearchParams({
    client_key: 'sandbox-client-key',
    client_secret: 'sandbox-client-secret',
    redirect_uri: 'https://app.example/tiktok/callback',
    grant_type: 'authorization_code',
    code,
  })
  return (await (await fetch(`${origin}/v2/oauth/token/`, { method: 'POST', body })).json()).access_token
}

async function upload(origin, token, size, count) {
  const chunk = Math.floor(size / count)
  const response = await fetch(`${origin}/v2/post/publish/video/init/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      post_info: { privacy_level: 'SELF_ONLY' },
      source_info: { source: 'FILE_UPLOAD', video_size: size, chunk_size: chunk, total_chunk_count: count },
    }),
  })
  const { data } = await response.json()
  for (let i = 0; i < count; i++) {
    const first = i * chunk
    const end = i === count - 1 ? size : first + chunk
    const status = await put(data.upload_url, first, end, size)
    if (status !== (end === size ? 201 : 206)) throw new Error(`Chunk ${i} was answered with ${status}.`)
  }
}

function put(url, first, end, size) {
  const headers = {
    'content-type': 'video/mp4',
    'content-range': `bytes ${first}-${end - 1}/${size}`,
    'content-length': end - first,
  }
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'PUT', headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode))
    })
    outgoing.on('error', reject)
    let left = end - first
    const fill = () => {
      while (left > 0) {
        const piece = left < PIECE.length ? PIECE.subarray(0, left) : PIECE
        left -= piece.length
        if (!outgoing.write(piece)) return outgoing.once('drain', fill)
      }
      outgoing.end()
    }
    fill()
  })
}
