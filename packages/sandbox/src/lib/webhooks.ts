import type { WebhookEventName } from '@direct-post/core/wire'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Delivery, DeliveryHabits } from './deliveries.js'
import type { Grant } from './entities.js'
import { toJson } from './json.js'
import type { World } from './world.js'

/** "Webhooks" (November 2026): anything but 200 is tried again, with growing pauses, for 72 hours. */
const GIVE_UP_AFTER_MS = 72 * 3_600_000
const FIRST_PAUSE_MS = 15_000
const ANSWER_WITHIN_MS = 10_000
const HOLD_BACK_MS = 10_000

/** Writes an event down and sends it on its way. `content` travels as a JSON string, ids bare inside. */
export function notify(
  world: World,
  { clientKey, openId }: Pick<Grant, 'clientKey' | 'openId'>,
  event: WebhookEventName,
  content: Record<string, unknown>,
): Delivery {
  const url = world.state.apps.get(clientKey)?.webhookUrl ?? null
  const delivery: Delivery = {
    id: world.ids.key(),
    event,
    clientKey,
    username: world.state.grants.find((grant) => grant.openId === openId)?.username ?? null,
    url,
    body: toJson({
      client_key: clientKey,
      event,
      create_time: Math.floor(world.clock.now() / 1000),
      user_openid: openId,
      content: toJson(content),
    }),
    createdAt: world.clock.now(),
    tries: [],
    state: url === null ? 'kept' : 'pending',
  }
  world.state.deliveries.push(delivery)
  if (url !== null) sendOff(world, delivery)
  return delivery
}

export const USUAL_HABITS: DeliveryHabits = { copies: 1, order: 'as_it_happens' }

/** How events travel; the habits may be changed while it runs. */
export interface Webhooks extends DeliveryHabits {
  /** Sends an event once more, accepted or not. */
  redeliver: (id: string) => void
}

export function createWebhooks(world: World): Webhooks {
  const habits = world.deliveryHabits
  return {
    get copies() {
      return habits.copies
    },
    set copies(copies) {
      habits.copies = copies
    },
    get order() {
      return habits.order
    },
    set order(order) {
      habits.order = order
    },
    redeliver(id) {
      const delivery = world.state.deliveries.find((one) => one.id === id)
      if (delivery?.url) world.state.jobs.push({ at: world.clock.now(), kind: 'deliver', subject: id })
    },
  }
}

function sendOff(world: World, { id }: Delivery): void {
  const { copies, order } = world.deliveryHabits
  const { jobs } = world.state
  const isFirstTry = (subject: string) => world.state.deliveries.find((one) => one.id === subject)?.tries.length === 0
  const at = world.clock.now() + (order === 'newest_first' ? HOLD_BACK_MS : 0)
  if (order === 'newest_first') {
    for (const job of jobs) if (job.kind === 'deliver' && isFirstTry(job.subject)) job.at = at
  }
  // In front: of jobs that are due at the same time, the first in the list goes first.
  for (let i = 0; i < copies; i++) jobs.unshift({ at, kind: 'deliver', subject: id })
}

/** One try. Whatever goes wrong on the way is no error here: it is tried again. */
export async function deliver(world: World, id: string): Promise<void> {
  const delivery = world.state.deliveries.find((one) => one.id === id)
  if (!delivery?.url) return

  const at = world.clock.now()
  const signature = sign(world, delivery, at)
  const status = await send(world, delivery.url, delivery.body, signature)
  delivery.tries.push({ at, signature, status })
  settleDelivery(world, delivery, status === 200)
}

function settleDelivery(world: World, delivery: Delivery, accepted: boolean): void {
  if (accepted || delivery.state === 'delivered') {
    delivery.state = 'delivered'
    return
  }
  const at = world.clock.now() + FIRST_PAUSE_MS * 2 ** (delivery.tries.length - 1)
  const isTooLate = at > delivery.createdAt + GIVE_UP_AFTER_MS
  delivery.state = isTooLate ? 'given_up' : 'pending'
  if (!isTooLate) world.state.jobs.push({ at, kind: 'deliver', subject: delivery.id })
}

/** `t=<unix s>,s=<hex>` over `t.body`, "Webhook Verification" (November 2026). */
function sign(world: World, delivery: Delivery, at: number): string {
  const from = world.variants.signatureTime === 'first_delivery' ? (delivery.tries[0]?.at ?? at) : at
  const seconds = Math.floor(from / 1000)
  const secret = world.state.apps.get(delivery.clientKey)?.clientSecret ?? ''
  return `t=${seconds},s=${signWebhook(secret, seconds, delivery.body)}`
}

/** The hex part of a webhook's signature. `seconds` is what `t=` says. */
export function signWebhook(clientSecret: string, seconds: number, body: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(clientSecret), utf8ToBytes(`${seconds}.${body}`)))
}

async function send(world: World, url: string, body: string, signature: string): Promise<number> {
  try {
    const response = await world.fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'tiktok-signature': signature,
        'user-agent': 'direct-post-sandbox',
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    await response.body?.cancel()
    return response.status
  } catch {
    return 0
  }
}
