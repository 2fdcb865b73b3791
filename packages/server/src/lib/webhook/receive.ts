import type { WebhookEvent } from '@direct-post/core'
import type { Context } from '../context.js'
import { applyEvent } from '../publish/apply-event.js'
import type { Post } from '../store/posts.js'

/** Acts on a delivery whose signature is right. Repetitions and any order do no harm. */
export async function receiveWebhook(context: Context, event: WebhookEvent, isFresh: boolean): Promise<void> {
  const { deliveries, settings } = context
  // T19: an old signature could be a recording. It makes us look, and changes nothing by itself.
  if (!isFresh) return askSoon(context, event)
  if (!(await deliveries.begin(event, settings.now()))) return

  if (event.kind === 'authorization_removed') await endConnections(context, event)
  else for (const post of await postsOf(context, event)) await apply(context, post, event)
  await deliveries.finish(event)
}

/** F59: what arrived before the post had its id. Called once it has it. */
export async function applyWaitingDeliveries(context: Context, post: Post): Promise<Post> {
  if (post.publishId === null) return post
  let latest = post
  for (const { event } of await context.deliveries.about(post.publishId)) {
    if (event.userOpenId === post.openId) latest = await apply(context, latest, event)
  }
  return latest
}

/** Only posts of the very account that the delivery names (T18). */
async function postsOf({ posts }: Context, { publishId, userOpenId }: WebhookEvent): Promise<Post[]> {
  if (publishId === null) return []
  return (await posts.withPublishId(publishId)).filter(({ openId }) => openId === userOpenId)
}

async function apply(context: Context, post: Post, event: WebhookEvent): Promise<Post> {
  const account = await context.accounts.read(post.owner, post.accountId)
  return applyEvent(context, post, { type: 'webhook', at: context.settings.now(), event }, account)
}

/** F41: no more polls and refreshes; the history stays. */
async function endConnections(
  { accounts, settings }: Context,
  { userOpenId, createTimeSec }: WebhookEvent,
): Promise<void> {
  for (const { owner, id } of await accounts.withOpenId(userOpenId)) {
    const ended = await accounts.update(owner, id, (account) => {
      // F63: said before this connection was made. TikTok counts whole seconds.
      const isOld = createTimeSec < Math.floor(account.connectedAt / 1000)
      return isOld || account.status !== 'connected' ? null : { ...account, status: 'reconnect_required' }
    })
    if (ended?.status === 'reconnect_required') settings.emit({ type: 'account.reconnect_required', accountId: id })
  }
}

async function askSoon(context: Context, event: WebhookEvent): Promise<void> {
  for (const { id } of await postsOf(context, event)) {
    await context.posts.update(id, (post) => ({ ...post, poll: { ...post.poll, notBefore: 0 } }))
  }
}
