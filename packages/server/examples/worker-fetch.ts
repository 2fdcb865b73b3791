import type { Fetch } from '@direct-post/server'

/** Cloudflare's own: a stream that is sent with a Content-Length, which TikTok insists on. */
declare const FixedLengthStream: new (bytes: number) => TransformStream<Uint8Array, Uint8Array>

/** `fetch` of a worker, which knows no `redirect: 'error'` and sends streams without their length. */
export const workerFetch: Fetch = async (url, { body, headers, method, signal }) => {
  const fixed = new FixedLengthStream(Number(headers['content-length'] ?? 0))
  const answer = await fetch(url, {
    method,
    headers,
    redirect: 'manual',
    signal: signal ?? null,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : body.pipeThrough(fixed) }),
  })
  // Following it would hand body and token to somebody else.
  if (answer.status >= 300 && answer.status < 400) throw new TypeError('unexpected redirect')
  return answer
}
