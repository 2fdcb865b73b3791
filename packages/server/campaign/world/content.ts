import { createHash } from 'node:crypto'

/** Bytes; a prime, so that a chunk that starts elsewhere holds other bytes. */
const PERIOD = 1_048_573
const PIECE = 256 * 1024

/** A made-up file: noise that nobody has to keep, because any part of it can be made again. */
export interface Content {
  /** Bytes. */
  size: number
  /** `first` inclusive, `end` exclusive. */
  bytes(first: number, end: number): Generator<Uint8Array<ArrayBuffer>>
  /** Lower-case hex. */
  sha256: string
}

const noise = makeNoise()
const hashes = new Map<string, string>()

/** `start` tells files of one size apart. */
export function createContent(size: number, start: number): Content {
  function* bytes(first: number, end: number) {
    for (let at = first; at < end;) {
      const from = (at + start) % PERIOD
      const length = Math.min(PIECE, end - at, PERIOD - from)
      yield noise.subarray(from, from + length)
      at += length
    }
  }
  return { size, bytes, sha256: sha256Of(`${size} ${start}`, () => bytes(0, size)) }
}

/** A file that begins like a JPEG, which is as far as anybody looks. */
export function createPhoto(size: number, start: number): Content {
  const whole = Uint8Array.from(createContent(size, start).bytes(0, size).next().value ?? [])
  whole.set([0xff, 0xd8, 0xff])
  function* bytes(first: number, end: number) {
    yield whole.subarray(first, end)
  }
  return { size, bytes, sha256: sha256Of(`photo ${size} ${start}`, () => [whole]) }
}

/** A stream that is read only as fast as somebody takes from it. */
export function streamOf(pieces: Iterator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull(controller) {
        const { done, value } = pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
}

/** Large files are the same few in thousands of schedules. */
function sha256Of(name: string, bytes: () => Iterable<Uint8Array>): string {
  const known = hashes.get(name)
  if (known !== undefined) return known
  const hash = createHash('sha256')
  for (const piece of bytes()) hash.update(piece)
  const sha256 = hash.digest('hex')
  hashes.set(name, sha256)
  return sha256
}

function makeNoise(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PERIOD)
  for (let at = 0, x = 1; at < PERIOD; at += 1) {
    x = (Math.imul(x, 1_103_515_245) + 12_345) & 0x7fffffff
    bytes[at] = x >>> 16
  }
  return bytes
}
