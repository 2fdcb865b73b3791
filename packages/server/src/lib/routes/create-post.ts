import { parseCreatePostBody } from '@direct-post/core'
import { KEY_HEADER } from '@direct-post/core/proxy'
import type { PostAnswer } from '@direct-post/core/proxy'
import type { Context } from '../context.js'
import { readJson } from '../http/body.js'
import { json } from '../http/outgoing.js'
import type { Outgoing } from '../http/outgoing.js'
import { Refusal, refuse } from '../http/problem.js'
import { takeTurn } from '../limits.js'
import { confirmPost } from '../publish/confirm.js'
import type { Run, Visit } from '../route.js'

/** One press of Publish: 201 for the first request with a key, 200 for every repetition. */
export const createPost: Run = (context, visit) => confirm(context, visit, 'now')

/** The same for a post that the host sends later, through `handler.publish`. */
export const createReceipt: Run = (context, visit) => confirm(context, visit, 'later')

async function confirm(context: Context, { incoming, owner }: Visit, when: 'now' | 'later'): Promise<Outgoing> {
  await takeTurn(context.settings, owner, 'createPost')
  const key = incoming.header(KEY_HEADER) ?? ''
  if (!/^[\w.~-]{8,128}$/.test(key)) throw refuse('key_missing')
  const parsed = parseCreatePostBody(await readJson(incoming))
  if (!parsed.ok) throw new Refusal(422, parsed.error)

  const { post, isNew } = await confirmPost(context, { owner, key, body: parsed.body, when })
  if (post.refusal) throw new Refusal(post.refusal.status, post.refusal.error)
  const answer: PostAnswer = { post: post.progress }
  return json(isNew ? 201 : 200, answer)
}
