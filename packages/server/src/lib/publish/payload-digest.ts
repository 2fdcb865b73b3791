import type { InitRequest, Media } from '@direct-post/core'
import { digest } from '../secrets/encoding.js'

/**
 * A fingerprint of every field that goes to TikTok. Links to media are left out, since they are made
 * anew each time; what they lead to is named by key, size and content instead.
 */
export function payloadDigest({ path, body }: InitRequest, media: Media): Promise<string> {
  const { video_url: _url, photo_images: _images, ...source } = body.source_info as unknown as Record<string, unknown>
  return digest(path, canonical({ ...body, source_info: source }), canonical(namesOf(media)))
}

function namesOf(media: Media): unknown {
  const files = media.type === 'photo' ? media.items : [media]
  return files.map(({ mediaKey = null, size, mimeType, fingerprint = null }) => [mediaKey, size, mimeType, fingerprint])
}

/** The same text for the same fields, in whatever order a later version puts them. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
