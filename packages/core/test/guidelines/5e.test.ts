import { describe, expect, it } from 'vitest'
import { advancePost, isFinal, parsePublishStatus, parseWebhookEvent } from '../../src/index.js'
import { progress } from '../progress.js'

function poll(data: string) {
  const parsed = parsePublishStatus(`{"data":${data},"error":{"code":"ok","message":"","log_id":"x"}}`)
  if (!parsed.ok) throw new Error(parsed.error.path)
  return { type: 'status', status: parsed.status, at: 2_000 } as const
}

describe('5e.status-followed', () => {
  it('shows the way of a post, step by step', () => {
    let now = progress({ status: 'uploading' })
    now = advancePost(now, poll('{"status":"PROCESSING_UPLOAD","uploaded_bytes":10}'))
    expect(now.status).toBe('uploading')
    now = advancePost(now, poll('{"status":"PROCESSING_DOWNLOAD","downloaded_bytes":10}'))
    expect(now.status).toBe('processing')
    now = advancePost(now, poll('{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[7678907398077074696]}'))
    expect(now).toMatchObject({ status: 'posted', publicPostIds: ['7678907398077074696'], updatedAt: 2_000 })
    expect(isFinal(now.status)).toBe(true)
  })

  it('says "posted" only when TikTok said so', () => {
    for (const status of [
      'PROCESSING_UPLOAD',
      'PROCESSING_DOWNLOAD',
      'SOMETHING_NEW',
      'FAILED',
      'SEND_TO_USER_INBOX',
    ]) {
      expect(advancePost(progress(), poll(`{"status":"${status}"}`)).status).not.toBe('posted')
    }
  })

  it('tells a failure with its reason and what helps', () => {
    const failed = advancePost(progress(), poll('{"status":"FAILED","fail_reason":"frame_rate_check_failed"}'))
    expect(failed).toMatchObject({ status: 'failed', failReason: 'frame_rate_check_failed' })
    expect(failed.message).toMatch(/23 to 60 frames per second/)
  })

  it('hears webhooks as well as polls', () => {
    const body = JSON.stringify({
      client_key: 'key',
      event: 'post.publish.complete',
      create_time: 1,
      user_openid: 'open',
      content: '{"publish_id":"v_pub~1.x","publish_type":"DIRECT_POST"}',
    })
    const parsed = parseWebhookEvent(body)
    if (!parsed.ok) throw new Error(parsed.error.path)
    expect(
      advancePost(progress({ status: 'processing' }), { type: 'webhook', event: parsed.event, at: 3_000 }).status,
    ).toBe('posted')
  })
})
