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
 * Asks where the post stands until that never changes again: often at first, then every 15 s, then
 * once a minute. Patience has no end, because TikTok may take hours and guessing would be a lie.
 */
export async function follow(
  tools: { call: Call; sleep: Sleep },
  postId: string,
  { signal, onProgress, onMissed }: FollowOptions = {},
): Promise<Result<PostProgress>> {
  for (let asked = 0; ; asked++) {
    const answer = await tools.call<PostAnswer>(`/posts/${postId}`, { signal })
    if (signal?.aborted) return answer.ok ? ok(answer.value.post) : answer

    if (answer.ok) {
      onProgress?.(answer.value.post)
      if (SETTLED.includes(answer.value.post.status)) return ok(answer.value.post)
    } else {
      if (answer.error.retry !== 'now' && answer.error.retry !== 'later') return failed(answer.error)
      onMissed?.(answer.error)
    }
    await tools.sleep(pause(asked), signal)
  }
}

/** Milliseconds until the next question. */
function pause(asked: number): number {
  if (asked < 5) return 2000
  if (asked < 20) return 5000
  return asked < 60 ? 15_000 : 60_000
}
