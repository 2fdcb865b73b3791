import type { InboxPhotoPostInfo, PhotoPostInfo, VideoPostInfo } from '../wire/post-info.js'
import type { ReadyInboxPhotos, ReadyPhotos, ReadyVideo } from './prepare.js'

/**
 * TikTok's `post_info`, field by field: nothing reaches the wire that is not named here (F18). The
 * only place where "allow" becomes "disable". Empty texts are left out.
 */
export function toPostInfo(post: ReadyVideo): VideoPostInfo
export function toPostInfo(post: ReadyPhotos): PhotoPostInfo
export function toPostInfo(post: ReadyInboxPhotos): InboxPhotoPostInfo
export function toPostInfo(
  post: ReadyVideo | ReadyPhotos | ReadyInboxPhotos,
): VideoPostInfo | PhotoPostInfo | InboxPhotoPostInfo {
  if (post.postMode === 'inbox') return texts(post)
  return post.type === 'video' ? videoPostInfo(post) : photoPostInfo(post)
}

function videoPostInfo(post: ReadyVideo): VideoPostInfo {
  const info: VideoPostInfo = {
    privacy_level: post.privacyLevel,
    disable_duet: !post.allowDuet,
    disable_stitch: !post.allowStitch,
    disable_comment: !post.allowComment,
    brand_content_toggle: post.brandedContent,
    brand_organic_toggle: post.yourBrand,
  }
  if (post.title !== '') info.title = post.title
  if (post.videoCoverTimestampMs !== null) info.video_cover_timestamp_ms = post.videoCoverTimestampMs
  if (post.isAigc) info.is_aigc = true
  return info
}

function photoPostInfo(post: ReadyPhotos): PhotoPostInfo {
  return {
    ...texts(post),
    privacy_level: post.privacyLevel,
    disable_comment: !post.allowComment,
    auto_add_music: post.autoAddMusic,
    brand_content_toggle: post.brandedContent,
    brand_organic_toggle: post.yourBrand,
  }
}

function texts({ title, description }: ReadyPhotos | ReadyInboxPhotos): InboxPhotoPostInfo {
  return { ...(title !== '' && { title }), ...(description !== '' && { description }) }
}
