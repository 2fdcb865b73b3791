import {
  chunkAt,
  contentRange,
  type ApiError,
  type Chunk,
  type PostProgress,
  type UploadProgress,
} from '@direct-post/core'
import { FINGERPRINT_HEADER, type PostAnswer, type UploadAnswer } from '@direct-post/core/proxy'
import { backoff, type Sleep } from './backoff.js'
import type { Call } from './call.js'
import { aborted } from './errors.js'
import { failed, ok, type Result } from './result.js'
import type { SendBytes } from './send-bytes.js'

export interface UploadOptions {
  /** Aborting pauses: call `upload` again to go on from where TikTok is. */
  signal?: AbortSignal
  /** Names the file; the server refuses the bytes of any other than the confirmed one. */
  fingerprint?: string | undefined
  /** Told on every move of bytes. */
  onProgress?: (moved: UploadMoved) => void
}

export type UploadMoved =
  /** Bytes are leaving; `sent` counts the whole file, from 0 to its size. */
  | { status: 'sending'; sent: number }
  /** Nobody answered; tried again by itself after `retryInMs`. */
  | { status: 'waiting'; sent: number; retryInMs: number; error: ApiError }

export interface UploadTools {
  call: Call
  sendBytes: SendBytes
  baseUrl: string
  headers: () => HeadersInit
  sleep: Sleep
  random: () => number
}

/** Attempts in a row without one new byte before the person is asked: about four minutes. */
const PATIENCE = 20

/**
 * Sends the file in the chunks the server planned, in order, beginning at the first byte TikTok does
 * not have. Ends with the post once TikTok has every byte, or with the reason why not.
 */
export async function upload(
  tools: UploadTools,
  post: PostProgress,
  file: Blob,
  options: UploadOptions = {},
): Promise<Result<PostProgress>> {
  const { signal, onProgress } = options
  let current = post
  let nextByte = post.upload?.nextByte ?? 0
  let failures = 0

  while (current.status === 'uploading' && current.upload) {
    const chunk = chunkAt(current.upload, nextByte)
    if (!chunk) break
    if (signal?.aborted) return failed(aborted())

    const answer = await send(tools, current, current.upload, chunk, file, options)
    if (answer.ok) {
      if (answer.value.done) {
        current = withEveryByte(current, current.upload)
        break
      }
      if (answer.value.nextByte > nextByte) failures = 0
      else if (++failures > PATIENCE) return failed(stuck())
      nextByte = answer.value.nextByte
      continue
    }

    if (answer.error.retry !== 'now' || signal?.aborted || failures >= PATIENCE) return answer
    const retryInMs = backoff(failures++, { random: tools.random })
    onProgress?.({ status: 'waiting', sent: nextByte, retryInMs, error: answer.error })
    await tools.sleep(retryInMs, signal)

    // Only the server knows which bytes arrived before the cut.
    const known = await tools.call<PostAnswer>(`/posts/${current.id}`, { signal })
    if (known.ok) {
      current = known.value.post
      nextByte = current.upload?.nextByte ?? nextByte
    }
  }

  const after = await tools.call<PostAnswer>(`/posts/${current.id}`, { signal })
  // Whether or not this last question was answered, what TikTok has is known; following asks again.
  return ok(after.ok ? after.value.post : current)
}

/** The server said that TikTok has it all, so the upload is over even when nobody answers from here on. */
function withEveryByte(post: PostProgress, upload: UploadProgress): PostProgress {
  return { ...post, status: 'processing', upload: { ...upload, nextByte: upload.size } }
}

function send(
  tools: UploadTools,
  post: PostProgress,
  plan: UploadProgress,
  chunk: Chunk,
  file: Blob,
  { signal, fingerprint, onProgress }: UploadOptions,
): Promise<Result<UploadAnswer>> {
  const { firstByte, lastByte } = chunk
  const headers = new Headers(tools.headers())
  headers.set('content-type', 'application/octet-stream')
  headers.set('content-range', contentRange(chunk, plan))
  if (fingerprint !== undefined) headers.set(FINGERPRINT_HEADER, fingerprint)
  return tools.sendBytes({
    method: 'PUT',
    url: `${tools.baseUrl}/posts/${post.id}/upload`,
    bytes: file.slice(firstByte, lastByte + 1),
    headers,
    signal,
    onBytes: (sent) => onProgress?.({ status: 'sending', sent: Math.min(firstByte + sent, lastByte + 1) }),
  })
}

function stuck(): ApiError {
  return {
    from: 'network',
    code: 'upload_stuck',
    message: 'The upload does not move any more. Pause it and resume; if that does not help, cancel the post.',
    logId: null,
    actor: 'creator',
    retry: 'now',
  }
}
