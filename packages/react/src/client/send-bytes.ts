import { REQUEST_HEADER } from '@direct-post/core/proxy'
import { readAnswer } from './call.js'
import { aborted, fileGone, unreachable } from './errors.js'
import { failed, type Result } from './result.js'

export interface BytesToSend {
  method: 'PUT' | 'POST'
  url: string
  bytes: Blob
  headers: Headers
  signal?: AbortSignal | undefined
  /** How many of these bytes have left so far. */
  onBytes?: ((sent: number) => void) | undefined
}

export type SendBytes = <T>(request: BytesToSend) => Promise<Result<T>>

/** XMLHttpRequest, because `fetch` cannot say how many bytes have left. */
export const sendByXhr: SendBytes = ({ method, url, bytes, headers, signal, onBytes }) =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve(failed(aborted()))
    const request = new XMLHttpRequest()
    const stop = () => request.abort()

    request.open(method, url)
    headers.set(REQUEST_HEADER, '1')
    headers.forEach((value, name) => request.setRequestHeader(name, value))
    request.upload.onprogress = (event) => onBytes?.(event.loaded)
    request.onload = () => resolve(readAnswer(request.status, request.responseText))
    request.onerror = () => void isReadable(bytes).then((yes) => resolve(failed(yes ? unreachable() : fileGone())))
    request.onabort = () => resolve(failed(aborted()))
    request.onloadend = () => signal?.removeEventListener('abort', stop)
    signal?.addEventListener('abort', stop)
    request.send(bytes)
  })

/** For a host's own `fetch`: progress moves once per request. */
export const sendByFetch =
  (send: typeof fetch): SendBytes =>
  async ({ method, url, bytes, headers, signal, onBytes }) => {
    headers.set(REQUEST_HEADER, '1')
    try {
      const response = await send(url, {
        method,
        body: bytes,
        headers,
        credentials: 'same-origin',
        ...(signal ? { signal } : {}),
      })
      const text = await response.text()
      onBytes?.(bytes.size)
      return readAnswer(response.status, text)
    } catch {
      if (signal?.aborted) return failed(aborted())
      return failed((await isReadable(bytes)) ? unreachable() : fileGone())
    }
  }

// A file that changed on disk fails exactly like a cut network; one byte tells them apart.
async function isReadable(bytes: Blob): Promise<boolean> {
  return bytes
    .slice(0, 1)
    .arrayBuffer()
    .then(() => true)
    .catch(() => false)
}
