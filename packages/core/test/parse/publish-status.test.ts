import { describe, expect, it } from 'vitest'
import { exactJson, parsePublishStatus } from '../../src/index.js'

const ENVELOPE = '"error":{"code":"ok","message":"","log_id":"2026"}'

function read(data: string) {
  return parsePublishStatus(`{"data":${data},${ENVELOPE}}`)
}

describe('exactJson', () => {
  it.each([
    ['7678907398077074696', '7678907398077074696'],
    ['-9223372036854775808', '-9223372036854775808'],
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', '9007199254740992'],
    ['[1,1.5,-2e3,0]', [1, 1.5, -2000, 0]],
    ['1.2345678901234567890', 1.2345678901234567],
    ['12345678901234567890e-19', 1.2345678901234567],
    ['"7678907398077074696"', '7678907398077074696'],
    ['"say \\"7678907398077074696\\" \\\\"', 'say "7678907398077074696" \\'],
    ['{"7678907398077074696":[7678907398077074696]}', { '7678907398077074696': ['7678907398077074696'] }],
  ])('reads %s', (text, value) => {
    expect(exactJson(text)).toEqual(value)
  })

  it.each(['', '{', '[1,]', '07678907398077074696', '<html>7678907398077074696</html>', '"unclosed', '1 2'])(
    'is undefined for %j',
    (text) => {
      expect(exactJson(text)).toBeUndefined()
    },
  )

  it('agrees with JSON.parse wherever that loses nothing, on hostile text too', () => {
    const text = JSON.stringify({ a: '\\"'.repeat(20_000), b: '{"c":1}', d: [null, true, 1e300, ''], '': '\u2028' })
    expect(exactJson(text)).toEqual(JSON.parse(text))
  })

  it('takes a mebibyte of quotes and backslashes in its stride', () => {
    expect(exactJson('"'.repeat(1 << 20))).toBeUndefined()
    expect(exactJson(`"${'\\\\'.repeat(1 << 19)}"`)).toBe('\\'.repeat(1 << 19))
    expect(exactJson('9'.repeat(1 << 20))).toBe('9'.repeat(1 << 20))
  })

  it('gives __proto__ no power', () => {
    const value = exactJson('{"__proto__":{"polluted":true}}')
    expect({}).not.toHaveProperty('polluted')
    expect(Object.keys(value as object)).toEqual(['__proto__'])
  })
})

describe('parsePublishStatus', () => {
  it('keeps every digit of an int64 id (F48)', () => {
    expect(read('{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[7678907398077074696]}')).toEqual({
      ok: true,
      status: {
        status: 'PUBLISH_COMPLETE',
        failReason: null,
        publiclyAvailablePostIds: ['7678907398077074696'],
        uploadedBytes: null,
        downloadedBytes: null,
      },
    })
  })

  it.each([
    ['{"status":"PUBLISH_COMPLETE"}', []],
    ['{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[]}', []],
    ['{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":null}', []],
    ['{"status":"PUBLISH_COMPLETE","publicly_available_post_id":[12]}', ['12']],
    ['{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":["7678907398077074696"]}', ['7678907398077074696']],
    ['{"status":"x","publicaly_available_post_id":[1,2],"publicly_available_post_id":[2,3]}', ['1', '2', '3']],
  ])('reads the ids of %s (F49)', (data, ids) => {
    expect(read(data)).toMatchObject({ ok: true, status: { publiclyAvailablePostIds: ids } })
  })

  it('keeps a status and a reason that are new as they came (F56)', () => {
    expect(read('{"status":"MODERATING","fail_reason":"new_reason"}')).toMatchObject({
      ok: true,
      status: { status: 'MODERATING', failReason: 'new_reason' },
    })
  })

  it('reads progress in bytes, and an empty reason as none', () => {
    expect(
      read('{"status":"PROCESSING_UPLOAD","uploaded_bytes":10000,"downloaded_bytes":0,"fail_reason":""}'),
    ).toMatchObject({
      ok: true,
      status: { uploadedBytes: 10000, downloadedBytes: 0, failReason: null },
    })
  })

  it.each([
    ['{}', 'data.status'],
    ['{"status":""}', 'data.status'],
    ['{"status":7}', 'data.status'],
    ['{"status":"x","publicaly_available_post_id":"7"}', 'data.publicaly_available_post_id'],
    ['{"status":"x","publicaly_available_post_id":[1.5]}', 'data.publicaly_available_post_id[0]'],
    ['{"status":"x","publicaly_available_post_id":[7,"../me"]}', 'data.publicaly_available_post_id[1]'],
    ['{"status":"x","uploaded_bytes":-1}', 'data.uploaded_bytes'],
    ['null', 'data'],
  ])('names the fault in %s', (data, path) => {
    expect(read(data)).toMatchObject({ ok: false, error: { code: 'malformed_answer', path, point: '5e' } })
  })

  it.each([
    ['{"error":{"code":"invalid_publish_id","log_id":"1"}}', 400, 'invalid_publish_id'],
    ['{"error":{"code":"rate_limit_exceeded","log_id":"1"}}', 429, 'rate_limit_exceeded'],
    ['<html>', 502, 'malformed_answer'],
    ['', 200, 'malformed_answer'],
    ['{"data":{"status":"PUBLISH_COMPLETE"}', 200, 'malformed_answer'],
    ['{"data":{"status":"PUBLISH_COMPLETE"}}', 200, 'malformed_answer'],
  ])('reports %s with HTTP %i as an error', (text, status, code) => {
    expect(parsePublishStatus(text, status)).toMatchObject({ ok: false, error: { code } })
  })
})
