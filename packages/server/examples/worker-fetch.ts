import type { Fetch } from '@direct-post/server'

/** Cloudflare's own: a stream that is sent with a Content-Length, which TikTok insists on. */
declare const FixedLengthStream: new (bytes: number) => TransformStream<Uint8Array, Uint8Array>

/** `fetch` of a worker, which knows no `redirect: 'error'` and sends streams without their length. */
export const workerFetch: Fetch = async (url, { body, ...init }) => {
  const sized = (stream: ReadableStream<Uint8Array>) =>
    stream.pipeThrough(new FixedLengthStream(Number(init.headers['content-length'])))
  const answer = await fetch(url, {
    ...init,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : sized(body) }),
  })
  // Following it would hand body and token to somebody else.
  if (answer.status >= 300 && answer.status < 400) throw new TypeError('unexpected redirect')
  return answer
}
