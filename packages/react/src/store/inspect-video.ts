import { BlobSource, Input, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny'
import type { FileProblem } from './state.js'

/** "Media Transfer Guide" (September 2026): frames per second. */
const FPS_MIN = 23
const FPS_MAX = 60
const CODECS: Readonly<Record<string, string>> = { avc: 'H.264', hevc: 'H.265', vp8: 'VP8', vp9: 'VP9' }
const OTHERS: Readonly<Record<string, string>> = { av1: 'AV1', mpeg4: 'MPEG-4 Part 2', prores: 'ProRes' }
/** Packets that are looked at for the frame rate; more would read half of the file. */
const PACKETS = 120

export interface Inspection {
  durationSec: number
  width: number
  height: number
  problems: FileProblem[]
}

/** Looks into the container itself, which a player does not tell about. Throws on what is no video. */
export async function inspectVideo(file: Blob): Promise<Inspection> {
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, WEBM, MATROSKA] })
  try {
    const track = await input.getPrimaryVideoTrack()
    if (!track) throw new Error('no video track')
    const [codec, width, height, durationSec, { averagePacketRate }] = await Promise.all([
      track.getCodec(),
      track.getDisplayWidth(),
      track.getDisplayHeight(),
      input.computeDuration(),
      track.computePacketStats(PACKETS),
    ])
    return { durationSec, width, height, problems: [...codecProblem(codec), ...rateProblem(averagePacketRate)] }
  } finally {
    input.dispose()
  }
}

function codecProblem(codec: string | null): FileProblem[] {
  if (codec !== null && codec in CODECS) return []
  const codecs = Object.values(CODECS).join(', ')
  const name = codec === null ? null : (OTHERS[codec] ?? codec)
  const message = `This video is coded as ${name ?? 'a codec TikTok does not know'}; TikTok takes ${codecs}. Export it as MP4 with H.264 or choose another.`
  return name === null
    ? [{ code: 'video_codec_unknown', message, values: { codecs } }]
    : [{ code: 'video_codec', message, values: { codec: name, codecs } }]
}

function rateProblem(fps: number): FileProblem[] {
  // Half a frame of tolerance: 23.976 is what cameras call 24, and 60.02 what phones call 60.
  if (fps >= FPS_MIN - 0.5 && fps <= FPS_MAX + 0.5) return []
  const has = Math.round(fps * 10) / 10
  const message = `This video has ${has} frames per second; TikTok takes ${FPS_MIN} to ${FPS_MAX}. Export it with 30 or choose another.`
  return [{ code: 'video_frame_rate', message, values: { actual: has, min: FPS_MIN, max: FPS_MAX } }]
}
