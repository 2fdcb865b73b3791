import { advancePost, chunkAt } from '@direct-post/core'
import type { ApiError, Chunk, UploadProgress } from '@direct-post/core'
import type { Context } from '../context.js'
import { FINGERPRINT_HEADER } from '@direct-post/core/proxy'
import { LengthError } from '../http/bytes.js'
import type { Incoming } from '../http/incoming.js'
import { refuse } from '../http/problem.js'
import { followPost } from '../publish/follow.js'
import { insist } from '../store/insist.js'
import { uploadBinding } from '../store/posts.js'
import type { Post } from '../store/posts.js'
import { parseContentRange } from './content-range.js'
import type { ByteRange } from './content-range.js'
import { holdLease } from './hold-lease.js'
import { sendChunk } from './send-chunk.js'
import type { ChunkResult } from './upload-answer.js'

/** Milliseconds that one chunk may take in all: 64 MB at half a megabit per second. */
const CHUNK_TIMEOUT_MS = 20 * 60_000

/**
 * Passes one chunk on to TikTok. The page names no address and decides no range: both are checked
 * against what was stored when TikTok accepted the post (T09). Answers the post as it is afterwards.
 */
export async function relayChunk(context: Context, post: Post, incoming: Incoming): Promise<Post> {
  const range = parseContentRange(incoming.header('content-range'))
  if (!range) throw refuse('upload_range')
  checkBody(incoming, range)
  if (hasAlready(post, range)) return post

  return holdLease(context.settings, `upload.${post.id}`, async (lost) => {
    // Read again: another writer may have got on while this one waited.
    const current = await context.posts.read(post.owner, post.id)
    if (!current) throw refuse('post_not_found')
    if (hasAlready(current, range)) return current
    checkFile(current, incoming)
    if (isOver(context, current)) return settleOver(context, current)
    const chunk = nextChunk(current, range)
    const isRepeated = current.upload?.finalChunkSent === true
    return pass(context, await announce(context, current, chunk), { chunk, isRepeated }, incoming, lost)
  })
}

/** A length that differs from the range would be padded or cut somewhere; nothing is sent then (T12). */
function checkBody(incoming: Incoming, { firstByte, lastByte }: ByteRange): void {
  const type = incoming.header('content-type') ?? ''
  if (!/^(video\/[\w.+-]+|application\/octet-stream)$/i.test(type)) throw refuse('upload_type')
  const declared = incoming.header('content-length')
  if (declared !== null && Number(declared) !== lastByte - firstByte + 1) throw refuse('upload_length')
}

/** F29: the same name and size do not make it the file that was confirmed. */
function checkFile({ upload }: Post, incoming: Incoming): void {
  const claimed = incoming.header(FINGERPRINT_HEADER)
  const confirmed = upload?.fingerprint ?? null
  if (claimed !== null && confirmed !== null && claimed !== confirmed) throw refuse('different_file')
}

/** A part that TikTok has is not sent twice; the page is told where to go on. */
function hasAlready({ progress }: Post, { lastByte, total }: ByteRange): boolean {
  const { upload, status } = progress
  if (!upload || total !== upload.size) return false
  return status === 'uploading' ? lastByte < upload.nextByte : upload.nextByte >= upload.size
}

function isOver({ settings }: Context, { progress: { status, upload } }: Post): boolean {
  return status === 'uploading' && upload !== null && upload.expiresAt !== null && settings.now() >= upload.expiresAt
}

/** The hour is over. If the last chunk had left by then, only TikTok's status can tell whether it arrived. */
async function settleOver(context: Context, post: Post): Promise<Post> {
  if (post.upload?.finalChunkSent !== true) throw refuse('upload_expired')
  const known = await followPost(context, post)
  if (known.progress.status === 'uploading') throw refuse('upload_interrupted')
  return known
}

function nextChunk({ progress }: Post, { firstByte, lastByte, total }: ByteRange): Chunk {
  const { status, upload } = progress
  if (status !== 'uploading' || upload === null) throw refuse('not_uploading')
  if (total !== upload.size) throw refuse('different_file')
  const chunk = chunkAt(upload, upload.nextByte)
  if (chunk?.firstByte !== firstByte || chunk.lastByte !== lastByte) throw refuse('upload_range')
  return chunk
}

/** Before the last chunk leaves, it is written down: from then on TikTok may have the whole video. */
async function announce({ posts }: Context, post: Post, chunk: Chunk): Promise<Post> {
  const isFinal = chunk.lastByte === (post.progress.upload?.size ?? 0) - 1
  if (!isFinal) return post
  const announced = await posts.update(post.id, (current) =>
    current.progress.status === 'uploading' && current.upload && !current.upload.finalChunkSent
      ? { ...current, upload: { ...current.upload, finalChunkSent: true } }
      : null,
  )
  if (announced?.progress.status !== 'uploading') throw refuse('not_uploading')
  return announced
}

