import { createDirectPostHandler } from '@direct-post/server'
import { createPostgresStore } from '@direct-post/server/postgres-store'
import { sandboxAt } from './sandbox.js'
import { signedInUser } from './session.js'
import { workerFetch } from './worker-fetch.js'

interface Env {
  TIKTOK_CLIENT_KEY: string
  TIKTOK_CLIENT_SECRET: string
  PUBLIC_URL: string
  DIRECT_POST_KEY: string
  HYPERDRIVE: { connectionString: string }
  SANDBOX_ORIGIN?: string
}

export default {
  // A worker may not use a connection that another request opened, so each request has its own.
  async fetch(request: Request, env: Env): Promise<Response> {
    const handler = createDirectPostHandler({
      clientKey: env.TIKTOK_CLIENT_KEY,
      clientSecret: env.TIKTOK_CLIENT_SECRET,
      redirectUri: `${env.PUBLIC_URL}/api/direct-post/callback`,
      encryptionKeys: [{ id: '1', key: env.DIRECT_POST_KEY }],
      store: await createPostgresStore({ url: env.HYPERDRIVE.connectionString }),
      user: signedInUser,
      fetch: workerFetch,
      ...sandboxAt(env.SANDBOX_ORIGIN),
    })
    return handler.fetch(request)
  },
}
