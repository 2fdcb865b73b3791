/** One delivery, read exactly. TikTok delivers at least once and in no promised order. */
export interface WebhookEvent {
  /** What happened, one word for both spellings; `null` for an event that is new to us. */
  kind: WebhookKind | null
  /** The event's name as TikTok sent it. */
  name: string
  clientKey: string
  /** Unix seconds. */
  createTimeSec: number
  userOpenId: string
  publishId: string | null
  publishType: string | null
  /** Decimal string: int64. */
  postId: string | null
  /** A fail_reason, or the number 0 to 5 of `authorization.removed` as text. */
  reason: string | null
}

/** The events that mean something here, in one spelling. */
export type WebhookKind =
  | 'failed'
  | 'complete'
  | 'inbox_delivered'
  | 'publicly_available'
  | 'no_longer_publicly_available'
  | 'authorization_removed'
