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

/** Milliseconds without a byte after which a sender counts as gone (T14). */
export const IDLE_MS = 60_000

/** The same bytes; fails as soon as there are more than `length`, at the end if there were fewer, or when they stop coming. */
export async function* guardLength(source: ByteSource, length: number, idleMs = IDLE_MS): AsyncGenerator<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]()
  let seen = 0
  try {
    for (
      let read = await inTime(iterator.next(), idleMs);
      read.done !== true;
      read = await inTime(iterator.next(), idleMs)
    ) {
      seen += read.value.byteLength
      if (seen > length) throw new LengthError(length, seen)
      yield read.value
    }
    if (seen < length) throw new LengthError(length, seen)
  } finally {
    // Not awaited: a source that stopped answering does not answer this either.
    void iterator.return?.()?.catch(() => {})
  }
}

function inTime<T>(next: Promise<T>, idleMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The sender fell silent.')), idleMs)
  })
  return Promise.race([next, late]).finally(() => clearTimeout(timer))
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
