// The numbers that TikTok's pages print for posts, media and requests
// ("Direct Post", "Photo Post", "Media Transfer Guide", developers.tiktok.com, read September 2026).

/** UTF-16 code units. */
export const VIDEO_TITLE_MAX = 2200
/** UTF-16 code units. */
export const PHOTO_TITLE_MAX = 90
/** UTF-16 code units. */
export const PHOTO_DESCRIPTION_MAX = 4000
export const PHOTO_COUNT_MAX = 35
/** Bytes of one photo. TikTok says "20 MB" without saying which MB; the smaller one holds under both. */
export const PHOTO_SIZE_MAX = 20_000_000
/** Bytes of one video: "4 GB", read the smaller way, so that nobody uploads for an hour to be refused. */
export const VIDEO_SIZE_MAX = 4_000_000_000
/** Pixels of each side of a video, smallest and largest. */
export const VIDEO_SIDE_MIN = 360
export const VIDEO_SIDE_MAX = 4096
/** Pixels: "1080p", read as the two sides of a full-HD picture, either way round. */
export const PHOTO_LONG_SIDE_MAX = 1920
export const PHOTO_SHORT_SIDE_MAX = 1080
/** Seconds; the limit for a draft that is finished in TikTok's inbox. */
export const INBOX_DURATION_MAX_SEC = 600

export const VIDEO_MIME_TYPES = ['video/mp4', 'video/quicktime', 'video/webm'] as const
export type VideoMimeType = (typeof VIDEO_MIME_TYPES)[number]
export const PHOTO_MIME_TYPES = ['image/jpeg', 'image/webp'] as const
export type PhotoMimeType = (typeof PHOTO_MIME_TYPES)[number]
