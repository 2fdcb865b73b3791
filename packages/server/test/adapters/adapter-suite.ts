import { createHash } from 'node:crypto'
import type { PostProgress } from '@direct-post/core'
import { signWebhook } from '@direct-post/sandbox'
import { makeVideo } from '@direct-post/test-media'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { START_WITHIN_MS } from '../postgres/shared-server.js'
import { answerOf, openPage } from './page.js'
import type { Page } from './page.js'
import { CLIENT_SECRET, createWorld } from './world.js'
import type { World } from './world.js'

/** The example, listening on this machine. */
export interface RunningExample {
  port: number
  close(): unknown
}

/**
 * What every place to mount the handler in must let through. `start` imports the example, which reads its
 * settings from the environment, and starts it on a free port. `home` is what stands at `/`, which is the
 * host's own where the example has any other page.
 */
export function adapterSuite(
  name: string,
  start: (env: Record<string, string>) => Promise<RunningExample>,
  home: string,
): void {
  let world: World
  let example: RunningExample
  let origin: string
  let page: Page
  let file: Uint8Array<ArrayBuffer>

  beforeAll(async () => {
    // Beyond the limits that body parsers have of themselves: 100 kB in Express, 1 MiB in Fastify.
    file = await makeVideo({ durationSec: 3, minBytes: 1_500_000 })
    world = await createWorld()
    for (const [key, value] of Object.entries(world.env)) vi.stubEnv(key, value)
    example = await start(world.env)
    origin = `http://127.0.0.1:${example.port}`
    world.publish(origin)
    const { signIn } = await import('../../examples/session.js')
    page = openPage(origin, signIn('ana'))
  }, START_WITHIN_MS)
  afterAll(async () => {
    await example?.close()
    await world?.close()
    vi.unstubAllEnvs()
  })

  describe(`the handler in ${name}`, () => {
    it('connects, shows the creator, publishes, and streams the upload through byte by byte', async () => {
      const account = await page.connect(world.sandbox)
      expect((await page.creatorInfo(account)).creatorInfo.creator_nickname).toBe('Mara Lindqvist')

      const post = await page.publish(account, file)
      const upload = page.startUpload(post, file.length)
      const answer = answerOf(upload)
      upload.write(file.subarray(0, 500_000))
      // The rest is not sent yet: who gathers bodies before passing them on would wait here for ever.
      await expect.poll(world.arrived, { timeout: 10_000 }).toBeGreaterThan(0)
      upload.end(file.subarray(500_000))
      expect(await answer).toEqual({ status: 200, body: { nextByte: file.length, done: true } })

      const [arrived] = world.sandbox.posts
      expect(arrived?.files[0]?.sha256).toBe(createHash('sha256').update(file).digest('hex'))
      expect(arrived?.postInfo).toMatchObject({ title: 'Bread 🍞 #baking', privacy_level: 'SELF_ONLY' })
      const status = async () => (await page.get<{ post: PostProgress }>(`/posts/${post.id}`)).post.status
      await expect.poll(status, { timeout: 20_000 }).toBe('posted')
    })

    it('takes the webhooks that TikTok sent about it', async () => {
      await expect.poll(() => world.sandbox.deliveries.map(({ state }) => state)).toContain('delivered')
      expect(world.sandbox.deliveries.flatMap(({ tries }) => tries.map(({ status }) => status))).not.toContain(401)
    })

    it('verifies a webhook over its bytes as they came, not as a parser would write them (F66)', async () => {
      const body = `{ "client_key":"sandbox-client-key",\n  "event": "not.known.yet", "create_time": 1.7e9,
        "user_openid" : "\\u0061", "content": "{\\"post_id\\":7412345678901234567}" }`
      const seconds = Math.floor(Date.now() / 1000)
      const deliver = async (sent: string) => {
        const signature = `t=${seconds},s=${signWebhook(CLIENT_SECRET, seconds, body)}`
        const headers = { 'content-type': 'application/json', 'tiktok-signature': signature }
        return (await fetch(`${origin}/api/direct-post/webhook`, { method: 'POST', headers, body: sent })).status
      }
      expect(await deliver(body)).toBe(200)
      expect(await deliver(JSON.stringify(JSON.parse(body)))).toBe(401)
    })

    it('passes events on while the stream goes on', async () => {
      const { posts } = await page.get<{ posts: PostProgress[] }>('/posts')
      const cookie = (await import('../../examples/session.js')).signIn('ana')
      const response = await fetch(`${origin}/api/direct-post/posts/${posts[0]?.id}/events`, { headers: { cookie } })
      const reader = response.body!.getReader()
      const first = new TextDecoder().decode((await reader.read()).value)
      expect([response.headers.get('content-type'), first.split('\n')[0]]).toEqual([
        'text/event-stream; charset=utf-8',
        'retry: 2000',
      ])
      await reader.cancel()
    })

    it('answers for whoever is signed in, and with the reason where it refuses', async () => {
      const stranger = await fetch(`${origin}/api/direct-post/accounts`)
      expect([stranger.status, await stranger.json()]).toMatchObject([401, { error: { code: 'not_signed_in' } }])
      const unknown = await fetch(`${origin}/api/direct-post/nothing/here`)
      expect([unknown.status, await unknown.json()]).toMatchObject([404, { error: { from: 'proxy' } }])
    })

    it('leaves other addresses alone', async () => {
      expect(await (await fetch(`${origin}/`)).text()).toContain(home)
    })
  })
}
