import { makeVideo } from '@direct-post/test-media'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, connect, postInfo, put, stillSandbox, wholeFile } from './helpers.js'
import type { Sandbox, SandboxOptions } from '../src/index.js'

let video: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  video = await makeVideo({ durationSec: 1 })
})

async function posted(info = postInfo(), bytes = video, creator = 'public', options: SandboxOptions = {}) {
  const sandbox = stillSandbox(options)
  const { access_token: token } = await connect(sandbox, creator)
  const { data } = await call(sandbox, token, 'video/init', { post_info: info, source_info: wholeFile(bytes.length) })
  await put(sandbox, data.upload_url, bytes, 0, bytes.length)
  const status = () => call(sandbox, token, 'status/fetch', { publish_id: data.publish_id })
  return { sandbox, token, publishId: data.publish_id as string, status }
}

async function failReason(bytes: Uint8Array<ArrayBuffer>, options: SandboxOptions = {}) {
  const { sandbox, status } = await posted(postInfo(), bytes, 'public', options)
  await sandbox.clock.advance('1m')
  const { data } = await status()
  return [data.status, data.fail_reason]
}

const profileOf = async (sandbox: Sandbox) => (await sandbox.fetch('https://www.tiktok.com/@public')).text()

describe('Get Post Status: the life of a post', () => {
  it('is PROCESSING_UPLOAD until the processing is done, however often one asks', async () => {
    const { sandbox, status } = await posted()
    await sandbox.clock.advance('1s')
    expect((await status()).data.status).toBe('PROCESSING_UPLOAD')
    expect((await status()).data.status).toBe('PROCESSING_UPLOAD')
    await sandbox.clock.advance('5s')
    expect((await status()).data.status).toBe('PUBLISH_COMPLETE')
  })

  it('takes longer for a larger file', async () => {
    const { sandbox, status } = await posted(postInfo(), video, 'public', { timing: { processing: (bytes) => bytes } })
    await sandbox.clock.advance(video.length - 1)
    expect((await status()).data.status).toBe('PROCESSING_UPLOAD')
    await sandbox.clock.advance(1)
    expect((await status()).data.status).toBe('PUBLISH_COMPLETE')
  })

  it('gives the post id late, as a bare int64 that JSON.parse corrupts', async () => {
    const { sandbox, status } = await posted()
    await sandbox.clock.advance('10s')
    expect((await status()).text).toContain('"publicaly_available_post_id":[]')
    await sandbox.clock.advance('20s')
    const { text, data } = await status()
    const id = /"publicaly_available_post_id":\[(\d{19})\]/.exec(text)![1]!
    expect(String(data.publicaly_available_post_id[0])).not.toBe(id)
    expect(sandbox.posts[0]!.publicPostIds).toEqual([id])
  })

  it('never gives a post id for a post that is not public', async () => {
    const { sandbox, status } = await posted(postInfo({ privacy_level: 'SELF_ONLY' }))
    await sandbox.clock.advance('1d')
    await sandbox.clock.advance('1h')
    expect(sandbox.posts[0]).toMatchObject({ status: 'PUBLISH_COMPLETE', publicPostIds: [] })
    expect((await status()).status).toBe(401)
  })

  it('refuses an unknown publish_id, and another creator’s', async () => {
    const { sandbox, token, publishId } = await posted()
    const other = await connect(sandbox, 'private')
    expect(await call(sandbox, token, 'status/fetch', { publish_id: 'v_pub_file~v2-1.1' })).toMatchObject({
      status: 400,
      error: { code: 'invalid_publish_id' },
    })
    expect(await call(sandbox, other.access_token, 'status/fetch', { publish_id: publishId })).toMatchObject({
      status: 400,
      error: { code: 'token_not_authorized_for_specified_publish_id' },
    })
    expect((await call(sandbox, token, 'status/fetch', {})).error.code).toBe('invalid_param')
  })

  it('fails a post whose creator was banned or capped meanwhile', async () => {
    const { sandbox, status } = await posted()
    sandbox.creators.change('public', { cannotPost: 'spam_risk_user_banned_from_posting' })
    await sandbox.clock.advance('1m')
    expect((await status()).data).toMatchObject({ status: 'FAILED', fail_reason: 'spam_risk_user_banned_from_posting' })
  })

  it('fails what is on its way when the creator disconnects the app', async () => {
    const { sandbox, status } = await posted()
    sandbox.creators.disconnect('public')
    expect(sandbox.posts[0]).toMatchObject({ status: 'FAILED', failReason: 'auth_removed' })
    expect((await status()).error.code).toBe('access_token_invalid')
  })

  it('cannot cancel an upload', async () => {
    const { sandbox, token, publishId } = await posted()
    expect(await call(sandbox, token, 'cancel', { publish_id: publishId })).toMatchObject({
      status: 400,
      error: { code: 'publish_not_cancellable' },
    })
  })
})

