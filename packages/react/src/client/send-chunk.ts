import type { UploadAnswer } from '@direct-post/core/proxy'
import { REQUEST_HEADER } from '@direct-post/core/proxy'
import { readAnswer } from './call.js'
import { aborted, fileGone, unreachable } from './errors.js'
import { failed, type Result } from './result.js'

export interface Chunk {
  url: string
  bytes: Blob
  /** `bytes a-b/total`, both ends inclusive. */
  range: string
  headers: Headers
  signal?: AbortSignal | undefined
  /** Bytes of this chunk that have left so far. */
  onBytes?: (sent: number) => void
}

export type SendChunk = (chunk: Chunk) => Promise<Result<UploadAnswer>>

/** XMLHttpRequest, because `fetch` cannot say how many bytes have left. */
export const sendByXhr: SendChunk = (chunk) =>
  new Promise((resolve) => {
    if (chunk.signal?.aborted) return resolve(failed(aborted()))
    const request = new XMLHttpRequest()
    const stop = () => request.abort()

    request.open('PUT', chunk.url)
    withUploadHeaders(chunk).forEach((value, name) => request.setRequestHeader(name, value))
    request.upload.onprogress = (event) => chunk.onBytes?.(event.loaded)
    request.onload = () => resolve(readAnswer(request.status, request.responseText))
    request.onerror = () =>
      void isReadable(chunk.bytes).then((yes) => resolve(failed(yes ? unreachable() : fileGone())))
    request.onabort = () => resolve(failed(aborted()))
    request.onloadend = () => chunk.signal?.removeEventListener('abort', stop)
    chunk.signal?.addEventListener('abort', stop)
    request.send(chunk.bytes)
  })

/** For a host's own `fetch`: progress moves once per chunk. */
export const sendByFetch =
  (send: typeof fetch): SendChunk =>
  async (chunk) => {
    try {
      const response = await send(chunk.url, {
        method: 'PUT',
        body: chunk.bytes,
        headers: withUploadHeaders(chunk),
        credentials: 'same-origin',
        ...(chunk.signal ? { signal: chunk.signal } : {}),
      })
      return readAnswer(response.status, await response.text())
    } catch {
      if (chunk.signal?.aborted) return failed(aborted())
      return failed((await isReadable(chunk.bytes)) ? unreachable() : fileGone())
    }
  }

function withUploadHeaders({ headers, range }: Chunk): Headers {
  const all = new Headers(headers)
  all.set(REQUEST_HEADER, '1')
  all.set('content-range', range)
  all.set('content-type', 'application/octet-stream')
  return all
}

// A file that changed on disk fails exactly like a cut network; one byte tells them apart.
async function isReadable(bytes: Blob): Promise<boolean> {
  return bytes
    .slice(0, 1)
    .arrayBuffer()
    .then(() => true)
    .catch(() => false)
}
