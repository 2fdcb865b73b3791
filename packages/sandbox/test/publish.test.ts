import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeVideo } from '@direct-post/test-media'
import { call, connect, postInfo, put, stillSandbox, wholeFile } from './helpers.js'

describe('a video from init to the profile', () => {
  it('is accepted, received, processed, published, and gets a public id after moderation', async () => {
    const sandbox = stillSandbox()
    const { access_token: token } = await connect(sandbox)
    const bytes = await makeVideo({ durationSec: 1 })

    const init = await call(sandbox, token, 'video/init', {
      post_info: postInfo(),
      source_info: wholeFile(bytes.length),
    })
    expect(init).toMatchObject({ status: 200, error: { code: 'ok' } })
    const status = () => call(sandbox, token, 'status/fetch', { publish_id: init.data.publish_id })
    expect(await status()).toMatchObject({ data: { status: 'PROCESSING_UPLOAD', uploaded_bytes: 0 } })

    const uploaded = await put(sandbox, init.data.upload_url, bytes, 0, bytes.length)
    expect([uploaded.status, uploaded.headers.get('content-range')]).toEqual([
      201,
      `bytes 0-${bytes.length}/${bytes.length}`,
    ])
    expect(await status()).toMatchObject({ data: { status: 'PROCESSING_UPLOAD', uploaded_bytes: bytes.length } })

    await sandbox.clock.advance('10s')
    expect(await status()).toMatchObject({ data: { status: 'PUBLISH_COMPLETE', publicaly_available_post_id: [] } })

    await sandbox.clock.advance('1m')
    const { text } = await status()
    const id = /"publicaly_available_post_id":\[(\d+)\]/.exec(text)?.[1]
    expect(BigInt(id!) > 2n ** 53n).toBe(true)

    const profile = await (await sandbox.fetch('https://www.tiktok.com/@public')).text()
    expect(profile).toContain(`data-post-id="${id}"`)
    expect(profile).toContain(`data-sha256="${createHash('sha256').update(bytes).digest('hex')}"`)
    expect(profile).toContain('data-comment="off"')
  })
})
