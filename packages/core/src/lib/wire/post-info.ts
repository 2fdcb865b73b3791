// Transcribes the bodies of POST /v2/post/publish/video/init/, /inbox/video/init/ and
// /content/init/ ("Direct Post", "Upload Video", "Photo Post", developers.tiktok.com,
// read September 2026).

import type { PrivacyLevel } from './privacy-level.js'

/** `post_info` of a video. Toggles are said as "disable", the reverse of what the page shows. */
export interface VideoPostInfo {
  privacy_level: PrivacyLevel
  /** The caption, at most 2,200 UTF-16 code units. */
  title?: string
  disable_duet: boolean
  disable_stitch: boolean
  disable_comment: boolean
  /** Milliseconds from the start of the video. */
  video_cover_timestamp_ms?: number
  /** Paid partnership: another brand or a third party. */
  brand_content_toggle: boolean
  /** Promotional content: the creator's own business. */
  brand_organic_toggle: boolean
  is_aigc?: boolean
}

/** `post_info` of photos. It knows neither duet nor stitch. */
export interface PhotoPostInfo {
  /** At most 90 UTF-16 code units. */
  title?: string
  /** At most 4,000 UTF-16 code units. */
  description?: string
  privacy_level: PrivacyLevel
  disable_comment: boolean
  auto_add_music: boolean
  brand_content_toggle: boolean
  brand_organic_toggle: boolean
}

/** `post_info` of photos that go to the inbox: all else is chosen in TikTok. */
export type InboxPhotoPostInfo = Pick<PhotoPostInfo, 'title' | 'description'>

/** Sizes are bytes. `total_chunk_count` is rounded down; the trailing bytes ride on the last chunk. */
export interface FileUploadSource {
  source: 'FILE_UPLOAD'
  video_size: number
  chunk_size: number
  total_chunk_count: number
}

/** https, no redirect, under a domain or prefix that the app has verified. */
export interface PullVideoSource {
  source: 'PULL_FROM_URL'
  video_url: string
}

/** Photos can only be pulled. `photo_cover_index` counts from 0. */
export interface PullPhotosSource {
  source: 'PULL_FROM_URL'
  photo_images: string[]
  photo_cover_index: number
}

export type VideoSource = FileUploadSource | PullVideoSource

/** Body of POST /v2/post/publish/video/init/. */
export interface VideoInitBody {
  post_info: VideoPostInfo
  source_info: VideoSource
}

/** Body of POST /v2/post/publish/inbox/video/init/. */
export interface InboxVideoInitBody {
  source_info: VideoSource
}

/** Body of POST /v2/post/publish/content/init/, posting at once. */
export interface PhotoInitBody {
  media_type: 'PHOTO'
  post_mode: 'DIRECT_POST'
  post_info: PhotoPostInfo
  source_info: PullPhotosSource
  /** Top level here, unlike in a video's `post_info`. */
  is_aigc?: boolean
}

/** Body of POST /v2/post/publish/content/init/, delivering to the inbox. */
export interface InboxPhotoInitBody {
  media_type: 'PHOTO'
  post_mode: 'MEDIA_UPLOAD'
  post_info: InboxPhotoPostInfo
  source_info: PullPhotosSource
}

/** `data` of an init answer. */
export interface InitData {
  /** At most 64 characters; may hold `~` and `.`. */
  publish_id: string
  /** At most 256 characters, valid for one hour; FILE_UPLOAD only. */
  upload_url?: string
}
