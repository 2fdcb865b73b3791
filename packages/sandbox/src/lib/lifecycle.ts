import type { FailReason } from '@direct-post/core/wire'
import { milliseconds } from './duration.js'
import type { Grant, Post } from './entities.js'
import { notify } from './webhooks.js'
import type { World } from './world.js'

/** All bytes are in: from here on the post happens by itself, there is no way back. */
export async function beginProcessing(world: World, post: Post, contentType: string): Promise<void> {
  const { upload } = post
  if (!upload) return
  const sha256 = await world.receiver.finish(upload)
  post.files = [{ key: upload.id, size: upload.size, sha256, contentType, facts: null }]
  schedule(world, 'process', post, milliseconds(world.timing.processing(upload.size)))
}

/** Ends the processing, "Get Post Status" (September 2026): published, delivered, or failed. */
export async function processPost(world: World, publishId: string): Promise<void> {
  const post = world.state.posts.get(publishId)
  if (!post || !isUnderWay(post)) return

  const problem = accountProblem(world, post)
  if (problem) return failPost(world, post, problem)
  if (post.postMode === 'MEDIA_UPLOAD') return deliverToInbox(world, post)
  publish(world, post)
}

export function isUnderWay({ status }: Post): boolean {
  return status === 'PROCESSING_UPLOAD' || status === 'PROCESSING_DOWNLOAD'
}

/** The account may have been capped or banned while the bytes were on their way. */
function accountProblem({ state }: World, post: Post): FailReason | null {
  const creator = state.creators.get(post.username)
  if (!creator) return 'auth_removed'
  if (post.postMode === 'MEDIA_UPLOAD' || creator.cannotPost === 'reached_active_user_cap') return null
  return creator.cannotPost
}

function deliverToInbox(world: World, post: Post): void {
  post.status = 'SEND_TO_USER_INBOX'
  notifyAbout(world, post, 'post.publish.inbox_delivered', {})
}

/** The post stands on the profile. Its id becomes public later, and only for public posts. */
export function publish(world: World, post: Post): void {
  post.status = 'PUBLISH_COMPLETE'
  post.publishedAt = world.clock.now()
  post.postId = world.ids.postId()
  notifyAbout(world, post, 'post.publish.complete', {})
  if (post.postInfo?.['privacy_level'] === 'PUBLIC_TO_EVERYONE') {
    schedule(world, 'moderate', post, milliseconds(world.timing.moderation))
  }
}

/** Moderation is over: now status/fetch gives the id, "normally within a minute". */
export async function moderatePost(world: World, publishId: string): Promise<void> {
  const post = world.state.posts.get(publishId)
  if (!post?.postId || post.status !== 'PUBLISH_COMPLETE' || post.publicPostIds.includes(post.postId)) return

  post.publicPostIds.push(post.postId)
  notifyAbout(world, post, `post.publish.${world.variants.eventSpelling}_available`, { post_id: BigInt(post.postId) })
}

export function failPost(world: World, post: Post, reason: FailReason): void {
  post.status = 'FAILED'
  post.failReason = reason
  notifyAbout(world, post, 'post.publish.failed', { reason })
}

function notifyAbout(
  world: World,
  post: Post,
  event: Parameters<typeof notify>[2],
  content: Record<string, unknown>,
): void {
  const grant: Pick<Grant, 'clientKey' | 'openId'> = post
  notify(world, grant, event, {
    publish_id: post.publishId,
    ...content,
    // "Webhooks Events" (November 2026) names INBOX_SHARE; any other string is a direct post.
    publish_type: post.postMode === 'MEDIA_UPLOAD' ? 'INBOX_SHARE' : 'DIRECT_PUBLISH',
  })
}

function schedule({ state, clock }: World, kind: 'process' | 'moderate', post: Post, delayMs: number): void {
  state.jobs.push({ at: clock.now() + delayMs, kind, subject: post.publishId })
}
