import type { PostAnswer, PostsAnswer } from '@direct-post/core/proxy'
import type { Context } from '../context.js'
import { json } from '../http/outgoing.js'
import { refuse } from '../http/problem.js'
import { takeTurn } from '../limits.js'
import { cancelPost } from '../publish/cancel.js'
import { followPost } from '../publish/follow.js'
import type { Run, Visit } from '../route.js'
import type { Post } from '../store/posts.js'

const PAGE = 50

/** The newest posts as they were last seen; TikTok is not asked for a whole list. */
export const listPosts: Run = async ({ posts }, { owner }) => {
  const answer: PostsAnswer = { posts: (await posts.list(owner, { limit: PAGE })).map(({ progress }) => progress) }
  return json(200, answer)
}

/** One post as it stands now (5e). */
export const postStatus: Run = async (context, visit) => {
  const answer: PostAnswer = { post: (await followPost(context, await ownPost(context, visit))).progress }
  return json(200, answer)
}

export const cancel: Run = async (context, visit) => {
  await takeTurn(context.settings, visit.owner, 'cancel')
  const answer: PostAnswer = { post: (await cancelPost(context, await ownPost(context, visit))).progress }
  return json(200, answer)
}

/** Somebody else's post and no post at all are told apart by nobody (T16). */
export async function ownPost({ posts }: Context, { owner, id }: Visit): Promise<Post> {
  const post = await posts.read(owner, id)
  if (!post || post.prunedAt !== null) throw refuse('post_not_found')
  return post
}
