import { describe, expect, it } from 'vitest'
import { createSandbox, type Duration } from '../src/index.js'
import { call, connect, postInfo, START, stillSandbox, wholeFile } from './helpers.js'

describe('clock', () => {
  it.each<[Duration, number]>([
    [250, 250],
    ['250ms', 250],
    ['90s', 90_000],
    ['1.5m', 90_000],
    ['2h', 7_200_000],
    ['1d', 86_400_000],
  ])('advances by %s', async (by, ms) => {
    const { clock } = stillSandbox()
    await clock.advance(by)
    expect(clock.now()).toBe(START + ms)
  })

  it('says what a duration is', async () => {
    await expect(stillSandbox().clock.advance('soon' as Duration)).rejects.toThrow("'90s', '5m', '2h', '1d'")
  })

  it('runs with real time when it is left alone', async () => {
    const { clock } = createSandbox()
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000)
  })

  it('gives the same ids from the same random numbers', async () => {
    const numbers = () => {
      let seed = 1
      return () => (seed = (seed * 16807) % 2147483647) / 2147483647
    }
    const [one, other] = [stillSandbox({ random: numbers() }), stillSandbox({ random: numbers() })]
    expect(await connect(one)).toEqual(await connect(other))
  })
})

describe('the hosts', () => {
  it.each([
    ['https://www.tiktok.com/@public', 200],
    ['http://localhost:1/@public', 200],
    ['https://open.tiktokapis.com/v2/post/publish/nothing/', 404],
    ['https://open.tiktokapis.com/v2/post/publish/creator_info/query', 404],
  ])('%s answers %i: only the path counts', async (url, status) => {
    const method = url.includes('/v2/') ? 'POST' : 'GET'
    expect((await stillSandbox().fetch(url, { method })).status).toBe(status)
  })

  it('takes a path without its slash when a variant says so', async () => {
    const sandbox = stillSandbox({ variants: { missingSlash: 'accept' } })
    const response = await sandbox.fetch('https://open.tiktokapis.com/v2/post/publish/creator_info/query', {
      method: 'POST',
    })
    expect(response.status).toBe(401)
  })

  it('rejects an aborted call like fetch does', async () => {
    await expect(
      stillSandbox().fetch('https://www.tiktok.com/@public', { signal: AbortSignal.abort() }),
    ).rejects.toThrow('aborted')
  })
})

describe('both spellings of TikTok’s pages', () => {
  it('names the log id and the post ids as either does', async () => {
    const sandbox = stillSandbox({ variants: { logIdName: 'logid', postIdSpelling: 'publicly' } })
    const { access_token: token } = await connect(sandbox)
    const { data } = await call(sandbox, token, 'video/init', { post_info: postInfo(), source_info: wholeFile(10) })
    const answer = await call(sandbox, token, 'status/fetch', { publish_id: data.publish_id })
    expect(answer.data).toHaveProperty('publicly_available_post_id', [])
    expect(Object.keys(answer.error)).toEqual(['code', 'message', 'logid'])
  })
})
