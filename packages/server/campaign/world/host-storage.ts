import type { MediaOptions } from '../../src/index.js'
import type { Content } from './content.js'

/** The host's bucket: photos that came through the server, and videos that the host keeps by itself. */
export interface HostStorage {
  options: MediaOptions
  /** Puts a video where the host keeps its own. */
  add(mediaKey: string, content: Content): void
}

export function createHostStorage(): HostStorage {
  const videos = new Map<string, Content>()
  const photos = new Map<string, Uint8Array>()

  return {
    add: (mediaKey, content) => void videos.set(mediaKey, content),
    options: {
      storage: {
        async get(key, range) {
          const photo = photos.get(key)
          const size = photo?.length ?? videos.get(key)?.size
          if (size === undefined) return null
          const [first, end] = range ? [range.firstByte, range.lastByte + 1] : [0, size]
          return {
            size,
            body: pieces(photo ? [photo.subarray(first, end)] : (videos.get(key)?.bytes(first, end) ?? [])),
          }
        },
        async put(key, bytes) {
          photos.set(key, bytes.slice())
        },
        async delete(key) {
          photos.delete(key)
        },
      },
      async find(_, mediaKey) {
        const content = videos.get(mediaKey)
        return content ? { storageKey: mediaKey, size: content.size, mimeType: 'video/mp4' } : null
      },
    },
  }
}

async function* pieces(parts: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield part
}
