import type { Upload } from '../entities.js'
import type { Hash, MediaStore } from './store.js'

/** What became of one PUT. Only `complete` counts bytes. */
export type Received = 'complete' | 'short' | 'long' | 'superseded'

/** Takes chunks in: spools and hashes what streams by, and holds none of it. */
export interface Receiver {
  /** Reads `length` bytes from the stream and adds them behind what the upload already has. */
  receive(upload: Upload, body: ReadableStream<Uint8Array> | null, length: number): Promise<Received>
  /** The sha256 of everything received, as lower-case hex. */
  finish(upload: Upload): Promise<string>
}

const REHASH_STEP = 4 * 1024 * 1024

export function createReceiver(media: MediaStore): Receiver {
  // Not part of the state, which is plain data: a hash that is missing is made again from the bytes.
  const hashes = new Map<string, Hash>()
  const hashOf = async (upload: Upload) => hashes.get(upload.id)?.copy() ?? (await rehash(media, upload))

  return {
    async receive(upload, body, length) {
      const attempt = ++upload.attempt
      const hash = await hashOf(upload)
      const result = await spool(media, upload, body, length, hash, () => upload.attempt === attempt)
      if (result !== 'complete') return result

      upload.uploaded += length
      hashes.set(upload.id, hash)
      return 'complete'
    },
    async finish(upload) {
      const hash = await hashOf(upload)
      hashes.delete(upload.id)
      return hash.hex()
    },
  }
}

async function spool(
  media: MediaStore,
  upload: Upload,
  body: ReadableStream<Uint8Array> | null,
  length: number,
  hash: Hash,
  isCurrent: () => boolean,
): Promise<Received> {
  let received = 0
  for await (const bytes of chunksOf(body)) {
    if (!isCurrent()) return 'superseded'
    if (received + bytes.length > length) return 'long'
    await media.write(upload.id, upload.uploaded + received, bytes)
    hash.update(bytes)
    received += bytes.length
  }
  if (!isCurrent()) return 'superseded'
  return received === length ? 'complete' : 'short'
}

// Safari's streams cannot be iterated, so the reader is asked by hand.
/** The pieces of a body; leaving early tells the sender that nobody reads on. */
export async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    // Leaving early tells the sender that nobody reads on.
    await reader.cancel().catch(() => {})
  }
}

async function rehash(media: MediaStore, upload: Upload): Promise<Hash> {
  const hash = media.createHash()
  for (let at = 0; at < upload.uploaded; at += REHASH_STEP) {
    hash.update(await media.read(upload.id, at, Math.min(at + REHASH_STEP, upload.uploaded)))
  }
  return hash
}
