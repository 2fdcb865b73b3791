import { planChunks } from '@direct-post/core'
import type { Media, Transport } from '@direct-post/core'
import type { Context } from '../context.js'
import { refuse } from '../http/problem.js'
import type { Owner } from '../owner.js'

/** T2: what lies on the person's device is uploaded; what lies with the host is pulled by TikTok. */
export async function chooseTransport(_context: Context, _owner: Owner, media: Media): Promise<Transport> {
  if (media.type === 'video' && media.origin === 'device') return { type: 'upload', plan: planChunks(media.size) }
  throw refuse('media_not_supported')
}
