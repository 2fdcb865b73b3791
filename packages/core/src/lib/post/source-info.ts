import type { ChunkPlan } from '../upload/chunks.js'
import type { PullPhotosSource, VideoSource } from '../wire/post-info.js'
import type { ReadyInboxPhotos, ReadyInboxVideo, ReadyPhotos, ReadyPost, ReadyVideo } from './prepare.js'

/** How the bytes reach TikTok: sent in chunks, or pulled from https URLs under a verified domain. */
export type Transport = { type: 'upload'; plan: ChunkPlan } | { type: 'pull'; urls: readonly string[] }

/**
 * TikTok's `source_info`. T2 decides the transport: a video from the person's device is uploaded, what
 * lies with the app is pulled; photos can only be pulled.
 * @throws when the transport does not fit the media: that is the caller's mistake, never the person's.
 */
export function toSourceInfo(post: ReadyVideo | ReadyInboxVideo, transport: Transport): VideoSource
export function toSourceInfo(post: ReadyPhotos | ReadyInboxPhotos, transport: Transport): PullPhotosSource
export function toSourceInfo(post: ReadyPost, transport: Transport): VideoSource | PullPhotosSource
export function toSourceInfo(post: ReadyPost, transport: Transport): VideoSource | PullPhotosSource {
  return post.type === 'video' ? videoSource(post, transport) : photosSource(post, transport)
}

function videoSource({ media }: ReadyVideo | ReadyInboxVideo, transport: Transport): VideoSource {
  if (media.origin === 'device') {
    if (transport.type !== 'upload' || transport.plan.size !== media.size) {
      throw misuse('a device\'s video needs { type: "upload", plan: planChunks(media.size) }')
    }
    const { size, chunkSize, chunkCount } = transport.plan
    return { source: 'FILE_UPLOAD', video_size: size, chunk_size: chunkSize, total_chunk_count: chunkCount }
  }

  const [url, ...others] = transport.type === 'pull' ? transport.urls : []
  if (url === undefined || others.length > 0) throw misuse('a server\'s video needs { type: "pull", urls: [one] }')
  return { source: 'PULL_FROM_URL', video_url: url }
}

function photosSource(post: ReadyPhotos | ReadyInboxPhotos, transport: Transport): PullPhotosSource {
  if (transport.type !== 'pull' || transport.urls.length !== post.media.items.length) {
    throw misuse('photos need { type: "pull", urls } with one URL for each photo')
  }
  return { source: 'PULL_FROM_URL', photo_images: [...transport.urls], photo_cover_index: post.photoCoverIndex }
}

function misuse(need: string): Error {
  return new Error(
    `@direct-post/core: this transport does not fit the post, and TikTok would get other media (T2): ${need}.`,
  )
}
