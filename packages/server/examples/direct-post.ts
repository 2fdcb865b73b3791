import { createDirectPostHandler } from '@direct-post/server'
import type { DirectPostHandler } from '@direct-post/server'
import { nodeFetch } from '@direct-post/server/node'
import { createSqliteStore } from '@direct-post/server/sqlite-store'
import { sandboxAt } from './sandbox.js'
import { signedInUser } from './session.js'

const create = async ({ env } = process) =>
  createDirectPostHandler({
    clientKey: env.TIKTOK_CLIENT_KEY ?? '',
    clientSecret: env.TIKTOK_CLIENT_SECRET ?? '',
    redirectUri: `${env.PUBLIC_URL}/api/direct-post/callback`,
    encryptionKeys: [{ id: '1', key: env.DIRECT_POST_KEY ?? '' }],
    store: await createSqliteStore({ url: env.SQLITE_URL ?? 'file:direct-post.db' }),
    user: signedInUser,
    fetch: nodeFetch(),
    ...sandboxAt(env.SANDBOX_ORIGIN),
  })

let handler: Promise<DirectPostHandler> | undefined

/** One per process, made on first use: a build that imports this file has neither secrets nor a database. */
export function directPost(): Promise<DirectPostHandler> {
  handler ??= create().catch((failure: unknown) => {
    // A database that was away for a moment must not be remembered for ever.
    handler = undefined
    throw failure
  })
  return handler
}
