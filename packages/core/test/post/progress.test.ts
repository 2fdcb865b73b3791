import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  advancePost,
  isFinal,
  type ApiError,
  type PostEvent,
  type PostProgress,
  type StatusReport,
  type WebhookEvent,
} from '../../src/index.js'
import { FAIL_REASONS, PUBLISH_STATUSES } from '../../src/wire.js'
import { progress, upload } from '../progress.js'

const at = 2_000

function poll(status: string, overrides: Partial<StatusReport> = {}): PostEvent {
  const report = { failReason: null, publiclyAvailablePostIds: [], uploadedBytes: null, downloadedBytes: null }
  return { type: 'status', status: { ...report, status, ...overrides }, at }
}

function hook(kind: WebhookEvent['kind'], overrides: Partial<WebhookEvent> = {}): PostEvent {
  const event = {
    name: '',
    clientKey: '',
    createTimeSec: 1,
    userOpenId: '',
    publishId: 'p',
    publishType: null,
    postId: null,
    reason: null,
  }
  return { type: 'webhook', event: { ...event, kind, ...overrides }, at }
}

function error(code: string): ApiError {
  return { from: 'tiktok', code, message: `${code}.`, logId: null, actor: 'tiktok', retry: 'later' }
}

function after(events: readonly PostEvent[], from = progress()): PostProgress {
  return events.reduce(advancePost, from)
}

describe('the way of a post', () => {
  it('goes from init over the bytes to processing', () => {
    let now = after([{ type: 'accepted', upload: upload(), at }])
    expect(now).toMatchObject({ status: 'uploading', upload: { nextByte: 0 }, updatedAt: at })
    now = after([{ type: 'uploaded', nextByte: 50, at }], now)
    expect(now).toMatchObject({ status: 'uploading', upload: { nextByte: 50 } })
    now = after([{ type: 'uploaded', nextByte: 100, at }], now)
    expect(now).toMatchObject({ status: 'processing', upload: { nextByte: 100 } })
  })

  it('is processing at once where TikTok pulls', () => {
    expect(after([{ type: 'accepted', upload: null, at }])).toMatchObject({ status: 'processing', upload: null })
  })

  it('never counts bytes backwards', () => {
    const half = after([
      { type: 'accepted', upload: upload(), at },
      { type: 'uploaded', nextByte: 50, at },
    ])
    expect(after([{ type: 'uploaded', nextByte: 20, at }], half)).toBe(half)
  })

  it('is the same object when nothing changed', () => {
    const posted = after([poll('PUBLISH_COMPLETE')])
    expect(after([poll('PUBLISH_COMPLETE'), poll('PROCESSING_UPLOAD'), hook('complete')], posted)).toBe(posted)
  })
})

describe('what TikTok says', () => {
  it('F51: is processing for as long as TikTok says so, and never fails by itself', () => {
    const long = after(Array.from({ length: 500 }, () => poll('PROCESSING_DOWNLOAD')))
    expect(long).toMatchObject({ status: 'processing', message: null })
  })

  it('F52: shows published at the very word, a draft in its own words, and a late failure', () => {
    expect(after([poll('PROCESSING_UPLOAD')]).status).toBe('processing')
    expect(after([poll('PUBLISH_COMPLETE')]).status).toBe('posted')
    expect(after([poll('SEND_TO_USER_INBOX')]).status).toBe('delivered_to_inbox')
    expect(
      after([poll('PROCESSING_UPLOAD'), poll('FAILED', { failReason: 'picture_size_check_failed' })]),
    ).toMatchObject({
      status: 'failed',
      failReason: 'picture_size_check_failed',
    })
  })

  it('keeps uploading while TikTok waits for bytes', () => {
    const uploading = progress({ status: 'uploading', upload: upload({ nextByte: 50 }) })
    expect(after([poll('PROCESSING_UPLOAD')], uploading).status).toBe('uploading')
  })

  it.each(['access_token_invalid', 'rate_limit_exceeded', 'internal_error', 'malformed_answer', 'brand_new'])(
    'F53: %s while asking says nothing about the post',
    (code) => {
      const now = progress({ status: 'processing' })
      expect(after([{ type: 'status_failed', error: error(code), at }], now)).toBe(now)
    },
  )

  it.each(['invalid_publish_id', 'token_not_authorized_for_specified_publish_id'])(
    'F54: %s ends in "unknown"',
    (code) => {
      const now = after([{ type: 'status_failed', error: error(code), at }], progress({ status: 'processing' }))
      expect(now).toMatchObject({ status: 'unknown', failReason: null, message: `${code}.` })
      expect(isFinal(now.status)).toBe(true)
    },
  )

  it('F55: cancelling ends nothing by itself', () => {
    const asked = after([{ type: 'cancel_requested', at }], progress({ status: 'processing' }))
    expect(asked).toMatchObject({ status: 'processing', cancelRequested: true })
    expect(after([poll('PUBLISH_COMPLETE')], asked).status).toBe('posted')
    expect(after([poll('FAILED', { failReason: 'publish_cancelled' })], asked)).toMatchObject({
      status: 'cancelled',
      failReason: null,
    })
    const posted = progress({ status: 'posted' })
    expect(after([{ type: 'cancel_requested', at }], posted)).toBe(posted)
  })

  it('F56: a status that is new changes nothing', () => {
    const now = progress({ status: 'processing' })
    expect(after([poll('MODERATING')], now)).toBe(now)
  })

  it('F49: collects late ids, each once, also after the end', () => {
    const posted = after([poll('PUBLISH_COMPLETE')])
    expect(posted.publicPostIds).toEqual([])
    const later = after(
      [hook('publicly_available', { postId: '7' }), poll('PUBLISH_COMPLETE', { publiclyAvailablePostIds: ['7', '8'] })],
      posted,
    )
    expect(later.publicPostIds).toEqual(['7', '8'])
    expect(after([hook('no_longer_publicly_available', { postId: '7' })], later)).toBe(later)
  })

  it('F59: takes words in any order', () => {
    expect(after([hook('publicly_available', { postId: '7' }), hook('complete')])).toMatchObject({
      status: 'posted',
      publicPostIds: ['7'],
    })
    const posted = after([hook('complete')])
    expect(after([hook('failed', { reason: 'internal' }), poll('FAILED')], posted)).toBe(posted)
  })

  it('F62: a draft in the inbox that the creator finishes is posted, however often', () => {
    const delivered = after([hook('inbox_delivered')])
    expect(delivered.status).toBe('delivered_to_inbox')
    const finished = after([hook('complete'), hook('complete')], delivered)
    expect(finished.status).toBe('posted')
  })

  it('lets "posted" win over what was thought before', () => {
    const failed = after([poll('FAILED', { failReason: 'internal' })])
    expect(after([poll('PUBLISH_COMPLETE')], failed)).toMatchObject({
      status: 'posted',
      failReason: null,
      message: null,
    })
  })

  it.each([...FAIL_REASONS, 'brand_new_reason'])('has a sentence for %s', (failReason) => {
    const ended = after([poll('FAILED', { failReason })])
    expect(isFinal(ended.status)).toBe(true)
    expect(ended.message).toMatch(/\.$/)
  })

  it('is not ended by a removed authorization: TikTok may still finish', () => {
    const now = progress({ status: 'processing' })
    expect(after([hook('authorization_removed', { reason: '1' }), hook(null)], now)).toBe(now)
  })
})

