import type { UploadAnswer } from '@direct-post/core/proxy'
import { json } from '../http/outgoing.js'
import { takeTurn } from '../limits.js'
import { relayChunk } from '../relay/relay-chunk.js'
import type { Run } from '../route.js'
import { ownerKey } from '../store/accounts.js'
import { ownPost } from './posts.js'

/** One chunk of a video on its way to TikTok. */
export const uploadChunk: Run = async (context, visit) => {
  await takeTurn(context.settings, visit.owner, 'upload')
  const post = await ownPost(context, visit)
  const { progress } = await context.uploads.run(ownerKey(visit.owner), () => relayChunk(context, post, visit.incoming))
  const { upload } = progress
  const answer: UploadAnswer = {
    nextByte: upload?.nextByte ?? 0,
    done: upload !== null && upload.nextByte >= upload.size,
  }
  return json(200, answer)
}
