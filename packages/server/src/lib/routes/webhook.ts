import { parseWebhookEvent } from '@direct-post/core'
import { readBytes } from '../http/body.js'
import { empty } from '../http/outgoing.js'
import { refuse } from '../http/problem.js'
import type { PublicRun } from '../route.js'
import { receiveWebhook } from '../webhook/receive.js'
import { verifyWebhookSignature } from '../webhook/verify-signature.js'

/** Bytes; deliveries are a few hundred. */
const MAX_BYTES = 64 * 1024

/**
 * Where TikTok delivers. Answers 200 only after the delivery was acted on, because any other answer has
 * TikTok deliver it again (F65); what is new to us is answered 200 and left alone (F61).
 */
export const webhook: PublicRun = async (context, { incoming }) => {
  const { settings } = context
  if (incoming.isParsed) throw refuse('raw_body_needed')
  const body = await readBytes(incoming, MAX_BYTES)
  const header = incoming.header('tiktok-signature')
  const verdict = await verifyWebhookSignature(header, body, { secrets: settings.webhookSecrets, now: settings.now() })
  const parsed = verdict === 'forged' ? null : parseWebhookEvent(new TextDecoder().decode(body))
  if (parsed?.ok && parsed.event.clientKey !== settings.clientKey) throw refuse('forged')
  settings.emit({ type: 'webhook', event: parsed?.ok ? parsed.event.name.slice(0, 64) : null, verdict })
  if (verdict === 'forged') throw refuse('forged')
  if (parsed?.ok) await receiveWebhook(context, parsed.event, verdict === 'valid')
  return empty(200)
}
