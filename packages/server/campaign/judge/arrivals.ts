import type { SandboxPost } from '@direct-post/sandbox'
import { postsOf } from '../world/press.js'
import type { Press } from '../world/press.js'
import { isIrrevocable } from '../world/world.js'
import { isOf, wrongFields } from './confirmed.js'
import type { Body } from './confirmed.js'
import type { Violation } from './rules.js'

/** It is with the creator, or nothing can keep it from them. */
export const reaches = (post: SandboxPost): boolean => post.publishedAt !== null || isIrrevocable(post)

/** One press, one post. */
export function doublePosts(press: Press, posts: readonly SandboxPost[]): Violation[] {
  const reached = postsOf(posts, press).filter(reaches)
  if (reached.length <= 1) return []
  const ids = reached.map(({ publishId, status }) => `${publishId} ${status}`).join(', ')
  return [{ rule: 'double_post', what: `press ${press.wish.number} became ${ids}` }]
}

/** What TikTok was asked for, field by field. */
export function wrongInits({ wish, mustStop }: Press, inits: readonly Body[]): Violation[] {
  const own = inits.filter((body) => isOf(wish, body))
  if (mustStop && own.length > 0) {
    return [{ rule: 'unconfirmed_post', what: `press ${wish.number} was sent although the creator had changed since` }]
  }
  return own.flatMap((body) => {
    const fields = wrongFields(wish, body)
    if (fields.length === 0) return []
    return [
      { rule: 'wrong_fields' as const, what: `press ${wish.number}: ${fields.join(', ')} in ${JSON.stringify(body)}` },
    ]
  })
}

/** What arrived, byte by byte. */
export function wrongBytes(press: Press, posts: readonly SandboxPost[]): Violation[] {
  const { number, contents } = press.wish
  const isWrong = ({ files, status }: SandboxPost) => {
    // A pull that still runs has its files one by one, in their order.
    if (files.some(({ sha256 }, index) => sha256 !== contents[index]?.sha256)) return true
    return status === 'PUBLISH_COMPLETE' && files.length !== contents.length
  }
  return postsOf(posts, press)
    .filter((post) => reaches(post) && isWrong(post))
    .map(({ publishId }) => ({ rule: 'wrong_fields', what: `press ${number}: other bytes arrived at ${publishId}` }))
}

/** Whatever nobody pressed for. */
export function unconfirmed(
  presses: readonly Press[],
  posts: readonly SandboxPost[],
  inits: readonly Body[],
): Violation[] {
  const asked = [
    ...inits,
    ...posts.map(({ postInfo, sourceInfo }) => ({ post_info: postInfo, source_info: sourceInfo })),
  ]
  return asked
    .filter((body) => !presses.some(({ wish }) => isOf(wish, body)))
    .map((body) => ({ rule: 'unconfirmed_post', what: `nobody pressed Publish for ${JSON.stringify(body)}` }))
}
