import { planChunks } from '@direct-post/core'
import type { ChunkPlan, Media, Transport } from '@direct-post/core'
import type { Context } from '../context.js'
import { refuse } from '../http/problem.js'
import type { HostMedia } from '../media/storage.js'
import type { Owner } from '../owner.js'

/** Milliseconds: TikTok takes an hour at most to pull, and may begin late. */
const LINK_LIFE_MS = 2 * 3_600_000

/** T2: what lies on the person's device is uploaded; what lies with the host is pulled by TikTok. */
export async function chooseTransport(context: Context, owner: Owner, media: Media): Promise<Transport> {
  if (media.type === 'video' && media.origin === 'device') {
    return { type: 'upload', plan: planUpload(media.size, context.settings.maxBodyBytes) }
  }
  const files = media.type === 'photo' ? media.items : [media]
  const urls = await Promise.all(files.map((file) => linkTo(context, owner, file)))
  return { type: 'pull', urls }
}

/** Bytes: what TikTok takes as one chunk under both readings of "64 MB". */
const LARGEST_CHUNK = 64_000_000

/**
 * The fewest equal chunks that fit in a body of `maxBodyBytes`. TikTok rounds the number of chunks down, so
 * the last one carries the rest on top; where that would not fit, there is one chunk more.
 */
export function planUpload(size: number, maxBodyBytes: number): ChunkPlan {
  const plan = planChunks(size)
  if (lastChunkOf(plan) <= maxBodyBytes) return plan
  const count = Math.ceil(size / Math.min(maxBodyBytes, LARGEST_CHUNK))
  const smaller = planChunks(size, { chunkSize: Math.floor(size / count) })
  return lastChunkOf(smaller) <= maxBodyBytes
    ? smaller
    : planChunks(size, { chunkSize: Math.floor(size / (count + 1)) })
}

const lastChunkOf = ({ size, chunkSize, chunkCount }: ChunkPlan): number => size - chunkSize * (chunkCount - 1)

/** The page names a key and never an address (T08). The file must be this person's, and the one that was described. */
async function linkTo(
  context: Context,
  owner: Owner,
  file: { mediaKey?: string; size: number; mimeType: string },
): Promise<string> {
  const { media, now } = context.settings
  if (!media) throw refuse('media_not_supported')
  const found = file.mediaKey === undefined ? null : await findMedia(context, owner, file.mediaKey)
  if (!found) throw refuse('media_not_found')
  if (found.size !== file.size || found.mimeType !== file.mimeType) throw refuse('media_changed')
  return `${media.publicUrl}/${await context.links.sign({ ...found, expiresAt: now() + LINK_LIFE_MS })}`
}

async function findMedia(context: Context, owner: Owner, mediaKey: string): Promise<HostMedia | null> {
  const stored = await context.media.read(owner, mediaKey)
  if (stored) return { storageKey: stored.key, size: stored.size, mimeType: stored.mimeType }
  return (await context.settings.media?.find?.(owner, mediaKey)) ?? null
}
