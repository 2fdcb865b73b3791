import type { MediaFile } from '../entities.js'
import type { Exchange } from '../exchange.js'
import type { World } from '../world.js'

const READ_STEP = 1024 * 1024

/** GET /_sandbox/media/{publish_id}/{n}: the received bytes, in ranges, as a video element asks. */
export function media(world: World, { params, request }: Exchange): Response {
  const file = world.state.posts.get(decodeURIComponent(params[0] ?? ''))?.files[Number(params[1])]
  if (!file) return new Response('No such file.', { status: 404 })

  const range = parseRange(request.headers.get('range'), file.size)
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${file.size}` } })
  const { first, end } = range ?? { first: 0, end: file.size }
  const headers = new Headers({
    'content-type': file.contentType,
    'content-length': String(end - first),
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    // Strangers' bytes on our origin: whatever they are, they run nothing.
    'content-security-policy': 'sandbox',
  })
  if (range) headers.set('content-range', `bytes ${first}-${end - 1}/${file.size}`)
  return new Response(streamOf(world, file, first, end), { status: range ? 206 : 200, headers })
}

function parseRange(header: string | null, size: number): { first: number; end: number } | null | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null

  const first = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1])
  const end = match[1] === '' || match[2] === '' ? size : Math.min(size, Number(match[2]) + 1)
  return first < end ? { first, end } : 'unsatisfiable'
}

function streamOf(world: World, { key }: MediaFile, first: number, end: number): ReadableStream<Uint8Array> {
  let at = first
  return new ReadableStream({
    async pull(controller) {
      if (at >= end) return controller.close()
      const bytes = await world.media.read(key, at, Math.min(at + READ_STEP, end))
      at += bytes.length
      controller.enqueue(bytes)
      if (bytes.length === 0) controller.error(new Error('The received bytes are gone.'))
    },
  })
}
