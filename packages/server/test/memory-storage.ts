import type { MediaStorage } from '../src/index.js'

export interface MemoryStorage extends MediaStorage {
  files: Map<string, { bytes: Uint8Array; mimeType: string }>
}

/** A bucket in memory. */
export function memoryStorage(): MemoryStorage {
  const files: MemoryStorage['files'] = new Map()
  return {
    files,
    async get(key, range) {
      const file = files.get(key)
      if (!file) return null
      const bytes = range ? file.bytes.subarray(range.firstByte, range.lastByte + 1) : file.bytes
      return { body: pieces(bytes), size: file.bytes.length }
    },
    async put(key, bytes, mimeType) {
      files.set(key, { bytes, mimeType })
    },
    async delete(key) {
      files.delete(key)
    },
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
