import type { MediaStore } from './store.js'
import { chunksOf } from './receive.js'

/** A file that came over the network from elsewhere. */
export interface Downloaded {
  /** Bytes. */
  size: number
  /** Lower-case hex. */
  sha256: string
  contentType: string
}

export interface Download {
  url: string
  /** Where in the media store it goes. */
  key: string
  /** Bytes; a larger file is given up. */
  maxSize: number
  /** Ends it. */
  signal: AbortSignal
  /** Hears how many bytes came in; answers whether to go on. */
  onProgress: (bytes: number) => boolean
}

/**
 * Fetches one file as the "Media Transfer Guide" (September 2026) says TikTok does: no redirect is
 * followed, and the host must stay reachable to the end. `null` when that failed.
 */
export async function download(media: MediaStore, send: typeof fetch, wanted: Download): Promise<Downloaded | null> {
  try {
    // Raced, because a host that is given in code may hear no signal.
    const ended = aborted(wanted.signal)
    const response = await Promise.race([send(wanted.url, { redirect: 'manual', signal: wanted.signal }), ended])
    if (response.status !== 200) {
      await response.body?.cancel()
      return null
    }
    return await spool(media, response, wanted)
  } catch {
    return null
  }
}

async function spool(
  media: MediaStore,
  response: Response,
  { key, maxSize, signal, onProgress }: Download,
): Promise<Downloaded | null> {
  const hash = media.createHash()
  let size = 0
  for await (const bytes of chunksOf(response.body?.pipeThrough(new TransformStream(), { signal }) ?? null)) {
    if (size + bytes.length > maxSize) return null
    await media.write(key, size, bytes)
    hash.update(bytes)
    size += bytes.length
    if (!onProgress(bytes.length)) return null
  }
  return { size, sha256: hash.hex(), contentType: response.headers.get('content-type') ?? 'application/octet-stream' }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(new Error('The download was given up.'))
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}
