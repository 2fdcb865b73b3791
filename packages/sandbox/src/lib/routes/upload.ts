import { parseContentRange, type ContentRange } from '../checks/content-range.js'
import { lastChunkSize } from '../checks/chunk-plan.js'
import type { Post, Upload } from '../entities.js'
import type { Exchange } from '../exchange.js'
import { beginProcessing } from '../lifecycle.js'
import { Refusal } from '../refusal.js'
import type { World } from '../world.js'

// Written out here again: which types are taken is the upload page's own list.
const CONTENT_TYPES = ['video/mp4', 'video/quicktime', 'video/webm']

/** PUT {upload_url}, "Media Transfer Guide" and "Upload Video" (September 2026). */
export async function uploadChunk(world: World, { request, url }: Exchange): Promise<Response> {
  const post = postOfUpload(world, url)
  const { upload } = post
  if (upload.expiresAt <= world.clock.now())
    throw new Refusal('upload_url_expired', 403, 'The upload URL is valid for one hour.')

  const contentType = checkContentType(request, upload)
  const range = parseContentRange(request.headers.get('content-range'))
  if (!range || range.total !== upload.size)
    throw malformed('Content-Range must read bytes FIRST-LAST/TOTAL, with TOTAL as declared at init.')
  checkLength(request, range)
  if (isResent(world, upload, range)) return answer(world, upload, 206)
  checkProgress(upload, range)

  const received = await world.receiver.receive(upload, request.body, range.last - range.first + 1)
  if (received === 'superseded') throw outOfStep('Another request sent this chunk at the same time.')
  if (received !== 'complete')
    throw malformed(`The body is ${received === 'short' ? 'shorter' : 'longer'} than Content-Range says.`)
  upload.contentType = contentType
  if (upload.uploaded < upload.size) return answer(world, upload, 206)

  await beginProcessing(world, post, contentType)
  return answer(world, upload, 201)
}

/** The answer to a refused PUT carries the progress too, so that the client can resume. */
export function refuseUpload(world: World, { url }: Exchange, { status, code, message }: Refusal): Response {
  const upload = findUpload(world, url)?.upload
  const headers = new Headers({ 'content-type': 'text/plain; charset=utf-8' })
  if (upload && status === 416) headers.set('content-range', progress(world, upload))
  return new Response(`${code}: ${message}\n`, { status, headers })
}

function postOfUpload(world: World, url: URL): Post & { upload: Upload } {
  const post = findUpload(world, url)
  if (!post || post.status === 'FAILED') throw new Refusal('upload_not_found', 404, 'There is no such upload task.')
  return post
}

function findUpload({ state }: World, { searchParams }: URL): (Post & { upload: Upload }) | undefined {
  const id = searchParams.get('upload_id')
  const token = searchParams.get('upload_token')
  return [...state.posts.values()].find(
    (post): post is Post & { upload: Upload } =>
      post.upload !== null && post.upload.id === id && post.upload.token === token,
  )
}

function checkContentType({ headers }: Request, upload: Upload): string {
  const type = (headers.get('content-type') ?? '').toLowerCase()
  if (!CONTENT_TYPES.includes(type)) throw malformed(`Content-Type must be one of ${CONTENT_TYPES.join(', ')}.`)
  if (upload.contentType !== null && upload.contentType !== type)
    throw malformed('Content-Type differs from the first chunk.')
  return type
}

/**
 * `Content-Length` must be there and be true. Only a real connection can lack it: inside a process
 * no header is written, and what counts is the body.
 */
function checkLength({ headers }: Request, { first, last }: ContentRange): void {
  const length = headers.get('content-length')
  if (headers.has('transfer-encoding')) throw malformed('Content-Length is required.')
  if (length !== null && Number(length) !== last - first + 1)
    throw malformed('Content-Length does not match Content-Range.')
}

/** Chunks come in order and in the declared size; the last one takes the rest. */
function checkProgress(upload: Upload, { first, last }: ContentRange): void {
  const isLast = upload.uploaded === upload.chunkSize * (upload.chunkCount - 1)
  const expected = isLast ? lastChunkSize(upload) : upload.chunkSize
  if (first !== upload.uploaded || last !== upload.uploaded + expected - 1) {
    throw outOfStep(`The next bytes are ${upload.uploaded}-${upload.uploaded + expected - 1}.`)
  }
}

function isResent({ variants }: World, { uploaded }: Upload, { last }: ContentRange): boolean {
  return variants.resentChunk === 'accept_206' && last < uploaded
}

function answer(world: World, upload: Upload, status: 201 | 206): Response {
  return new Response(null, { status, headers: { 'content-range': progress(world, upload) } })
}

/** "bytes 0-{UPLOADED_BYTES}/{TOTAL_BYTE_LENGTH}", as the guide prints it, or as HTTP means it. */
function progress({ variants }: World, { uploaded, size }: Upload): string {
  const last = variants.progressHeader === 'count' ? uploaded : Math.max(0, uploaded - 1)
  return `bytes 0-${last}/${size}`
}

const malformed = (message: string) => new Refusal('upload_malformed', 400, message)
const outOfStep = (message: string) => new Refusal('chunk_out_of_order', 416, message)
