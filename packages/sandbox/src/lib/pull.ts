import { READINGS } from './checks/megabytes.js'
import type { Post } from './entities.js'
import type { Job } from './jobs.js'
import { failPost, processLater } from './lifecycle.js'
import { download } from './media/download.js'
import type { World } from './world.js'

/** "Media Transfer Guide" (September 2026): the download may take an hour. */
const WITHIN_MS = 3_600_000

/** Really fetches what a PULL_FROM_URL init named, one file after the other, for an hour of the sandbox's time. */
export async function pull(world: World, publishId: string): Promise<void> {
  const post = world.state.posts.get(publishId)
  if (!post) return

  const { jobs } = world.state
  const isLimit = ({ kind, subject }: Job) => kind === 'give_up_pull' && subject === publishId
  const limit = new AbortController()
  world.pulls.set(publishId, limit)
  // After a restart there is one already.
  if (!jobs.some(isLimit)) jobs.push({ at: world.clock.now() + WITHIN_MS, kind: 'give_up_pull', subject: publishId })
  try {
    await pullFiles(world, post, limit.signal)
  } finally {
    world.pulls.delete(publishId)
    const left = jobs.findIndex(isLimit)
    if (left >= 0) jobs.splice(left, 1)
  }
}

async function pullFiles(world: World, post: Post, signal: AbortSignal): Promise<void> {
  for (const url of urlsOf(post)) {
    if (!isRunning(post)) return
    const arrived = await pullFile(world, post, url, signal)
    // Cancelled or disconnected meanwhile: that has already been said.
    if (!isRunning(post)) return
    if (!arrived) return failPost(world, post, post.mediaType === 'VIDEO' ? 'video_pull_failed' : 'photo_pull_failed')
  }
  processLater(world, post, post.downloadedBytes)
}

async function pullFile(world: World, post: Post, url: string, signal: AbortSignal): Promise<boolean> {
  const key = world.ids.key()
  const { videoMax, photoMax } = READINGS[world.variants.megabyte]
  const file = await download(world.media, world.fetch, {
    url,
    key,
    maxSize: post.mediaType === 'VIDEO' ? videoMax : photoMax,
    signal,
    onProgress(bytes) {
      post.downloadedBytes += bytes
      return isRunning(post)
    },
  })
  if (file) post.files.push({ ...file, key, facts: null })
  return file !== null
}

function isRunning({ status }: Post): boolean {
  return status === 'PROCESSING_DOWNLOAD'
}

function urlsOf({ sourceInfo }: Post): string[] {
  const { video_url: video, photo_images: photos } = sourceInfo
  // Both were checked when the post was accepted.
  return typeof video === 'string' ? [video] : (photos as string[])
}