describe('Media Transfer Guide: what arrives is looked at', () => {
  it('tells what it found', async () => {
    const { sandbox } = await posted()
    await sandbox.clock.advance('1m')
    expect(sandbox.posts[0]!.files[0]!.facts).toEqual({
      format: 'mp4',
      codec: 'avc',
      durationSec: 1,
      framesPerSecond: 30,
      width: 360,
      height: 640,
    })
  })

  it('fails bytes that are no video with file_format_check_failed', async () => {
    expect(await failReason(new TextEncoder().encode('this is no video'.repeat(100)))).toEqual([
      'FAILED',
      'file_format_check_failed',
    ])
    expect(await failReason(video.slice(0, 2000))).toEqual(['FAILED', 'file_format_check_failed'])
  })

  it('fails a video over the creator’s own limit with duration_check_failed', async () => {
    const seconds = await makeVideo({ durationSec: 2, fps: 23 })
    const short = { creators: [{ username: 'public', maxVideoPostDurationSec: 1 }] }
    expect(await failReason(seconds, short)).toEqual(['FAILED', 'duration_check_failed'])
    expect(await failReason(seconds)).toEqual(['PUBLISH_COMPLETE', ''])
  })

  it.each([
    [22, 'FAILED', 'frame_rate_check_failed'],
    [23, 'PUBLISH_COMPLETE', ''],
    [60, 'PUBLISH_COMPLETE', ''],
    [61, 'FAILED', 'frame_rate_check_failed'],
  ])('takes 23 to 60 frames per second: %i is %s', async (fps, status, reason) => {
    expect(await failReason(await makeVideo({ durationSec: 1, fps }))).toEqual([status, reason])
  })

  it('fails a picture under 360 pixels with picture_size_check_failed', async () => {
    expect(await failReason(await makeVideo({ durationSec: 1, width: 358 }))).toEqual([
      'FAILED',
      'picture_size_check_failed',
    ])
  })

  it('looks away when checkMedia is off', async () => {
    const { sandbox, status } = await posted(postInfo(), new Uint8Array(100), 'public', { checkMedia: false })
    await sandbox.clock.advance('1m')
    expect((await status()).data.status).toBe('PUBLISH_COMPLETE')
  })
})

describe('the profile', () => {
  it('shows a post with exactly its settings', async () => {
    const asked = postInfo({
      title: 'Fresh <b>bread</b> #sourdough today with @ana\n#second',
      privacy_level: 'MUTUAL_FOLLOW_FRIENDS',
      disable_comment: false,
      disable_stitch: false,
      brand_organic_toggle: true,
      brand_content_toggle: true,
      is_aigc: true,
      video_cover_timestamp_ms: 500,
    })
    const { sandbox } = await posted(asked)
    await sandbox.clock.advance('1m')
    const page = await profileOf(sandbox)
    for (const attribute of [
      'data-privacy-level="MUTUAL_FOLLOW_FRIENDS"',
      'data-comment="on"',
      'data-duet="off"',
      'data-stitch="on"',
      'data-label="Paid partnership"',
      'data-aigc="true"',
      'data-cover-timestamp-ms="500"',
      `data-bytes="${video.length}"`,
      `data-sha256="${sandbox.posts[0]!.files[0]!.sha256}"`,
      'data-mark="#sourdough"',
      'data-mark="@ana"',
      'data-mark="#second"',
    ]) {
      expect(page).toContain(attribute)
    }
    expect(page).toContain('Fresh &lt;b&gt;bread&lt;/b&gt;')
  })

  it.each([
    [{ brand_organic_toggle: true, brand_content_toggle: false }, 'Promotional content'],
    [{ brand_organic_toggle: false, brand_content_toggle: true }, 'Paid partnership'],
    [{ brand_organic_toggle: false, brand_content_toggle: false }, ''],
  ])('labels %o as "%s"', async (toggles, label) => {
    const { sandbox } = await posted(postInfo(toggles))
    await sandbox.clock.advance('1m')
    expect(await profileOf(sandbox)).toContain(`data-label="${label}"`)
  })

  it('has a page for each post, and says so when there is none', async () => {
    const { sandbox } = await posted()
    await sandbox.clock.advance('1m')
    const { postId } = sandbox.posts[0]!
    expect((await sandbox.fetch(`https://www.tiktok.com/@public/video/${postId}`)).status).toBe(200)
    expect((await sandbox.fetch('https://www.tiktok.com/@public/video/1')).status).toBe(404)
    expect((await sandbox.fetch('https://www.tiktok.com/@nobody')).status).toBe(404)
  })

  it('forgets what its creator took down, and the app is told', async () => {
    const { sandbox, publishId, status } = await posted()
    await sandbox.clock.advance('1m')
    sandbox.takeDown(publishId)
    expect(await profileOf(sandbox)).not.toContain('data-post-id')
    expect((await status()).data.publicaly_available_post_id).toEqual([])
    expect(sandbox.deliveries.at(-1)?.event).toBe('post.publish.no_longer_publicaly_available')
  })
})
