import type { ApiError } from '../model/api-error.js'
import type { WebhookEvent, WebhookKind } from '../model/webhook-event.js'
import { exactJson } from './exact-json.js'
import { fail, readCount, readObject, readText, type JsonObject } from './json.js'
import { malformedAnswer } from './malformed.js'
import { readId } from './publish-status.js'

/**
 * One webhook delivery, from its raw body; check the signature first. `content` is JSON in a string and
 * is read as exactly as the body (F60). An event that is new to us is no error: its `kind` is `null`.
 */
export function parseWebhookEvent(text: string): { ok: true; event: WebhookEvent } | { ok: false; error: ApiError } {
  try {
    return { ok: true, event: readEvent(readObject(exactJson(text), '')) }
  } catch (thrown) {
    return malformedAnswer(thrown, '5e')
  }
}

function readEvent(body: JsonObject): WebhookEvent {
  const name = readText(body.event, 'event')
  const content = readContent(body.content)
  return {
    kind: KINDS.get(name) ?? null,
    name,
    clientKey: readText(body.client_key, 'client_key'),
    createTimeSec: readCount(body.create_time, 'create_time'),
    userOpenId: readText(body.user_openid, 'user_openid'),
    publishId: readOptional(content.publish_id, 'content.publish_id'),
    publishType: readOptional(content.publish_type, 'content.publish_type'),
    postId: (content.post_id ?? null) === null ? null : readId(content.post_id, 'content.post_id'),
    reason: readOptional(content.reason ?? content.fail_reason, 'content.reason'),
  }
}

/** TikTok's pages do not agree on these names (F61). */
const KINDS: ReadonlyMap<string, WebhookKind> = new Map([
  ['post.publish.failed', 'failed'],
  ['video.upload.failed', 'failed'],
  ['post.publish.complete', 'complete'],
  ['video.publish.completed', 'complete'],
  ['post.publish.inbox_delivered', 'inbox_delivered'],
  ['post.publish.publicly_available', 'publicly_available'],
  ['post.publish.publicaly_available', 'publicly_available'],
  ['post.publish.no_longer_publicly_available', 'no_longer_publicly_available'],
  ['post.publish.no_longer_publicaly_available', 'no_longer_publicly_available'],
  ['authorization.removed', 'authorization_removed'],
])

function readContent(value: unknown): JsonObject {
  if (value === undefined || value === null || value === '') return {}
  return readObject(typeof value === 'string' ? exactJson(value) : value, 'content')
}

/** Absent, a text, or a number said as text: `authorization.removed` gives its reason as 0 to 5. */
function readOptional(value: unknown, path: string): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : fail(path)
}
