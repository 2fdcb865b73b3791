// What a page does: connect, publish, send chunks. Over real HTTP, with backpressure.
import { request } from 'node:http'

export const base = (origin) => `${origin}/api/direct-post`

export async function connect(origin) {
  const headers = { 'x-direct-post': '1', 'content-type': 'application/json' }
  const begun = await fetch(`${base(origin)}/connect`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ returnTo: '/' }),
  })
  const state = new URL((await begun.json()).authorizeUrl).searchParams.get('state')
  const cookie = begun.headers.get('set-cookie').split(';')[0]
  await fetch(`${base(origin)}/callback?code=c&state=${state}`, { headers: { cookie }, redirect: 'manual' })
  const { accounts } = await (await fetch(`${base(origin)}/accounts`)).json()
  return accounts[0].id
}

export function postBody(accountId, size) {
  const media = {
    type: 'video',
    origin: 'device',
    size,
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
  return JSON.stringify({ accountId, postMode: 'direct', draft, media, consent })
}

export async function publish(origin, accountId, size, key = crypto.randomUUID()) {
  const headers = { 'x-direct-post': '1', 'content-type': 'application/json', 'idempotency-key': key }
  const answer = await fetch(`${base(origin)}/posts`, { method: 'POST', headers, body: postBody(accountId, size) })
  const { post, error } = await answer.json()
  if (error) throw new Error(`${error.code}: ${error.message}`)
  return post
}

const PIECE = Buffer.alloc(64 * 1024, 7)

/** Sends `length` bytes from `first`; answers the parsed body, or what is not JSON as text. */
export function putBytes(url, { first, length, total }, agent) {
  const headers = {
    'x-direct-post': '1',
    'content-type': 'video/mp4',
    'content-length': length,
    'content-range': `bytes ${first}-${first + length - 1}/${total}`,
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'PUT', headers, agent }, (answer) => {
      let text = ''
      answer.on('data', (data) => (text += data))
      answer.on('end', () =>
        answer.statusCode < 300 ? resolve(text) : reject(new Error(`${answer.statusCode} ${text}`)),
      )
    })
    sent.on('error', reject)
    let left = length
    const write = () => {
      while (left > 0) {
        const part = left < PIECE.length ? PIECE.subarray(0, left) : PIECE
        left -= part.length
        if (!sent.write(part)) return sent.once('drain', write)
      }
      sent.end()
    }
    write()
  })
}

/** The chunk that begins at `first`, by the plan the server gave. */
export function chunkFrom({ size, chunkSize, chunkCount }, first) {
  const isLast = first / chunkSize >= chunkCount - 1
  return { first, length: isLast ? size - first : chunkSize, total: size }
}
