import type { PublishStatus, FailReason } from '@direct-post/core/wire'

/** Why an account may not post, in TikTok's codes. */
export type CannotPost = 'spam_risk_too_many_posts' | 'spam_risk_user_banned_from_posting' | 'reached_active_user_cap'

/** A TikTok account that lives in the sandbox. */
export interface Creator {
  /** Unique; the part after `@`. */
  username: string
  nickname: string
  /** One sentence for people: what this account is there to show. */
  about: string
  isPrivate: boolean
  commentDisabled: boolean
  duetDisabled: boolean
  stitchDisabled: boolean
  /** Seconds: TikTok gives 180, 300 or 600 to different creators. */
  maxVideoPostDurationSec: number
  /** `null`: may post. */
  cannotPost: CannotPost | null
  /** The phone runs a TikTok older than 31.8, which cannot receive drafts. */
  hasOldTikTok: boolean
  /** Replaces the portrait that the sandbox draws and serves. */
  avatarUrl?: string
}

/** An app registered with the sandbox's developer portal. */
export interface App {
  clientKey: string
  clientSecret: string
  name: string
  redirectUris: readonly string[]
  /** Unaudited apps post to private accounts only, for few people, visible to nobody else. */
  audited: boolean
  /** Domains (`media.example.com`) and URL prefixes (`https://example.com/videos/`). */
  verifiedPrefixes: readonly string[]
  /** Where events are posted; `null` keeps them in `deliveries` only. */
  webhookUrl: string | null
}

/** One authorization: an app may act for a creator. */
export interface Grant {
  id: string
  clientKey: string
  username: string
  openId: string
  scopes: readonly string[]
  accessToken: string
  /** Milliseconds since 1970, like every instant in the sandbox. */
  accessExpiresAt: number
  refreshToken: string
  refreshExpiresAt: number
  revokedAt: number | null
}

/** An authorization code on its way from the consent page to the token endpoint. */
export interface Code {
  code: string
  clientKey: string
  username: string
  scopes: readonly string[]
  redirectUri: string
  /** From PKCE; `null` when the app sent none. */
  codeChallenge: string | null
  expiresAt: number
}

/** The receiving end of a FILE_UPLOAD. */
export interface Upload {
  id: string
  token: string
  /** Bytes. */
  size: number
  chunkSize: number
  chunkCount: number
  /** Bytes of completely received chunks; half a chunk counts nothing. */
  uploaded: number
  /** Counts the PUTs: a newer one takes over from one that still hangs. */
  attempt: number
  contentType: string | null
  expiresAt: number
}

/** What arrived, after it was looked at. */
export interface MediaFile {
  /** Key in the media store. */
  key: string
  /** Bytes. */
  size: number
  /** Lower-case hex. */
  sha256: string
  contentType: string
  /** `null` when nothing could be read from the bytes. */
  facts: MediaFacts | null
}

/** What a look into the bytes told. */
export interface MediaFacts {
  /** `mp4`, `mov`, `webm`, `jpeg`, `webp` or another name for what it really is. */
  format: string
  codec: string | null
  /** Seconds; `null` for photos. */
  durationSec: number | null
  framesPerSecond: number | null
  width: number | null
  height: number | null
}

/** Everything behind one publish_id. */
export interface Post {
  publishId: string
  clientKey: string
  grantId: string
  openId: string
  username: string
  mediaType: 'VIDEO' | 'PHOTO'
  postMode: 'DIRECT_POST' | 'MEDIA_UPLOAD'
  source: 'FILE_UPLOAD' | 'PULL_FROM_URL'
  createdAt: number
  /** Exactly as the app sent it; `null` for drafts, which have none. */
  postInfo: Readonly<Record<string, unknown>> | null
  sourceInfo: Readonly<Record<string, unknown>>
  isAigc: boolean
  status: PublishStatus
  failReason: FailReason | null
  upload: Upload | null
  /** Bytes pulled so far. */
  downloadedBytes: number
  files: MediaFile[]
  /** Decimal int64, given when the post goes live on the profile. One draft can go live several times: the latest. */
  postId: string | null
  /** Live, and not yet through moderation. */
  unmoderatedPostIds: string[]
  /** What status/fetch reports: filled by moderation, for public posts only. */
  publicPostIds: string[]
  publishedAt: number | null
  /** Deleted by its creator: off the profile. */
  takenDown: boolean
}
