import type { WebhookEventName } from '@direct-post/core/wire'

/** One event, and every try to bring it to the app. */
export interface Delivery {
  id: string
  event: WebhookEventName
  clientKey: string
  username: string | null
  /** Where it goes; `null` when the app named no address: then it only stands here. */
  url: string | null
  /** The exact text that is signed and sent. */
  body: string
  createdAt: number
  tries: DeliveryTry[]
  state: 'kept' | 'pending' | 'delivered' | 'given_up'
}

export interface DeliveryTry {
  at: number
  signature: string
  /** HTTP status; 0 when nobody answered. */
  status: number
}

/** "Delivered at least once, in no promised order": how much of that is played. */
export interface DeliveryHabits {
  /** How often each event is sent, accepted or not. @default 1 */
  copies: number
  /** `newest_first` holds events back for ten seconds and then sends the latest first. @default 'as_it_happens' */
  order: 'as_it_happens' | 'newest_first'
}
