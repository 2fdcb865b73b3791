import type { MediaFacts, MediaFile } from '../entities.js'
import type { MediaStore } from './store.js'

const PHOTO_HEADER = 256 * 1024

/** Looks into received bytes: what they really are, whatever their name or type said. */
export async function inspect(media: MediaStore, file: MediaFile, kind: 'VIDEO' | 'PHOTO'): Promise<MediaFacts | null> {
  if (kind === 'VIDEO') return inspectVideo(media, file)
  return inspectPhoto(await media.read(file.key, 0, Math.min(file.size, PHOTO_HEADER)))
}

async function inspectVideo(media: MediaStore, { key, size }: MediaFile): Promise<MediaFacts | null> {
  // Loaded on the first look, so that a sandbox answers its first call without it.
  const { ALL_FORMATS, CustomSource, EncodedPacketSink, Input } = await import('mediabunny')
  const source = new CustomSource({
    getSize: () => size,
    read: (first, end) => media.read(key, first, end),
  })
  const input = new Input({ source, formats: ALL_FORMATS })
  try {
    const track = await input.getPrimaryVideoTrack()
    if (!track) return null
    // The index stands in front of the frames: a file that was cut short still has all of it.
    if (!(await new EncodedPacketSink(track).getPacket(Infinity))) return null
    const stats = await track.computePacketStats()
    return {
      format: formatName((await input.getFormat()).name),
      codec: await track.getCodec(),
      durationSec: await input.computeDuration(),
      framesPerSecond: stats.averagePacketRate,
      width: await track.getDisplayWidth(),
      height: await track.getDisplayHeight(),
    }
  } catch {
    // Broken or not a video: both are files nobody can read.
    return null
  } finally {
    input.dispose()
  }
}

const FORMAT_NAMES: Readonly<Record<string, string>> = { MP4: 'mp4', 'QuickTime File Format': 'mov', WebM: 'webm' }

function formatName(name: string): string {
  return FORMAT_NAMES[name] ?? name.toLowerCase()
}

async function inspectPhoto(header: Uint8Array): Promise<MediaFacts | null> {
  const { imageSize } = await import('image-size')
  try {
    const { type, width, height } = imageSize(header)
    return {
      format: type === 'jpg' ? 'jpeg' : (type ?? 'unknown'),
      codec: null,
      durationSec: null,
      framesPerSecond: null,
      width,
      height,
    }
  } catch {
    return null
  }
}
