import { describe, expect, it } from 'vitest'
import { parseWebhookEvent } from '../../src/index.js'
import { WEBHOOK_EVENTS } from '../../src/wire.js'

function delivery(event: string, content: string, extra = ''): string {
  return `{"client_key":"key","event":${JSON.stringify(event)},"create_time":1615338610,"user_openid":"act.u","content":${JSON.stringify(content)}${extra}}`
}

describe('parseWebhookEvent', () => {
  it('reads the example of TikTok’s page', () => {
    const text = delivery(
      'post.publish.failed',
      '{"publish_id":"v_inbox~1.2","reason":"file_format_check_failed","publish_type":"INBOX_SHARE"}',
    )
    expect(parseWebhookEvent(text)).toEqual({
      ok: true,
      event: {
        kind: 'failed',
        name: 'post.publish.failed',
        clientKey: 'key',
        createTimeSec: 1615338610,
        userOpenId: 'act.u',
        publishId: 'v_inbox~1.2',
        publishType: 'INBOX_SHARE',
        postId: null,
        reason: 'file_format_check_failed',
      },
    })
  })

  it('keeps the digits of an id inside the inner document (F48, F60)', () => {
    for (const name of ['post.publish.publicly_available', 'post.publish.publicaly_available']) {
      const parsed = parseWebhookEvent(
        delivery(name, '{"publish_id":"p","post_id":7678907398077074696,"publish_type":"DIRECT_POST"}'),
      )
      expect(parsed).toMatchObject({ ok: true, event: { kind: 'publicly_available', postId: '7678907398077074696' } })
    }
  })

  it('knows every name of the pages, and the older ones (F61)', () => {
    for (const name of [...WEBHOOK_EVENTS, 'video.publish.completed', 'video.upload.failed']) {
      expect(parseWebhookEvent(delivery(name, '{}'))).toMatchObject({
        ok: true,
        event: { name, kind: expect.any(String) },
      })
    }
  })

  it('is not upset by an event that is new', () => {
    expect(parseWebhookEvent(delivery('post.publish.polished', '{"publish_id":"p"}'))).toMatchObject({
      ok: true,
      event: { kind: null, name: 'post.publish.polished', publishId: 'p' },
    })
    expect(parseWebhookEvent(delivery('constructor', ''))).toMatchObject({ ok: true, event: { kind: null } })
  })

  it('reads the numeric reason of a removed authorization, and fail_reason for reason (F60)', () => {
    expect(parseWebhookEvent(delivery('authorization.removed', '{"reason":1}'))).toMatchObject({
      ok: true,
      event: { kind: 'authorization_removed', reason: '1', publishId: null },
    })
    expect(parseWebhookEvent(delivery('post.publish.failed', '{"fail_reason":"internal"}'))).toMatchObject({
      event: { reason: 'internal' },
    })
  })

  it.each([
    ['', ''],
    ['[]', ''],
    ['{"event":7}', 'event'],
    ['{"event":"x","client_key":"k","create_time":"1","user_openid":"u","content":"{}"}', 'create_time'],
    ['{"event":"x","client_key":"k","create_time":1,"content":"{}"}', 'user_openid'],
    [delivery('x', '{broken'), 'content'],
    [delivery('x', '[1]'), 'content'],
    [delivery('x', '{"post_id":1.5}'), 'content.post_id'],
    [delivery('x', '{"publish_id":{}}'), 'content.publish_id'],
  ])('names the fault in %s', (text, path) => {
    expect(parseWebhookEvent(text)).toMatchObject({ ok: false, error: { code: 'malformed_answer', path } })
  })
})
