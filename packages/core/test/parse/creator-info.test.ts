import { describe, expect, it } from 'vitest'
import { parseCreatorInfo, parseCreatorInfoData } from '../../src/index.js'
import { creator, creatorInfo } from '../../src/testing.js'

const ok = { code: 'ok', message: '', log_id: '20260901' }

describe('parseCreatorInfo', () => {
  it('reads the example of TikTok’s page', () => {
    const answer = {
      data: {
        creator_avatar_url: 'https://lf16-tt4d.tiktokcdn.com/obj/tiktok-open-platform/8d5740ac3844be417beeacd0df75aef1',
        creator_username: 'tiktok',
        creator_nickname: 'TikTok Official',
        privacy_level_options: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
        comment_disabled: false,
        duet_disabled: false,
        stitch_disabled: true,
        max_video_post_duration_sec: 300,
      },
      error: { code: 'ok', message: '', log_id: '202210112248442CB9319E1FB30C1073F3' },
    }
    expect(parseCreatorInfo(answer)).toEqual({
      ok: true,
      creator: {
        avatarUrl: answer.data.creator_avatar_url,
        username: 'tiktok',
        nickname: 'TikTok Official',
        privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
        commentDisabled: false,
        duetDisabled: false,
        stitchDisabled: true,
        maxVideoPostDurationSec: 300,
      },
    })
  })

  it('reads data alone the same way, for the page behind the proxy', () => {
    expect(parseCreatorInfoData(creatorInfo())).toEqual({ ok: true, creator: creator() })
    expect(parseCreatorInfoData(undefined)).toEqual(parseCreatorInfo({ error: ok }))
  })

  it('does not mind fields that are new', () => {
    const data = { ...creatorInfo(), creator_verified: true, nested: { deep: [1] } }
    expect(parseCreatorInfo({ data, error: ok, extra: 1 })).toEqual({ ok: true, creator: creator() })
  })

  it.each([
    ['data', undefined],
    ['data', null],
    ['data', []],
    ['data', 'text'],
  ])('names %s when it is %j', (path, data) => {
    expect(parseCreatorInfo({ data, error: ok })).toMatchObject({
      ok: false,
      error: { code: 'malformed_answer', path },
    })
  })

  it.each(Object.keys(creatorInfo()))('names data.%s when it is missing, null, or of another type', (key) => {
    const { [key as keyof ReturnType<typeof creatorInfo>]: _, ...without } = creatorInfo()
    for (const wrong of [without, { ...without, [key]: null }, { ...without, [key]: { toString: 'x' } }]) {
      expect(parseCreatorInfo({ data: wrong, error: ok })).toMatchObject({
        ok: false,
        error: { from: 'tiktok', code: 'malformed_answer', path: `data.${key}`, point: '1a' },
      })
    }
  })

  it.each([
    ['comment_disabled', 'false', ''],
    ['duet_disabled', 0, ''],
    ['max_video_post_duration_sec', '300', ''],
    ['max_video_post_duration_sec', 0, ''],
    ['max_video_post_duration_sec', -1, ''],
    ['max_video_post_duration_sec', Number.NaN, ''],
    ['max_video_post_duration_sec', Infinity, ''],
    ['privacy_level_options', 'SELF_ONLY', ''],
    ['privacy_level_options', ['SELF_ONLY', 'EVERYBODY'], '[1]'],
    ['privacy_level_options', ['SELF_ONLY', null], '[1]'],
    ['privacy_level_options', ['self_only'], '[0]'],
    ['privacy_level_options', ['SELF_ONLY', 'PUBLIC_TO_EVERYONE', 'SELF_ONLY'], '[2]'],
    ['privacy_level_options', ['toString'], '[0]'],
  ])('guesses nothing: %s = %j', (key, value, at) => {
    expect(parseCreatorInfo({ data: { ...creatorInfo(), [key]: value }, error: ok })).toMatchObject({
      ok: false,
      error: { path: `data.${key}${at}` },
    })
  })

  it('takes an empty list as what it is: nobody to post to', () => {
    expect(parseCreatorInfoData(creatorInfo({ privacy_level_options: [] }))).toMatchObject({ ok: true })
  })

  it('keeps its own copy of the options', () => {
    const data = creatorInfo()
    const parsed = parseCreatorInfoData(data)
    data.privacy_level_options.pop()
    expect(parsed).toEqual({ ok: true, creator: creator() })
  })

  it('believes error.code and not the HTTP status', () => {
    const data = creatorInfo()
    expect(parseCreatorInfo({ data, error: { ...ok, code: 'spam_risk_too_many_posts' } }, 200).ok).toBe(false)
    expect(parseCreatorInfo({ data, error: ok }, 500).ok).toBe(true)
    expect(parseCreatorInfo({ data }, 200)).toMatchObject({ ok: false, error: { path: 'error.code' } })
  })

  it.each([null, undefined, '', '<html>', 7, [], true])('survives %j', (json) => {
    expect(parseCreatorInfo(json)).toMatchObject({ ok: false, error: { code: 'malformed_answer' } })
  })
})