/** `isRepeated`: the last chunk was sent before, and may have arrived then. */
type NextChunk = { chunk: Chunk; isRepeated: boolean }

async function pass(
  context: Context,
  post: Post,
  { chunk, isRepeated }: NextChunk,
  incoming: Incoming,
  lost: AbortSignal,
): Promise<Post> {
  const { settings, sealer } = context
  const { upload } = post
  const plan = post.progress.upload
  if (!upload || !plan) throw refuse('not_uploading')
  const url = await sealer.open(upload.url, uploadBinding(post))
  const signals = [
    lost,
    context.life.ended,
    AbortSignal.timeout(CHUNK_TIMEOUT_MS),
    ...(incoming.signal ? [incoming.signal] : []),
  ]
  const bytes = incoming.exactBody(chunk.size)
  try {
    const sent = await sendChunk(settings, {
      url,
      mimeType: upload.mimeType,
      plan,
      chunk,
      bytes,
      signal: AbortSignal.any(signals),
    })
    if (sent.kind === 'unclear') await takeBack(context, post, isRepeated, incoming, lost)
    // Of a video that may be whole, no refusal proves that nothing was posted; the status will tell.
    if (isRepeated && sent.kind === 'refused') throw refuse('upload_interrupted')
    const noted = await note(context, post, plan, sent)
    settings.emit({
      type: 'upload.chunk',
      postId: post.id,
      firstByte: chunk.firstByte,
      bytes: chunk.size,
      status: sent.status,
      nextByte: noted.progress.upload?.nextByte ?? 0,
    })
    return noted
  } catch (failure) {
    if (!(failure instanceof LengthError) && !((failure as Error).cause instanceof LengthError)) throw failure
    await takeBack(context, post, isRepeated, incoming, lost)
    throw refuse('upload_length')
  }
}

/**
 * The person's device never gave us the end of the last chunk, so TikTok cannot have it: the post can be
 * cancelled again. Without the lease nothing is taken back, since another may be sending by now.
 */
async function takeBack(
  { posts }: Context,
  { id }: Post,
  isRepeated: boolean,
  incoming: Incoming,
  lost: AbortSignal,
): Promise<void> {
  if (isRepeated || incoming.isWhole() || lost.aborted) return
  const withdraw = (current: Post): Post | null =>
    current.progress.status === 'uploading' && current.upload?.finalChunkSent
      ? { ...current, upload: { ...current.upload, finalChunkSent: false } }
      : null
  // Best effort: without it the post is only harder to cancel.
  await posts.update(id, withdraw).catch(() => null)
}

/** Writes down what TikTok said about the chunk. */
async function note(context: Context, post: Post, plan: UploadProgress, result: ChunkResult): Promise<Post> {
  switch (result.kind) {
    case 'progress':
      return insist(context.settings, 'upload.progress', () => noteProgress(context, post, result.nextByte))
    case 'gone':
      return noteGone(context, post)
    case 'refused':
      throw refuse('upload_refused')
    case 'unclear':
      throw refuse('upload_interrupted')
  }
}

async function noteProgress({ posts, settings }: Context, post: Post, nextByte: number): Promise<Post> {
  const at = settings.now()
  const noted = await posts.update(post.id, (current) => {
    const { progress } = current
    if (progress.upload === null) return null
    // TikTok's word counts also when it has less than we thought: the upload goes on from there.
    if (nextByte < progress.upload.nextByte && progress.status === 'uploading') {
      return { ...current, progress: { ...progress, upload: { ...progress.upload, nextByte }, updatedAt: at } }
    }
    const next = advancePost(progress, { type: 'uploaded', at, nextByte })
    return next === progress ? null : { ...current, progress: next }
  })
  if (!noted) throw refuse('post_not_found')
  return noted
}

/** The address is dead. Unless the last chunk was sent, TikTok cannot have the whole video, so it is over. */
async function noteGone(context: Context, post: Post): Promise<Post> {
  const { posts, settings } = context
  const expired = refuse('upload_expired').error
  const noted = await posts.update(post.id, (current) => end(current, expired, settings.now()))
  if (noted?.progress.status === 'failed') throw refuse('upload_expired')
  return followPost(context, noted ?? post)
}

function end(post: Post, error: ApiError, at: number): Post | null {
  if (post.upload?.finalChunkSent !== false) return null
  return { ...post, progress: advancePost(post.progress, { type: 'refused', at, error }) }
}
