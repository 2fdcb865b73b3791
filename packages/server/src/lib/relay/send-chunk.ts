import { contentRange } from '@direct-post/core'
import type { Chunk, ChunkPlan } from '@direct-post/core'
import { LengthError, toStream } from '../http/bytes.js'
import type { ByteSource } from '../http/bytes.js'
import type { Settings } from '../options.js'
import type { Secret } from '../secrets/secret.js'
import { readUploadAnswer } from './upload-answer.js'
import type { ChunkResult } from './upload-answer.js'

export interface ChunkToSend {
  url: Secret
  mimeType: string
  plan: ChunkPlan
  chunk: Chunk
  bytes: ByteSource
  signal: AbortSignal
}

/**
 * One PUT to the address that TikTok gave. Bytes pass through as they come; three headers travel and
 * nothing else of the browser's does (T11). A body of the wrong length breaks the PUT off (T12).
 */
export async function sendChunk(
  { fetch }: Pick<Settings, 'fetch'>,
  { url, mimeType, plan, chunk, bytes, signal }: ChunkToSend,
): Promise<ChunkResult & { status: number }> {
  try {
    const answer = await fetch(url.reveal(), {
      method: 'PUT',
      headers: {
        'content-type': mimeType,
        'content-length': String(chunk.size),
        'content-range': contentRange(chunk, plan),
      },
      body: toStream(bytes),
      // Also what keeps Node's own `fetch` from holding the whole chunk in memory.
      redirect: 'error',
      duplex: 'half',
      signal,
    })
    // Read to the end, so that the connection can be used for the next chunk.
    await answer.text().catch(() => '')
    const { status } = answer
    return { status, ...readUploadAnswer({ status, contentRange: answer.headers.get('content-range') }, plan, chunk) }
  } catch (failure) {
    if (isLengthError(failure)) throw failure
    return { kind: 'unclear', status: 0 }
  }
}

function isLengthError(failure: unknown): boolean {
  if (failure instanceof LengthError) return true
  return failure instanceof Error && failure.cause instanceof LengthError
}
