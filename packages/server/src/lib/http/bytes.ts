/** Bytes that arrive piece by piece. */
export type ByteSource = AsyncIterable<Uint8Array>

/** Not every browser can iterate a stream, and the sandbox in a tab should run in all of them. */
export function iterate(stream: ReadableStream<Uint8Array>): ByteSource {
  return {
    async *[Symbol.asyncIterator]() {
      const reader = stream.getReader()
      try {
        for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
      } finally {
        // Without this, a client whose upload was refused would go on sending into a buffer.
        await reader.cancel().catch(() => {})
      }
    },
  }
}

/** The same bytes; fails as soon as there are more than `length`, and at the end if there were fewer. */
export async function* guardLength(source: ByteSource, length: number): AsyncGenerator<Uint8Array> {
  let seen = 0
  for await (const piece of source) {
    seen += piece.byteLength
    if (seen > length) throw new LengthError(length, seen)
    yield piece
  }
  if (seen < length) throw new LengthError(length, seen)
}

/** The body is longer or shorter than it was declared to be. */
export class LengthError extends Error {
  constructor(expected: number, seen: number) {
    super(`The body was declared as ${expected} bytes, and ${seen} arrived.`)
  }
}

const sources = new WeakMap<ReadableStream, ByteSource>()

/**
 * The source as a standard stream, read only when asked, so nothing piles up. `sourceOf` gives the
 * source back: Node's pipe moves bytes far faster than a stream of the web's kind.
 */
export function toStream(source: ByteSource): ReadableStream<Uint8Array> {
  let iterator: AsyncIterator<Uint8Array> | undefined
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        iterator ??= source[Symbol.asyncIterator]()
        const { done, value } = await iterator.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await iterator?.return?.()
      },
    },
    { highWaterMark: 0 },
  )
  sources.set(stream, source)
  return stream
}

export const sourceOf = (stream: ReadableStream): ByteSource | undefined => sources.get(stream)
