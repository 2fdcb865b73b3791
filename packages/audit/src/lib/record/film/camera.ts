import type * as Mediabunny from 'mediabunny'
import type { Draw } from './draw.js'
import type { FrameSize, Scene } from './scene.js'

export type Codec = 'avc' | 'vp9' | 'vp8' | 'av1'

/** What runs in the film's own page: it draws frames, encodes them, and keeps the file. */
export interface Camera {
  /** Begins a file with the first codec of the list that this browser can write. */
  load(codecs: readonly Codec[], bitrate: number): Promise<Codec | null>
  /**
   * `jpeg`: base64; null: the page has not changed. `atSec` counts from the beginning of this file; `heldSec` is needed
   * for the last picture alone: every other lasts until the next.
   */
  frame(scene: Scene, jpeg: string | null, atSec: number, heldSec: number): Promise<void>
  /** How large the file is, and how large it may become when it is closed now: frames still wait to be encoded. */
  bytes(): { written: number; atMost: number }
  /** Closes the file; answers its size. */
  unload(): Promise<number>
  /** Base64. */
  read(from: number, to: number): string
}

declare global {
  interface Window {
    directPostFilm: Camera
  }
}

/** Runs in a page, so it can use nothing from outside itself. */
export function createCamera(bunny: typeof Mediabunny, createDraw: (frame: FrameSize) => Draw, frame: FrameSize) {
  const canvas = Object.assign(document.createElement('canvas'), { width: frame.width, height: frame.height })
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('This browser cannot draw.')
  const draw = createDraw(frame)
  let picture: ImageBitmap | null = null
  let roll: { output: Mediabunny.Output; source: Mediabunny.CanvasSource; target: Mediabunny.BufferTarget } | null =
    null
  let written = 0
  let largest = 0
  let file = new Uint8Array()

  // High profile, level 4: what would be chosen by itself is a level too low for frames of this size.
  const level = (codec: Codec) => (codec === 'avc' ? { fullCodecString: 'avc1.640028' } : {})

  const camera: Camera = {
    async load(codecs, bitrate) {
      const quality = new bunny.Quality({ bitrate })
      const { width, height } = frame
      let codec: Codec | null = null
      for (const each of codecs) {
        if (await bunny.canEncodeVideo(each, { width, height, quality, ...level(each) })) {
          codec = each
          break
        }
      }
      if (codec === null) return null

      const target = new bunny.BufferTarget()
      const format =
        codec === 'avc' ? new bunny.Mp4OutputFormat({ fastStart: 'in-memory' }) : new bunny.WebMOutputFormat()
      const output = new bunny.Output({ format, target })
      const source = new bunny.CanvasSource(canvas, {
        codec,
        quality,
        ...level(codec),
        keyFrameInterval: 2,
        onEncodedPacket({ byteLength }) {
          written += byteLength
          largest = Math.max(largest, byteLength)
        },
      })
      output.addVideoTrack(source)
      await output.start()
      written = 0
      largest = 0
      roll = { output, source, target }
      return codec
    },
    async frame(scene, jpeg, atSec, heldSec) {
      if (jpeg !== null) {
        const bytes = Uint8Array.from(atob(jpeg), (letter) => letter.charCodeAt(0))
        picture?.close()
        picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
      }
      draw(context, picture, scene)
      await roll?.source.add(atSec, heldSec)
    },
    bytes: () => ({ written, atMost: written * 1.01 + largest * 5 + 10_000 }),
    async unload() {
      await roll?.output.finalize()
      file = new Uint8Array(roll?.target.buffer ?? new ArrayBuffer(0))
      roll = null
      return file.byteLength
    },
    read(from, to) {
      let text = ''
      for (let at = from; at < to; at += 0x8000)
        text += String.fromCharCode(...file.subarray(at, Math.min(to, at + 0x8000)))
      return btoa(text)
    },
  }
  window.directPostFilm = camera
}
