import type { IncomingMessage } from 'node:http'

/**
 * A request body as a web stream that asks for one piece at a time. Readable.toWeb would do, if
 * giving up on it did not cut the connection: a refused chunk must still hear its 416.
 */
export function incomingBody(incoming: IncomingMessage): {
  stream: ReadableStream<Uint8Array>
  /** Reads the rest and drops it; resolves once there is no more to come. */
  drain: () => Promise<void>
} {
  const over = new Promise<void>((resolve) => {
    incoming.once('end', resolve)
    incoming.once('close', resolve)
  })
  const drain = () => {
    incoming.removeAllListeners('data')
    incoming.resume()
    return over
  }
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        incoming.pause()
        incoming.on('data', (bytes: Uint8Array) => {
          incoming.pause()
          controller.enqueue(bytes)
        })
        incoming.on('end', () => close(controller))
        incoming.on('close', () => fail(controller))
        incoming.on('error', () => fail(controller))
      },
      pull: () => void incoming.resume(),
      cancel: drain,
    },
    { highWaterMark: 0 },
  )
  return { stream, drain }
}

// Both come again after the other, or after a cancel; only the first one counts.
function close(controller: ReadableStreamDefaultController): void {
  try {
    controller.close()
  } catch {}
}

function fail(controller: ReadableStreamDefaultController): void {
  try {
    controller.error(new Error('The client went away before the body was complete.'))
  } catch {}
}
