import { createDirectPostHandler } from '@direct-post/server'
import { createMemoryStore } from '@direct-post/server/memory-store'
import { nodeFetch } from '@direct-post/server/node'

export const runtime = 'nodejs'

const { PUBLIC_URL = '', SANDBOX_ORIGIN = '' } = process.env

let handler: ReturnType<typeof createDirectPostHandler> | undefined

/** Made on first use: the build imports this file, too, and has neither address nor keys. */
function directPost() {
  handler ??= createDirectPostHandler({
    clientKey: 'sandbox-client-key',
    clientSecret: 'sandbox-client-secret',
    redirectUri: `${PUBLIC_URL}/api/direct-post/callback`,
    encryptionKeys: [{ id: '1', key: btoa('0123456789abcdef0123456789abcdef') }],
    store: createMemoryStore(),
    user: () => ({ userId: 'ada' }),
    fetch: nodeFetch(),
    tiktok: {
      apiOrigin: SANDBOX_ORIGIN,
      authorizeUrl: `${SANDBOX_ORIGIN}/v2/auth/authorize/`,
      uploadOrigins: [SANDBOX_ORIGIN],
      profileOrigin: SANDBOX_ORIGIN,
    },
    development: true,
  })
  return handler
}

const handle = (request: Request) => directPost().fetch(request)

export { handle as GET, handle as POST, handle as PUT, handle as DELETE }
