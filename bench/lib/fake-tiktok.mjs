// A TikTok that accepts everything and keeps nothing, so that what is measured is the server in front of it.
import { createServer } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { listen, origin } from './servers.mjs'

const OK = { code: 'ok', message: '', log_id: '20261122LOG' }
const CREATOR = {
  creator_avatar_url: 'https://avatars.example/ana.jpg',
  creator_username: 'ana.bakes',
  creator_nickname: 'Ana',
  privacy_level_options: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  comment_disabled: false,
  duet_disabled: false,
  stitch_disabled: false,
  max_video_post_duration_sec: 600,
}
const TOKENS = {
  open_id: 'open',
  scope: 'user.info.basic,video.publish,video.upload',
  access_token: 'act.bench',
  // Benches turn the clock, and should not meet a refresh on the way.
  expires_in: 1e9,
  refresh_token: 'rft.bench',
  refresh_expires_in: 1e9,
  token_type: 'Bearer',
}

function questionTo(path) {
  if (path === '/v2/oauth/token/') return TOKENS
  if (path.includes('creator_info')) return { data: CREATOR, error: OK }
  return path.includes('status') ? { data: { status: 'PROCESSING_UPLOAD' }, error: OK } : null
}

/** Answers questions alone, from the bare socket: where calls are counted, it must never be what they wait for. */
export async function quickTikTok() {
  const answers = new Map()
  const answerTo = (path) => {
    const text = JSON.stringify(questionTo(path))
    const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n`
    return Buffer.from(head + text)
  }
  const server = createTcpServer({ noDelay: true }, (socket) => {
    let text = ''
    socket.on('error', () => {})
    socket.on('data', (piece) => {
      text += piece.latin1Slice()
      const end = text.indexOf('\r\n\r\n')
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0)
      if (end < 0 || text.length < end + 4 + length) return
      const path = text.slice(5, text.indexOf(' ', 5))
      text = ''
      if (!answers.has(path)) answers.set(path, answerTo(path))
      socket.write(answers.get(path))
    })
  })
  await listen(server)
  return server
}

/** `slowMs` pauses between the pieces of an upload, as a slow receiver would. */
export async function fakeTikTok({ slowMs = 0 } = {}) {
  let received = 0
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 120_000 }, (incoming, response) => {
    if (incoming.method === 'PUT') return takeChunk(incoming, response)
    incoming.resume()
    incoming.on('end', () => {
      const text = JSON.stringify(answerTo(incoming.url))
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
        .end(text)
    })
  })

  function takeChunk(incoming, response) {
    incoming.on('data', (piece) => {
      received += piece.length
      if (slowMs === 0) return
      incoming.pause()
      setTimeout(() => incoming.resume(), slowMs)
    })
    incoming.on('end', () => {
      const [, last, total] = /-(\d+)\/(\d+)$/.exec(incoming.headers['content-range'])
      const isDone = Number(last) + 1 === Number(total)
      response.writeHead(isDone ? 201 : 206, { 'content-range': `bytes 0-${last}/${total}` }).end()
    })
  }

  function answerTo(path) {
    const known = questionTo(path)
    if (known) return known
    return { data: { publish_id: `v_${(ids += 1)}`, upload_url: `${origin(server)}/upload?token=${ids}` }, error: OK }
  }

  let ids = 0
  await listen(server)
  return { server, received: () => received }
}
