import type { ApiError, PostProgress, PostStatus } from '@direct-post/core'
import type { PostAnswer } from '@direct-post/core/proxy'
import type { Sleep } from './backoff.js'
import type { Call } from './call.js'
import { failed, ok, type Result } from './result.js'

export interface FollowOptions {
  signal?: AbortSignal
  /** Told every answer. */
  onProgress?: (post: PostProgress) => void
  /** Told when an answer did not come; the last known state stays true and asking goes on. */
  onMissed?: (error: ApiError) => void
}

const SETTLED: readonly PostStatus[] = ['posted', 'delivered_to_inbox', 'failed', 'cancelled', 'needs_attention']

/**
 * TikTok gives a public post's id only after its own check, within a minute as a rule; private posts
 * never get one. Questions asked for it after the post was published: three minutes' worth.
 */
const LINK_PATIENCE = 36

/**
 * Asks where the post stands until that never changes again: often at first, then every 15 s, then
 * once a minute. Patience has no end, because TikTok may take hours and guessing would be a lie.
 * A published post is followed a little longer, for its link.
 */
export async function follow(
  tools: { call: Call; sleep: Sleep },
  postId: string,
  { signal, onProgress, onMissed }: FollowOptions = {},
): Promise<Result<PostProgress>> {
  let askedForLink = 0
  for (let asked = 0; ; asked++) {
    const answer = await tools.call<PostAnswer>(`/posts/${postId}`, { signal })
    if (signal?.aborted) return answer.ok ? ok(answer.value.post) : answer

    if (answer.ok) {
      onProgress?.(answer.value.post)
      const { post } = answer.value
      const awaitsLink = post.status === 'posted' && post.postUrl === null && askedForLink++ < LINK_PATIENCE
      if (SETTLED.includes(post.status) && !awaitsLink) return ok(post)
    } else {
      if (answer.error.retry !== 'now' && answer.error.retry !== 'later') return failed(answer.error)
      onMissed?.(answer.error)
    }
    await tools.sleep(askedForLink > 0 ? 5000 : pause(asked), signal)
  }
}

/** Milliseconds until the next question. */
function pause(asked: number): number {
  if (asked < 5) return 2000
  if (asked < 20) return 5000
  return asked < 60 ? 15_000 : 60_000
}
