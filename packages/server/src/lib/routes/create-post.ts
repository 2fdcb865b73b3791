import { parseCreatePostBody } from '@direct-post/core'
import { KEY_HEADER } from '@direct-post/core/proxy'
import type { PostAnswer } from '@direct-post/core/proxy'
import { readJson } from '../http/body.js'
import { json } from '../http/outgoing.js'
import { Refusal, refuse } from '../http/problem.js'
import { takeTurn } from '../limits.js'
import { confirmPost } from '../publish/confirm.js'
import type { Run } from '../route.js'

/** One press of Publish: 201 for the first request with a key, 200 for every repetition. */
export const createPost: Run = async (context, { incoming, owner }) => {
  await takeTurn(context.settings, owner, 'createPost')
  const key = incoming.header(KEY_HEADER) ?? ''
  if (!/^[\w.~-]{8,128}$/.test(key)) throw refuse('key_missing')
  const parsed = parseCreatePostBody(await readJson(incoming))
  if (!parsed.ok) throw new Refusal(422, parsed.error)

  const { post, isNew } = await confirmPost(context, { owner, key, body: parsed.body })
  if (post.refusal) throw new Refusal(post.refusal.status, post.refusal.error)
  const answer: PostAnswer = { post: post.progress }
  return json(isNew ? 201 : 200, answer)
}
