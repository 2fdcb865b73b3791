import { advancePost } from '@direct-post/core'
import type { ApiError, PostEvent } from '@direct-post/core'
import type { Post } from '../store/posts.js'

/**
 * No answer to init will come any more. Where init itself posts, nobody can know; where TikTok only
 * handed out an address that never arrived, nothing was posted, and that can be said.
 */
export function settleLostInit(post: Post, at: number): Post {
  if (post.progress.status !== 'sending') return post
  if (post.transport === 'pull') return step(post, { type: 'lost', at })
  return { ...step(post, { type: 'refused', at, error: INIT_LOST }), refusal: { status: 502, error: INIT_LOST } }
}

const INIT_LOST: ApiError = {
  from: 'network',
  code: 'init_answer_lost',
  message: "TikTok's answer got lost before any of your video was sent, so nothing was posted. Press Publish again.",
  logId: null,
  actor: 'tiktok',
  retry: 'now',
}

const step = (post: Post, event: PostEvent): Post => ({ ...post, progress: advancePost(post.progress, event) })
