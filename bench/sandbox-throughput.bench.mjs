// JSON calls per second and upload MB/s of the sandbox, beside a bare node:http server that does the least one could:
// it parses and answers JSON, and hashes and writes uploads. Each server has a process of its own.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import { fork } from 'node:child_process'
import { Agent, createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CALLS = 2000
const AT_ONCE = 16
const CHUNK = 64_000_000
const CHUNKS = 5
const ROUNDS = 3
const self = fileURLToPath(import.meta.url)

if (process.argv[2] === 'bare') await serveBare()
else if (process.argv[2] === 'sandbox') await serveSandbox()
else await measure()

// Asked for its processor time, in microseconds so far: unlike calls per second, it hardly minds a busy machine.
if (process.send) process.on('message', () => process.send(sum(process.cpuUsage())))

async function serveBare() {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const server = createServer((incoming, response) => {
    if (incoming.method === 'PUT') return receive(incoming, response, join(folder, 'upload'))
    let text = ''
    incoming.setEncoding('utf8').on('data', (piece) => (text += piece))
    incoming.on('end', () => {
      const { publish_id } = JSON.parse(text)
      const data = { status: 'PROCESSING_UPLOAD', fail_reason: '', publicaly_available_post_id: [], uploaded_bytes: 0 }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ data, error: { code: 'ok', message: publish_id && '', log_id: '' } }))
    })
  })
  server.listen(0, () => process.send(server.address().port))
}

function receive(incoming, response, path) {
  const hash = createHash('sha256')
  incoming.on('data', (piece) => hash.update(piece))
  incoming.pipe(createWriteStream(path)).on('finish', () => {
    hash.digest('hex')
    response.writeHead(206).end()
  })
}

async function serveSandbox() {
  const { serve } = await import('@direct-post/sandbox/node')
  const sandbox = await serve({
    port: 0,
    rateLimits: false,
    checkMedia: false,
    limits: { postsPerCreatorPerDay: Infinity },
  })
  process.on('SIGTERM', () => void sandbox.close().then(() => process.exit(0)))
  process.send(Number(new URL(sandbox.origin).port))
}

async function measure() {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const bare = await start('bare')
  const sandbox = await start('sandbox')
  const begun = await beginUpload(`http://localhost:${sandbox.port}`, agent)
  const { token, publishId } = begun
  const body = JSON.stringify({ publish_id: publishId })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const path = '/v2/post/publish/status/fetch/'
  const ask = ({ port }) => send(`http://localhost:${port}${path}`, 'POST', headers, body, agent)

  for (const server of [bare, sandbox]) await callMany(() => ask(server), CALLS / 4)
  // In turns, and the best of each: the machine is busy with others at times.
  const calls = { bare: 0, sandbox: 0 }
  const bytes = { bare: 0, sandbox: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const { uploadUrl: url } = round === 0 ? begun : await beginUpload(`http://localhost:${sandbox.port}`, agent)
    calls.bare = Math.max(calls.bare, await callMany(() => ask(bare)))
    calls.sandbox = Math.max(calls.sandbox, await callMany(() => ask(sandbox)))
    bytes.bare = Math.max(bytes.bare, await uploadAll(`http://localhost:${bare.port}/`, agent))
    bytes.sandbox = Math.max(bytes.sandbox, await uploadAll(url, agent))
  }
  const cpu = {
    bare: await cpuOf(bare, () => callMany(() => ask(bare))),
    sandbox: await cpuOf(sandbox, () => callMany(() => ask(sandbox))),
  }
  report('status/fetch', calls, 'calls/s')
  report('upload', bytes, 'MB/s')
  console.log(
    `processor time of a status/fetch: sandbox ${(cpu.sandbox / CALLS).toFixed(0)} µs, bare ${(cpu.bare / CALLS).toFixed(0)} µs`,
  )

  agent.destroy()
  for (const { child } of [bare, sandbox]) child.kill()
}

const sum = ({ user, system }) => user + system

async function cpuOf({ child }, work) {
  const ask = () => new Promise((resolve) => (child.once('message', resolve), child.send('cpu')))
  const before = await ask()
  await work()
  return (await ask()) - before
}

function start(role) {
  const child = fork(self, [role])
  return new Promise((resolve) => child.once('message', (port) => resolve({ child, port })))
}

async function callMany(call, count = CALLS) {
  let left = count
  const began = performance.now()
  const worker = async () => {
    while (left-- > 0) await call()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return count / ((performance.now() - began) / 1000)
}

async function uploadAll(url, agent) {
  const total = CHUNK * CHUNKS
  const chunk = Buffer.alloc(CHUNK, 7)
  const began = performance.now()
  for (let first = 0; first < total; first += CHUNK) {
    const headers = {
      'content-type': 'video/mp4',
      'content-range': `bytes ${first}-${first + CHUNK - 1}/${total}`,
      'content-length': CHUNK,
    }
    const { status } = await send(url, 'PUT', headers, chunk, agent)
    if (status !== 206 && status !== 201) throw new Error(`The upload was answered with ${status}.`)
  }
  return total / 1e6 / ((performance.now() - began) / 1000)
}

function report(name, { bare, sandbox }, unit) {
  const part = Math.round((sandbox / bare) * 100)
  console.log(
    `${name.padEnd(14)} sandbox ${sandbox.toFixed(0).padStart(6)} ${unit}   bare ${bare.toFixed(0).padStart(6)} ${unit}   ${part} %`,
  )
}

async function beginUpload(origin, agent) {
  const client = { client_key: 'sandbox-client-key', client_secret: 'sandbox-client-secret' }
  const redirect = { redirect_uri: 'https://app.example/tiktok/callback' }
  const form = (fields) => new URLSearchParams(fields).toString()
  const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
  const link = { client_key: client.client_key, ...redirect, scope: 'video.publish', response_type: 'code', state: 's' }
  const consent = form({ ...link, creator: 'public', granted: 'video.publish', decision: 'allow' })
  const back = await send(`${origin}/v2/auth/authorize/`, 'POST', urlencoded, consent, agent)
  const code = new URL(back.headers.location).searchParams.get('code')
  const exchange = form({ ...client, ...redirect, grant_type: 'authorization_code', code })
  const { access_token: token } = JSON.parse(
    (await send(`${origin}/v2/oauth/token/`, 'POST', urlencoded, exchange, agent)).text,
  )

  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const source_info = {
    source: 'FILE_UPLOAD',
    video_size: CHUNK * CHUNKS,
    chunk_size: CHUNK,
    total_chunk_count: CHUNKS,
  }
  const body = JSON.stringify({ post_info: { privacy_level: 'SELF_ONLY' }, source_info })
  const { data } = JSON.parse((await send(`${origin}/v2/post/publish/video/init/`, 'POST', headers, body, agent)).text)
  return { token, publishId: data.publish_id, uploadUrl: data.upload_url }
}

function send(url, method, headers, body, agent) {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method, headers: { 'content-length': Buffer.byteLength(body), ...headers }, agent },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (piece) => (text += piece))
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }))
      },
    )
    outgoing.on('error', reject).end(body)
  })
}
