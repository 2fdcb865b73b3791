import type { Photos, Video } from '@direct-post/core'
import { video } from '@direct-post/core/testing'
import type { MediaAnswer } from '@direct-post/core/proxy'
import { makeJpeg, makeVideo } from '@direct-post/test-media'
import type { Rig } from './rig.js'

/** Stores photos as a page does, and describes them as it would. */
export async function storePhotos(rig: Rig, count = 2, user = 'ana'): Promise<Photos> {
  const items = []
  for (let index = 0; index < count; index += 1) {
    const [width, height] = [720, 640 + index * 16]
    const body = makeJpeg(width, height)
    const answer = await rig.send('POST', '/media', { body, user, headers: { 'content-type': 'image/jpeg' } })
    const { mediaKey, size, mimeType, fingerprint } = answer.body as unknown as MediaAnswer
    items.push({ mediaKey, size, mimeType, fingerprint, width, height })
  }
  return { type: 'photo', items }
}

let file: Uint8Array<ArrayBuffer> | undefined

/** Puts a video where the host keeps its files. */
export async function storeVideo(rig: Rig, mediaKey = 'host-video'): Promise<Video> {
  file ??= await makeVideo({ durationSec: 3 })
  rig.storage.files.set(`bucket/${mediaKey}`, { bytes: file, mimeType: 'video/mp4' })
  rig.hostFiles.set(mediaKey, { storageKey: `bucket/${mediaKey}`, size: file.length, mimeType: 'video/mp4' })
  return video({ origin: 'server', mediaKey, size: file.length, durationSec: 3, width: 360, height: 640 })
}
