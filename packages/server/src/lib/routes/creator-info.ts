import type { CreatorInfoAnswer } from '@direct-post/core/proxy'
import { json } from '../http/outgoing.js'
import { refuse } from '../http/problem.js'
import { fetchCreatorInfo } from '../publish/facts.js'
import type { Run } from '../route.js'

/** Asked anew each time and stored nowhere: 1a wants the latest. */
export const creatorInfo: Run = async (context, { owner, id }) => {
  const account = await context.accounts.read(owner, id)
  if (!account) throw refuse('account_not_found')
  const answer: CreatorInfoAnswer = { creatorInfo: (await fetchCreatorInfo(context, account)).data }
  return json(200, answer)
}
