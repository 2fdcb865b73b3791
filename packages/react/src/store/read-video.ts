import type { Video } from '@direct-post/core'
import { fingerprint } from '../client/fingerprint.js'
import type { FileProblem } from './state.js'

/** Milliseconds a browser may take over the metadata before they count as unreadable. */
const PATIENCE = 15_000

export interface VideoReading {
  media: Video
  problems: readonly FileProblem[]
}

/**
 * What can be told about a picked file. It refuses nothing: what does not fit TikTok's limits is for
 * the rules to say, and what could not be read is `null`.
 */
export async function readVideo(file: File, url: string): Promise<VideoReading> {
  const [mimeType, played, inspected, print] = await Promise.all([
    sniff(file),
    measure(url),
    inspect(file),
    fingerprint(file).catch(() => undefined),
  ])
  const { durationSec, width, height } = inspected ?? played
  const media: Video = {
    type: 'video',
    origin: 'device',
    size: file.size,
    mimeType,
    name: file.name,
    durationSec,
    width,
    height,
    ...(print === undefined ? {} : { fingerprint: print }),
  }
  return { media, problems: inspected?.problems ?? [] }
}

/** Looks closer than a player does. The reader is loaded with the first file; without it the player's word stands. */
async function inspect(file: File) {
  try {
    const { inspectVideo } = await import('./inspect-video.js')
    return await inspectVideo(file)
  } catch {
    return null
  }
}

type Shape = Pick<Video, 'durationSec' | 'width' | 'height'>
const UNREADABLE: Shape = { durationSec: null, width: null, height: null }

/** The first bytes decide, because a browser derives `file.type` from the name alone. */
async function sniff(file: File): Promise<string> {
  // Without bytes there is no type to be wrong about: "empty" is the one fault to tell.
  if (file.size === 0) return file.type
  const head = new Uint8Array(
    await file
      .slice(0, 12)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0)),
  )
  const ascii = String.fromCharCode(...head)
  if (ascii.slice(4, 8) === 'ftyp') return ascii.slice(8, 12) === 'qt  ' ? 'video/quicktime' : 'video/mp4'
  // EBML: WebM, and Matroska, which shares its first bytes and is told apart by its name.
  if (head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3) {
    return /\.mkv$/i.test(file.name) ? 'video/x-matroska' : 'video/webm'
  }
  // An older QuickTime file may begin with another box than `ftyp`.
  if (['moov', 'mdat', 'wide', 'free'].includes(ascii.slice(4, 8))) return 'video/quicktime'
  return file.type.startsWith('video/') ? 'application/octet-stream' : file.type || 'application/octet-stream'
}

function measure(url: string): Promise<Shape> {
  return new Promise((resolve) => {
    const video = document.createElement('video')
    const timer = setTimeout(() => done(UNREADABLE), PATIENCE)
    video.preload = 'metadata'
    video.muted = true
    video.onerror = () => done(UNREADABLE)
    video.onloadedmetadata = () => {
      if (Number.isFinite(video.duration)) return done(shapeOf(video))
      // A recording made in a browser has no length in its header; seeking past the end finds it.
      video.ondurationchange = () => Number.isFinite(video.duration) && done(shapeOf(video))
      video.currentTime = Number.MAX_SAFE_INTEGER
    }
    video.src = url

    function done(shape: Shape) {
      clearTimeout(timer)
      video.onerror = video.onloadedmetadata = video.ondurationchange = null
      video.removeAttribute('src')
      video.load()
      resolve(shape)
    }
  })
}

function shapeOf({ duration, videoWidth, videoHeight }: HTMLVideoElement): Shape {
  return { durationSec: duration > 0 ? duration : null, width: videoWidth || null, height: videoHeight || null }
}