describe('what is not known', () => {
  it('says so, and where to look', () => {
    const lost = after([{ type: 'lost', at }])
    expect(lost).toMatchObject({ status: 'unknown', message: expect.stringContaining('Look at your profile') })
  })

  it('is resolved by TikTok’s own word, and by nothing of ours', () => {
    const lost = after([{ type: 'lost', at }])
    for (const event of [
      { type: 'refused', error: error('invalid_param'), at },
      { type: 'accepted', upload: upload(), at },
      { type: 'abandoned', at },
      { type: 'needs_attention', message: 'x', at },
      { type: 'cancel_requested', at },
    ] as const) {
      expect(after([event], lost)).toBe(lost)
    }
    expect(after([poll('PROCESSING_DOWNLOAD')], lost)).toMatchObject({ status: 'processing', message: null })
    expect(after([hook('complete')], lost)).toMatchObject({ status: 'posted', message: null })
    expect(after([poll('FAILED', { failReason: 'internal' })], lost).status).toBe('failed')
  })
})

describe('what we know ourselves', () => {
  it('fails on a refusal before the last byte, and on none after it', () => {
    const refused = { type: 'refused', error: error('privacy_level_option_mismatch'), at } as const
    expect(after([refused])).toMatchObject({
      status: 'failed',
      failReason: 'privacy_level_option_mismatch',
      message: 'privacy_level_option_mismatch.',
    })
    const everythingSent = progress({ status: 'processing', upload: upload({ nextByte: 100 }) })
    expect(after([refused], everythingSent)).toBe(everythingSent)
  })

  it('is cancelled when the upload stops before its last byte, since TikTok cannot post a part', () => {
    const uploading = progress({ status: 'uploading', upload: upload({ nextByte: 50 }) })
    expect(after([{ type: 'abandoned', at }], uploading).status).toBe('cancelled')
    const sent = progress({ status: 'processing', upload: upload({ nextByte: 100 }) })
    expect(after([{ type: 'abandoned', at }], sent)).toBe(sent)
  })

  it('asks for attention only while nothing was sent', () => {
    const attention = { type: 'needs_attention', message: 'The account changed.', at } as const
    expect(after([attention])).toMatchObject({ status: 'needs_attention', message: 'The account changed.' })
    const uploading = progress({ status: 'uploading', upload: upload() })
    expect(after([attention], uploading)).toBe(uploading)
  })
})

describe('any order', () => {
  const words = fc.oneof(
    fc.constantFrom(...PUBLISH_STATUSES, 'NEW_STATUS').map((status) => poll(status, { failReason: 'internal' })),
    fc
      .constantFrom('failed', 'complete', 'inbox_delivered', 'publicly_available', 'no_longer_publicly_available', null)
      .map((kind) => hook(kind, { reason: 'internal', postId: kind === 'publicly_available' ? '7' : null })),
    fc
      .constantFrom('invalid_publish_id', 'internal_error')
      .map((code): PostEvent => ({ type: 'status_failed', error: error(code), at })),
  )

  it('ends "posted" exactly when TikTok said published at some time', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (events) => {
        const published = events.some(
          (event) =>
            (event.type === 'status' && event.status.status === 'PUBLISH_COMPLETE') ||
            (event.type === 'webhook' &&
              (event.event.kind === 'complete' || event.event.kind === 'publicly_available')),
        )
        expect(after(events).status === 'posted').toBe(published)
      }),
    )
  })

  it('changes nothing when every event comes twice', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (events) => {
        expect(after([...events, ...events].slice(0, events.length * 2)).publicPostIds).toEqual(
          after(events).publicPostIds,
        )
        expect(after(events.flatMap((event) => [event, event]))).toEqual(after(events))
      }),
    )
  })

  it('never leaves a final state but for "posted"', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), words, (events, last) => {
        const before = after(events)
        fc.pre(isFinal(before.status) && before.status !== 'unknown')
        expect([before.status, 'posted']).toContain(after([last], before).status)
      }),
    )
  })
})
