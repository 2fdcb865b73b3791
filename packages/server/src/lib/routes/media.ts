import type { MediaAnswer } from '@direct-post/core/proxy'
import { PHOTO_SIZE_MAX } from '@direct-post/core/wire'
import type { Context } from '../context.js'
import { iterate } from '../http/bytes.js'
import { readBytes } from '../http/body.js'
import { empty, json } from '../http/outgoing.js'
import type { Outgoing } from '../http/outgoing.js'
import { refuse } from '../http/problem.js'
import { takeTurn } from '../limits.js'
import type { LinkTarget } from '../media/links.js'
import { sniffPhoto } from '../media/photo-type.js'
import { parseRange } from '../media/range.js'
import { randomToken } from '../oauth/transaction.js'
import type { PublicRun, Run } from '../route.js'

/** Milliseconds that a photo waits for its post. */
const KEPT_MS = 48 * 3_600_000

/** Keeps a photo from the person's device, so that TikTok can pull it. */
export const storeMedia: Run = async ({ settings, media }, { incoming, owner }) => {
  await takeTurn(settings, owner, 'storeMedia')
  const put = settings.media?.storage.put
  if (!put) throw refuse('media_not_supported')
  const bytes = await readBytes(incoming, PHOTO_SIZE_MAX)
  const mimeType = sniffPhoto(bytes)
  if (mimeType === null) throw refuse('photo_format')

  const key = `m_${randomToken(settings.random)}`
  await put.call(settings.media?.storage, key, bytes, mimeType)
  const fingerprint = await sha256Hex(bytes)
  const createdAt = settings.now()
  await media.create({
    v: 1,
    key,
    owner,
    size: bytes.length,
    mimeType,
    fingerprint,
    createdAt,
    keptUntil: createdAt + KEPT_MS,
  })
  const answer: MediaAnswer = { mediaKey: key, size: bytes.length, mimeType, fingerprint }
  return json(201, answer)
}

/**
 * What TikTok pulls. The signature in the address is all that it needs: no cookie, no redirect, ranges
 * as RFC 9110 has them. TikTok's signature files for the prefix lie here too.
 */
export const serveMedia: PublicRun = async (context, { incoming, id }) => {
  const { settings, links } = context
  if (settings.media?.verificationFiles.includes(id)) return verificationFile(id)
  const target = settings.media ? await links.read(id, settings.now()) : null
  if (!target) throw refuse('not_found')

  // With `If-Range` the range counts for the same version only, and we name none.
  const range = incoming.header('if-range') === null ? parseRange(incoming.header('range'), target.size) : null
  if (range === 'unsatisfiable') return empty(416, { 'content-range': `bytes */${target.size}` })
  return stream(context, target, range, incoming.method)
}

async function stream(
  { settings }: Context,
  target: LinkTarget,
  range: { firstByte: number; lastByte: number } | null,
  method: string,
): Promise<Outgoing> {
  const read = await settings.media?.storage.get(target.storageKey, range)
  // Another file lies there by now; TikTok must not get what nobody confirmed (F23).
  if (!read || read.size !== target.size) throw refuse('not_found')
  const { firstByte, lastByte } = range ?? { firstByte: 0, lastByte: target.size - 1 }
  const body = 'getReader' in read.body ? iterate(read.body) : read.body
  if (method === 'HEAD') await body[Symbol.asyncIterator]().return?.()
  return {
    status: range ? 206 : 200,
    headers: {
      'content-type': target.mimeType,
      'content-length': String(lastByte - firstByte + 1),
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      ...(range ? { 'content-range': `bytes ${firstByte}-${lastByte}/${target.size}` } : {}),
    },
    body: method === 'HEAD' ? null : body,
  }
}

/** "Verify URL prefix" (developers.tiktok.com, read November 2026): the file holds its own code. */
function verificationFile(name: string): Outgoing {
  const code = name.replace(/^tiktok/, '').replace(/\.txt$/, '')
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
    body: `tiktok-developers-site-verification=${code}`,
  }
}

async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
