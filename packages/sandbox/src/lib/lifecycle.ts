import type { FailReason } from '@direct-post/core/wire'
import { photoProblem, videoProblem } from './checks/media.js'
import { milliseconds } from './duration.js'
import type { Grant, Post } from './entities.js'
import { inspect } from './media/inspect.js'
import { notify } from './webhooks.js'
import type { World } from './world.js'

/** All bytes are in: from here on the post happens by itself, there is no way back. */
export async function beginProcessing(world: World, post: Post, contentType: string): Promise<void> {
  const { upload } = post
  if (!upload) return
  const sha256 = await world.receiver.finish(upload)
  post.files = [{ key: upload.id, size: upload.size, sha256, contentType, facts: null }]
  processLater(world, post, upload.size)
}

/** After a time that depends on the size. */
export function processLater(world: World, post: Post, bytes: number): void {
  schedule(world, 'process', post, milliseconds(world.timing.processing(bytes)))
}

/** Ends the processing, "Get Post Status" (September 2026): published, delivered, or failed. */
export async function processPost(world: World, publishId: string): Promise<void> {
  const post = world.state.posts.get(publishId)
  if (!post || !isUnderWay(post)) return

  const problem = (await mediaProblem(world, post)) ?? accountProblem(world, post)
  if (problem) return failPost(world, post, problem)
  if (post.postMode === 'MEDIA_UPLOAD') return deliverToInbox(world, post)
  publish(world, post)
}

export function isUnderWay({ status }: Post): boolean {
  return status === 'PROCESSING_UPLOAD' || status === 'PROCESSING_DOWNLOAD'
}

/** Every file is looked at before the first problem is named, so that a person can see them all. */
async function mediaProblem(world: World, post: Post): Promise<FailReason | null> {
  if (!world.settings.checkMedia) return null
  for (const file of post.files) file.facts = await inspect(world.media, file, post.mediaType)

  const creator = world.state.creators.get(post.username)
  // A draft is trimmed by its creator later: ten minutes for everyone, "Upload Video" (September 2026).
  const maxDurationSec = post.postMode === 'MEDIA_UPLOAD' ? 600 : (creator?.maxVideoPostDurationSec ?? 0)
  const problems = post.files.map(({ facts }) =>
    post.mediaType === 'VIDEO' ? videoProblem(facts, maxDurationSec) : photoProblem(facts, world.variants.photo1080p),
  )
  return problems.find((problem) => problem !== null) ?? null
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
  // A draft is posted by hand in TikTok, for everyone as far as anybody here knows.
  const isPublic = post.postMode === 'MEDIA_UPLOAD' || post.postInfo?.['privacy_level'] === 'PUBLIC_TO_EVERYONE'
  if (!isPublic) return
  post.unmoderatedPostIds.push(post.postId)
  schedule(world, 'moderate', post, milliseconds(world.timing.moderation))
}

/** Moderation is over: now status/fetch gives the id, "normally within a minute". */
export async function moderatePost(world: World, publishId: string): Promise<void> {
  const post = world.state.posts.get(publishId)
  const postId = post?.unmoderatedPostIds.shift()
  if (!post || postId === undefined || post.takenDown) return

  post.publicPostIds.push(postId)
  notifyAbout(world, post, `post.publish.${world.variants.eventSpelling}_available`, { post_id: BigInt(postId) })
}

/** One draft may be posted several times; each tells of itself, "Webhooks Events" (November 2026). */
export function finishDraft(world: World, publishId: string): void {
  const post = world.state.posts.get(publishId)
  if (!post || post.postMode !== 'MEDIA_UPLOAD' || post.failReason || isUnderWay(post)) {
    throw notNow(publishId, 'is no draft that waits in an inbox')
  }
  publish(world, post)
}

/** The public post is gone; its id stays in the record of what was once public. */
export function takeDown(world: World, publishId: string): void {
  const post = world.state.posts.get(publishId)
  if (!post?.publicPostIds.length) throw notNow(publishId, 'is not public')

  for (const id of post.publicPostIds) {
    notifyAbout(world, post, 'post.publish.no_longer_publicaly_available', { post_id: BigInt(id) })
  }
  post.publicPostIds = []
  post.takenDown = true
}

function notNow(publishId: string, why: string): Error {
  return new Error(
    `@direct-post/sandbox: ${publishId} ${why}. Nothing was changed. Look at sandbox.posts for what it is, ` +
      'or let time pass with sandbox.clock.advance.',
  )
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
