import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output, type Target } from 'mediabunny'
import { frames } from './frames.js'
import {
  codecString,
  decoderConfiguration,
  pictureParameterSet,
  sequenceParameterSet,
  type FrameSize,
} from './h264/parameter-sets.js'
import { testPicture, type Picture } from './picture.js'

export interface VideoOptions {
  durationSec: number
  /** Pixels, even. @default 360 */
  width?: number
  /** Pixels, even. @default 640 */
  height?: number
  /** Frames per second, whole. @default 30 */
  fps?: number
  /** The file is at least this large. @default 0 */
  minBytes?: number
  /** Turns the colour bars and is written into the picture, so that two seeds are two files. @default 1 */
  seed?: number
  /** Seconds from one key frame to the next. @default 2 */
  keyEverySec?: number
  /** What to show instead of the test picture. */
  picture?: Picture
}

/** A whole H.264 MP4 in memory, its index in front. */
export async function makeVideo(options: VideoOptions): Promise<Uint8Array<ArrayBuffer>> {
  const target = new BufferTarget()
  await writeTo(target, options, 'in-memory')
  if (target.buffer === null) throw new Error('@direct-post/test-media: the muxer finished without a file.')
  return new Uint8Array(target.buffer)
}

/** Milliseconds of drawing after which a server or a page gets its turn. */
const BUSY_MS = 30

/** Frames go to the target as they are made. With `fastStart: false` nothing is held back. */
export async function writeTo(target: Target, options: VideoOptions, fastStart: 'in-memory' | false): Promise<void> {
  const { durationSec, width = 360, height = 640, fps = 30, minBytes = 0, seed = 1, keyEverySec = 2 } = options
  const size: FrameSize = { width, height, fps }
  assertMakeable(size, durationSec, minBytes)
  const picture = options.picture ?? testPicture(size, seed)
  const sps = sequenceParameterSet(size)
  const decoderConfig: VideoDecoderConfig = {
    codec: codecString(sps),
    codedWidth: width,
    codedHeight: height,
    description: decoderConfiguration(sps, pictureParameterSet()),
    colorSpace: { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false },
  }

  const output = new Output({ format: new Mp4OutputFormat({ fastStart }), target })
  const source = new EncodedVideoPacketSource('avc')
  output.addVideoTrack(source, { frameRate: fps })
  await output.start()
  const frameCount = Math.round(durationSec * fps)
  let index = 0
  let pausedAt = performance.now()
  for (const { type, data } of frames(picture, { ...size, frameCount, keyEvery: keyEverySec * fps, minBytes })) {
    await source.add(new EncodedPacket(data, type, index / fps, 1 / fps), { decoderConfig })
    index++
    if (performance.now() - pausedAt < BUSY_MS) continue
    await new Promise((resolve) => setTimeout(resolve))
    pausedAt = performance.now()
  }
  await output.finalize()
}

function assertMakeable({ width, height, fps }: FrameSize, durationSec: number, minBytes: number) {
  if (width % 2 !== 0 || height % 2 !== 0 || !Number.isInteger(fps)) {
    throw new Error(
      `@direct-post/test-media: ${width}x${height} at ${fps} fps cannot be made. ` +
        '4:2:0 halves the colours, and frames are counted. Use even sides and a whole number of frames per second.',
    )
  }
  const most = width * height * 1.5 * fps * durationSec
  if (minBytes > most) {
    throw new Error(
      `@direct-post/test-media: ${minBytes} bytes do not fit in ${durationSec} s of ${width}x${height}. ` +
        `Uncompressed it holds ${Math.floor(most)}. Make it longer or larger.`,
    )
  }
}
