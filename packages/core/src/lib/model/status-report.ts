import type { PublishStatus } from '../wire/publish-status.js'

/** What status/fetch said, read exactly. */
export interface StatusReport {
  /** A word that is new to us is kept as it came, and means nothing yet. */
  status: PublishStatus | (string & {})
  failReason: string | null
  /** Decimal strings; empty while the post is private or not moderated yet. */
  publiclyAvailablePostIds: readonly string[]
  uploadedBytes: number | null
  downloadedBytes: number | null
}
