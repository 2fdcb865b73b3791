import type { InboxPhotoInitBody, InboxVideoInitBody, PhotoInitBody, VideoInitBody } from '../wire/post-info.js'
import { toPostInfo } from './post-info.js'
import type { ReadyPost } from './prepare.js'
import { toSourceInfo, type Transport } from './source-info.js'

/** The request that starts a post; `path` is relative to TikTok's API host. */
export type InitRequest =
  | { path: '/v2/post/publish/video/init/'; body: VideoInitBody }
  | { path: '/v2/post/publish/inbox/video/init/'; body: InboxVideoInitBody }
  | { path: '/v2/post/publish/content/init/'; body: PhotoInitBody | InboxPhotoInitBody }

/** Endpoint and whole body for video or photos, posted directly or delivered to the inbox. */
export function toInitRequest(post: ReadyPost, transport: Transport): InitRequest {
  if (post.type === 'photo') {
    return { path: '/v2/post/publish/content/init/', body: photoBody(post, transport) }
  }
  const source_info = toSourceInfo(post, transport)
  if (post.postMode === 'inbox') return { path: '/v2/post/publish/inbox/video/init/', body: { source_info } }
  return { path: '/v2/post/publish/video/init/', body: { post_info: toPostInfo(post), source_info } }
}

function photoBody(
  post: Extract<ReadyPost, { type: 'photo' }>,
  transport: Transport,
): PhotoInitBody | InboxPhotoInitBody {
  const source_info = toSourceInfo(post, transport)
  if (post.postMode === 'inbox') {
    return { media_type: 'PHOTO', post_mode: 'MEDIA_UPLOAD', post_info: toPostInfo(post), source_info }
  }
  const body: PhotoInitBody = {
    media_type: 'PHOTO',
    // TikTok's page also prints "DIRECT POST"; only this spelling is accepted (F18).
    post_mode: 'DIRECT_POST',
    post_info: toPostInfo(post),
    source_info,
  }
  if (post.isAigc) body.is_aigc = true
  return body
}
