import type { ApiError, PostProgress, PostStatus } from '@direct-post/core'
import type { CreatePostBody } from '@direct-post/core/proxy'
import type { SandboxPost } from '@direct-post/sandbox'
import { isOf } from '../judge/confirmed.js'
import type { Answer } from './browser.js'
import type { Wish } from './wish.js'
import { isIrrevocable } from './world.js'
import type { World } from './world.js'

/** One press of Publish, and everything that its person was told about it. */
export interface Press {
  wish: Wish
  /** User name of whoever posts. */
  creator: string
  /** Minted for this press alone. */
  key: string
  /** What stood on the screen. */
  body: CreatePostBody
  /** Confirmed now, and sent when the host's scheduler says so. */
  isLater: boolean
  /** The creator changed between page and press, so that nothing may be sent. */
  mustStop: boolean
  said: Saying[]
}

/** One thing that the server said, beside what was true at that moment. */
export interface Saying {
  /** Milliseconds since 1970. */
  at: number
  says: { status: PostStatus } | { error: ApiError }
  truth: { isAccepted: boolean; isIrrevocable: boolean; isComplete: boolean; isInInbox: boolean }
}

/** Writes down what was said about a press; nothing where nobody answered. */
export function hear(world: World, press: Press, answer: Answer<{ post: PostProgress }>): void {
  if (answer.ok) return note(world, press, { status: answer.value.post.status })
  if (answer.error) note(world, press, { error: answer.error })
}

export function note(world: World, press: Press, says: Saying['says']): void {
  const posts = postsOf(world.sandbox.posts, press)
  const truth = {
    isAccepted: posts.length > 0,
    isIrrevocable: posts.some(isIrrevocable),
    isComplete: posts.some(({ status }) => status === 'PUBLISH_COMPLETE'),
    isInInbox: posts.some(({ status }) => status === 'SEND_TO_USER_INBOX' || status === 'PUBLISH_COMPLETE'),
  }
  press.said.push({ at: world.time.now(), says, truth })
}

/** Everything at TikTok that came from this press. */
export function postsOf(posts: readonly SandboxPost[], { wish }: Pick<Press, 'wish'>): SandboxPost[] {
  return posts.filter(({ postInfo, sourceInfo }) => isOf(wish, { post_info: postInfo, source_info: sourceInfo }))
}

export function lastStatus({ said }: Press): PostStatus | null {
  const statuses = said.flatMap(({ says }) => ('status' in says ? [says.status] : []))
  return statuses.at(-1) ?? null
}
