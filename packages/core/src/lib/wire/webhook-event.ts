// Transcribes "Webhooks" (developers.tiktok.com, read November 2026).

/** Event names as TikTok spells them, both spellings where its pages differ. */
export const WEBHOOK_EVENTS = [
  'post.publish.failed',
  'post.publish.complete',
  'post.publish.inbox_delivered',
  'post.publish.publicly_available',
  'post.publish.publicaly_available',
  'post.publish.no_longer_publicaly_available',
  'authorization.removed',
] as const

export type WebhookEventName = (typeof WEBHOOK_EVENTS)[number]

/** The delivered body. */
export interface WebhookBody {
  client_key: string
  event: string
  /** Unix seconds. */
  create_time: number
  user_openid: string
  /** A JSON document as a string; its ids are int64 numbers. */
  content: string
}
