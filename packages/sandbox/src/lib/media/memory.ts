import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Hash, MediaStore } from './store.js'

interface Part {
  first: number
  blob: Blob
}

/** Blobs rather than arrays: a browser moves large ones out of the tab's memory. */
export function memoryMedia(): MediaStore {
  const files = new Map<string, Part[]>()

  return {
    async write(key, offset, bytes) {
      const parts = files.get(key) ?? []
      while ((parts.at(-1)?.first ?? -1) >= offset) parts.pop()
      parts.push({ first: offset, blob: new Blob([bytes.slice()]) })
      files.set(key, parts)
    },
    async read(key, first, end) {
      return read(files.get(key) ?? [], first, end)
    },
    createHash: () => nobleHash(sha256.create()),
    async clear() {
      files.clear()
    },
  }
}

async function read(parts: readonly Part[], first: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const wanted = parts
    .filter((part) => part.first < end && part.first + part.blob.size > first)
    .map((part) => part.blob.slice(Math.max(0, first - part.first), end - part.first))
  return new Uint8Array(await new Blob(wanted).arrayBuffer())
}

// WebCrypto digests only what it gets in one piece, so the hash of a 4 GB stream needs a library.
function nobleHash(hash: ReturnType<typeof sha256.create>): Hash {
  return {
    update: (bytes) => hash.update(bytes),
    copy: () => nobleHash(hash.clone()),
    hex: () => bytesToHex(hash.digest()),
  }
}
