import { advancePost } from '@direct-post/core'
import type { PostEvent } from '@direct-post/core'
import type { Context } from '../context.js'
import type { Account } from '../store/accounts.js'
import type { Post } from '../store/posts.js'

/** Feeds the one state machine and stores the result, unless nothing changed. */
export async function applyEvent(
  { posts, settings }: Context,
  post: Post,
  event: PostEvent,
  account: Account | null,
): Promise<Post> {
  const changed = await posts.update(post.id, (current) => {
    const progress = advancePost(current.progress, event)
    return progress === current.progress
      ? null
      : { ...current, progress: withUrl(progress, current, account, settings.tiktok.profileOrigin) }
  })
  if (changed && changed.progress.status !== post.progress.status) {
    const { status, failReason } = changed.progress
    settings.emit({ type: 'post.status', postId: post.id, status, code: failReason })
  }
  return changed ?? post
}

/** Built from a checked user name and a decimal id, never from text that TikTok could put anything in (T22). */
function withUrl(progress: Post['progress'], post: Post, account: Account | null, origin: string): Post['progress'] {
  const [id] = progress.publicPostIds
  const username = account?.profile?.username
  if (id === undefined || username === undefined || !/^[\w.-]+$/.test(username)) return progress
  const kind = post.receipt.media.type === 'photo' ? 'photo' : 'video'
  return { ...progress, postUrl: `${origin}/@${username}/${kind}/${id}` }
}
