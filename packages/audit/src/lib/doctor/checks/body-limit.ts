import { reasonOf, says, type Check } from '../check.js'
import type { BodyLimitConfig } from '../config.js'

const PIECE = 1_000_000

export const bodyLimitChecks: readonly Check<BodyLimitConfig>[] = [
  {
    clause: 'doctor.body-limit',
    title: 'A body as large as the largest chunk comes through',
    quote: 'Chunks have 5 to 64 MB; the last one up to 128 MB.',
    why: 'A proxy or a platform with a smaller limit (1 MB in nginx, 4.5 MB in many functions) ends every real upload with 413.',
    fix: 'Raise the limit (client_max_body_size and the like), or have the app cut smaller chunks.',
    async look({ url, method = 'POST', bytes, headers = {} }, { fetch }) {
      const upload = {
        method,
        headers: { 'content-type': 'application/octet-stream', ...headers },
        body: zeros(bytes),
        // Node sends a stream only when it is told that nothing is read meanwhile; the types do not know it.
        duplex: 'half',
        redirect: 'error' as const,
        signal: AbortSignal.timeout(120_000),
      }
      const size = `${bytes.toLocaleString('en-US')} bytes`
      try {
        const answer = await fetch(url, upload)
        const said = (await answer.text()).slice(0, 120)
        return says(
          answer.status === 413 ? 'failed' : 'passed',
          `${size} were answered HTTP ${answer.status}. ${said}`.trim(),
        )
      } catch (error) {
        return says('failed', `${size} broke the connection: ${reasonOf(error)}.`)
      }
    },
  },
]

function zeros(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes
  return new ReadableStream({
    pull(controller) {
      if (left === 0) return controller.close()
      const size = Math.min(PIECE, left)
      left -= size
      controller.enqueue(new Uint8Array(size))
    },
  })
}
