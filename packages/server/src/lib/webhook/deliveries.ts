import type { WebhookEvent } from '@direct-post/core'
import { digest, joinParts } from '../secrets/encoding.js'
import { createDocuments } from '../store/documents.js'
import type { Store } from '../store/store.js'

/** Milliseconds for which TikTok repeats a delivery (F58), and after which one that fits no post is dropped. */
const KEPT_MS = 73 * 3_600_000

/** A delivery that was handled, or that waits for the post it is about. */
export interface Delivery {
  v: 1
  key: string
  event: WebhookEvent
  receivedAt: number
  isDone: boolean
}

export type Deliveries = ReturnType<typeof createDeliveries>

export function createDeliveries(store: Store) {
  const documents = createDocuments<Delivery>(store, 'deliveries', 1, (delivery) => ({
    key: delivery.key,
    owner: '',
    ref: delivery.event.publishId === null ? null : joinParts(['publish_id', delivery.event.publishId]),
    at: delivery.receivedAt,
    expiresAt: delivery.receivedAt + KEPT_MS,
  }))

  return {
    /**
     * Notes that a delivery is here; `false` when it was dealt with before. It is noted before the post is
     * looked for, and a post is written down before it looks for deliveries, so that one finds the other.
     */
    async begin(event: WebhookEvent, receivedAt: number): Promise<boolean> {
      const key = await deliveryKey(event)
      if (await documents.create({ v: 1, key, event, receivedAt, isDone: false })) return true
      return (await documents.read(key))?.isDone !== true
    },
    /** Until then, TikTok's next repetition is dealt with as if it were the first (F65). */
    finish: async (event: WebhookEvent) =>
      documents.update(await deliveryKey(event), (delivery) => ({ ...delivery, isDone: true })),
    /** What came before the post had its id (F59). */
    about: (publishId: string) => documents.find(joinParts(['publish_id', publishId])),
  }
}

/** The same for every repetition of one delivery, and for nothing else (F58). */
function deliveryKey({ name, userOpenId, publishId, postId, createTimeSec }: WebhookEvent): Promise<string> {
  return digest('delivery', name, userOpenId, publishId ?? '', postId ?? String(createTimeSec))
}
