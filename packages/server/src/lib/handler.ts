import type { PostProgress } from '@direct-post/core'
import { createAnswer } from './answer.js'
import { createContext } from './context.js'
import type { Context } from './context.js'
import { fromRequest } from './http/incoming.js'
import type { Incoming } from './http/incoming.js'
import { toResponse } from './http/outgoing.js'
import type { Outgoing } from './http/outgoing.js'
import type { HandlerOptions, HostUser } from './options.js'
import { prune } from './prune.js'
import type { Pruned, PruneOptions } from './prune.js'
import { publishReceipt } from './publish/publish-receipt.js'
import type { Route } from './route.js'
import { listAccounts } from './routes/accounts.js'
import { callback } from './routes/callback.js'
import { connect } from './routes/connect.js'
import { createPost, createReceipt } from './routes/create-post.js'
import { creatorInfo } from './routes/creator-info.js'
import { disconnect } from './routes/disconnect.js'
import { serveMedia, storeMedia } from './routes/media.js'
import { cancel, listPosts, postStatus } from './routes/posts.js'
import { postEvents } from './routes/post-events.js'
import { webhook } from './routes/webhook.js'
import { uploadChunk } from './routes/upload-chunk.js'
import { toSettings } from './settings.js'
import type { Receipt } from './store/posts.js'

const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/accounts', run: listAccounts },
  { method: 'POST', path: '/connect', run: connect },
  { method: 'GET', path: '/callback', run: callback },
  { method: 'DELETE', path: '/accounts/:id', run: disconnect },
  { method: 'GET', path: '/accounts/:id/creator-info', run: creatorInfo },
  { method: 'POST', path: '/posts', run: createPost },
  { method: 'GET', path: '/posts', run: listPosts },
  { method: 'GET', path: '/posts/:id', run: postStatus },
  { method: 'PUT', path: '/posts/:id/upload', run: uploadChunk },
  { method: 'POST', path: '/posts/:id/cancel', run: cancel },
  { method: 'GET', path: '/posts/:id/events', run: postEvents },
  { method: 'POST', path: '/receipts', run: createReceipt },
  { method: 'POST', path: '/media', run: storeMedia },
  { method: 'GET', path: '/media/:token', runPublic: serveMedia },
  { method: 'POST', path: '/webhook', runPublic: webhook },
]

/** Call it with a `Request`, or hand `fetch` to a framework; both do the same. */
export interface DirectPostHandler {
  (request: Request): Promise<Response>
  fetch(request: Request): Promise<Response>
  /** For entries that bring their own request, such as `toNodeListener`. */
  handle(incoming: Incoming): Promise<Outgoing>
  basePath: string
  /**
   * Sends a post that was confirmed through `POST /receipts`, for the host's own scheduler. Everything is
   * checked again; what changed makes it `needs_attention`. Calling it twice sends once. Throws while
   * TikTok or the store cannot be reached, and then nothing was sent.
   */
  publish(receiptId: string): Promise<PostProgress>
  /** What this person confirmed, the newest first, as evidence: plain data, ready for `JSON.stringify`. */
  receipts(user: HostUser, page?: { limit?: number; before?: number }): Promise<Receipt[]>
  /** Drops what is no longer needed; call it once a day. No key ever becomes usable again by it. */
  prune(options?: PruneOptions): Promise<Pruned>
  /**
   * Takes no new requests and waits for those under way, for at most `drainMs` milliseconds (10,000 if not
   * given). An upload that is cut off then goes on in another process from where TikTok is.
   */
  close(options?: { drainMs?: number }): Promise<void>
}

/** The proxy between a page and TikTok. Throws at once when an option would make it unsafe. */
export function createDirectPostHandler(options: HandlerOptions): DirectPostHandler {
  const context = createContext(toSettings(options))
  const handle = createAnswer(context, ROUTES)
  const fetch = async (request: Request) => toResponse(await handle(fromRequest(request)))
  return Object.assign((request: Request) => fetch(request), {
    fetch,
    handle,
    basePath: context.settings.basePath,
    publish: async (receiptId: string) => (await context.life.run(() => publishReceipt(context, receiptId))).progress,
    receipts: (user: HostUser, page = {}) => listReceipts(context, user, page),
    prune: (options?: PruneOptions) => prune(context, options),
    close: ({ drainMs = 10_000 } = {}) => context.life.close(drainMs),
  })
}

async function listReceipts(
  { posts }: Context,
  { tenant = '', userId }: HostUser,
  { limit = 100, before }: { limit?: number; before?: number },
): Promise<Receipt[]> {
  const page = { limit, ...(before === undefined ? {} : { before }) }
  const listed = await posts.list({ tenant, userId }, page)
  return listed.flatMap(({ receipt }) => receipt ?? [])
}
