import { planChunks } from '@direct-post/core'
import type { ChunkPlan, Media, Transport } from '@direct-post/core'
import type { Context } from '../context.js'
import { refuse } from '../http/problem.js'
import type { Owner } from '../owner.js'

/** T2: what lies on the person's device is uploaded; what lies with the host is pulled by TikTok. */
export async function chooseTransport({ settings }: Context, _owner: Owner, media: Media): Promise<Transport> {
  if (media.type === 'video' && media.origin === 'device')
    return { type: 'upload', plan: planUpload(media.size, settings.chunkBytes) }
  throw refuse('media_not_supported')
}

/** The fewest equal chunks of at most `chunkBytes`; the last one takes the few bytes that are left over. */
export function planUpload(size: number, chunkBytes: number): ChunkPlan {
  const count = Math.ceil(size / chunkBytes)
  return count === 1 ? planChunks(size) : planChunks(size, { chunkSize: Math.floor(size / count) })
}
