import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DEFAULT_APP, type SandboxOptions } from '../src/index.js'
import { call, connect, postInfo, put, START, stillSandbox, wholeFile } from './helpers.js'

interface Sent {
  event: string
  body: string
  signature: string
}

/** A sandbox whose app listens, and what it hears. `answer` gives the HTTP status of each try. */
async function withReceiver(answer: (nth: number) => number = () => 200, options: SandboxOptions = {}) {
  const sent: Sent[] = []
  const sandbox = stillSandbox({
    checkMedia: false,
    apps: [{ ...DEFAULT_APP, webhookUrl: 'https://app.example/webhook' }],
    fetch: async (_, init) => {
      const body = init?.body as string
      sent.push({ event: JSON.parse(body).event, body, signature: new Headers(init?.headers).get('tiktok-signature')! })
      return new Response(null, { status: answer(sent.length) })
    },
    ...options,
  })
  const tokens = await connect(sandbox)
  const post = async (info = postInfo()) => {
    const { data } = await call(sandbox, tokens.access_token, 'video/init', {
      post_info: info,
      source_info: wholeFile(10),
    })
    await put(sandbox, data.upload_url, new Uint8Array(10), 0, 10)
    return data.publish_id as string
  }
  return { sandbox, sent, tokens, post, events: () => sent.map(({ event }) => event) }
}

describe('Webhooks: what is sent', () => {
  it('has a JSON document as content, in which the post id is a bare int64', async () => {
    const { sandbox, sent, post, tokens } = await withReceiver()
    const publishId = await post()
    await sandbox.clock.advance('1m')
    const [complete, available] = sent.map(({ body }) => JSON.parse(body))
    expect(complete).toEqual({
      client_key: DEFAULT_APP.clientKey,
      event: 'post.publish.complete',
      create_time: Math.floor(START / 1000) + 2,
      user_openid: tokens.open_id,
      content: JSON.stringify({ publish_id: publishId, publish_type: 'DIRECT_PUBLISH' }),
    })
    expect(available.content).toMatch(/"post_id":\d{19},/)
  })

  it('is signed over "t.body" with the client secret', async () => {
    const { sandbox, sent, post } = await withReceiver()
    await post()
    await sandbox.clock.advance('10s')
    const [, t, s] = /^t=(\d+),s=([0-9a-f]{64})$/.exec(sent[0]!.signature)!
    expect(createHmac('sha256', DEFAULT_APP.clientSecret).update(`${t}.${sent[0]!.body}`).digest('hex')).toBe(s)
  })

  it('spells the event as either page does', async () => {
    const { sandbox, post, events } = await withReceiver(undefined, { variants: { eventSpelling: 'publicaly' } })
    await post()
    await sandbox.clock.advance('1m')
    expect(events()).toContain('post.publish.publicaly_available')
  })

  it('tells of a failure and its reason', async () => {
    const { sandbox, sent, post } = await withReceiver(undefined, { checkMedia: true })
    await post()
    await sandbox.clock.advance('10s')
    expect(JSON.parse(JSON.parse(sent[0]!.body).content)).toMatchObject({ reason: 'file_format_check_failed' })
  })

  it('tells who took the permission back', async () => {
    const { sandbox, sent } = await withReceiver()
    sandbox.creators.disconnect('public')
    await sandbox.clock.advance(0)
    expect(JSON.parse(sent[0]!.body)).toMatchObject({ event: 'authorization.removed', content: '{"reason":1}' })
  })
})

describe('Webhooks: delivered at least once', () => {
  it('tries again with growing pauses until it hears 200', async () => {
    const { sandbox, sent, post } = await withReceiver((nth) => (nth < 4 ? 500 : 200))
    await post(postInfo({ privacy_level: 'SELF_ONLY' }))
    await sandbox.clock.advance('10m')
    const [delivery] = sandbox.deliveries
    expect(delivery).toMatchObject({ state: 'delivered' })
    expect(delivery!.tries.map(({ status }) => status)).toEqual([500, 500, 500, 200])
    const pauses = delivery!.tries.slice(1).map(({ at }, i) => at - delivery!.tries[i]!.at)
    expect(pauses).toEqual([15_000, 30_000, 60_000])
    expect(new Set(sent.map(({ body }) => body)).size).toBe(1)
  })

  it('signs each try anew, or as the first, by variant', async () => {
    const anew = await withReceiver((nth) => (nth < 2 ? 500 : 200))
    await anew.post(postInfo({ privacy_level: 'SELF_ONLY' }))
    await anew.sandbox.clock.advance('1m')
    expect(new Set(anew.sent.map(({ signature }) => signature)).size).toBe(2)
    const once = await withReceiver((nth) => (nth < 2 ? 500 : 200), { variants: { signatureTime: 'first_delivery' } })
    await once.post(postInfo({ privacy_level: 'SELF_ONLY' }))
    await once.sandbox.clock.advance('1m')
    expect(new Set(once.sent.map(({ signature }) => signature)).size).toBe(1)
  })

  it('gives up after 72 hours', async () => {
    const { sandbox, post } = await withReceiver(() => 503)
    await post(postInfo({ privacy_level: 'SELF_ONLY' }))
    await sandbox.clock.advance('80h')
    expect(sandbox.deliveries[0]!.state).toBe('given_up')
    const { tries, createdAt } = sandbox.deliveries[0]!
    expect(tries.at(-1)!.at - createdAt).toBeLessThanOrEqual(72 * 3_600_000)
  })

  it('sends copies when it is told to', async () => {
    const { sandbox, post, events } = await withReceiver()
    sandbox.webhooks.copies = 3
    await post(postInfo({ privacy_level: 'SELF_ONLY' }))
    await sandbox.clock.advance('10s')
    expect(events()).toEqual(['post.publish.complete', 'post.publish.complete', 'post.publish.complete'])
  })

  it('sends the newest first when it is told to', async () => {
    const { sandbox, post, events } = await withReceiver(undefined, { timing: { moderation: '1s' } })
    sandbox.webhooks.order = 'newest_first'
    await post()
    await sandbox.clock.advance('1m')
    expect(events()).toEqual(['post.publish.publicly_available', 'post.publish.complete'])
  })

  it('sends an event once more on request', async () => {
    const { sandbox, post, events } = await withReceiver()
    await post(postInfo({ privacy_level: 'SELF_ONLY' }))
    await sandbox.clock.advance('10s')
    sandbox.webhooks.redeliver(sandbox.deliveries[0]!.id)
    await sandbox.clock.advance(0)
    expect(events()).toHaveLength(2)
  })

  it('lets the receiver call back before it answers', async () => {
    let status = ''
    const { sandbox, post } = await withReceiver(undefined, {
      fetch: async () => {
        status = (await call(sandbox, token, 'status/fetch', { publish_id: publishId })).data.status
        return new Response()
      },
    })
    const token = (await connect(sandbox)).access_token
    const publishId = await post()
    await sandbox.clock.advance('10s')
    expect(status).toBe('PUBLISH_COMPLETE')
  })

  it('only keeps the events of an app that named no address', async () => {
    const sandbox = stillSandbox()
    await connect(sandbox)
    sandbox.creators.disconnect('public')
    expect(sandbox.deliveries).toMatchObject([{ state: 'kept', tries: [] }])
  })
})
