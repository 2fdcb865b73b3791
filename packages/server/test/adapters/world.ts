import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileMedia, serve } from '@direct-post/sandbox/node'
import type { RunningSandbox } from '@direct-post/sandbox/node'

/** Where people find the host: behind a proxy that speaks https, as in production. */
export const PUBLIC_URL = 'https://app.example'
export const CLIENT_SECRET = 'sandbox-client-secret'

/** A TikTok on a port of its own, and the environment in which an example finds it. */
export interface World {
  sandbox: RunningSandbox
  /** Bytes of video that TikTok has, while they arrive. */
  arrived(): number
  /** Leads the host's public address to the program under test, e.g. `http://127.0.0.1:3000`. */
  publish(origin: string): void
  env: Record<string, string>
  close(): Promise<void>
}

export async function createWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'direct-post-adapter-'))
  const media = fileMedia(join(folder, 'media'))
  let [arrived, origin] = [0, '']
  const sandbox = await serve({
    port: 0,
    apps: [
      {
        clientKey: 'sandbox-client-key',
        clientSecret: CLIENT_SECRET,
        redirectUris: [`${PUBLIC_URL}/api/direct-post/callback`],
        webhookUrl: `${PUBLIC_URL}/api/direct-post/webhook`,
      },
    ],
    timing: { processing: () => 0 },
    media: {
      ...media,
      write: (key, offset, bytes) => {
        arrived += bytes.length
        return media.write(key, offset, bytes)
      },
    },
    fetch: (input, init) => fetch(typeof input === 'string' ? input.replace(PUBLIC_URL, origin) : input, init),
  })
  return {
    sandbox,
    arrived: () => arrived,
    publish: (address) => (origin = address),
    env: {
      TIKTOK_CLIENT_KEY: 'sandbox-client-key',
      TIKTOK_CLIENT_SECRET: CLIENT_SECRET,
      PUBLIC_URL,
      DIRECT_POST_KEY: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'),
      SQLITE_URL: `file:${join(folder, 'direct-post.db')}`,
      SANDBOX_ORIGIN: sandbox.origin,
    },
    async close() {
      await sandbox.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
