import { MACROBLOCK, macroblockColumns, macroblockRows, type FrameSize } from './h264/parameter-sets.js'
import { deltaSlice, keySlice, MACROBLOCK_SAMPLES, type Samples } from './h264/slice.js'
import type { Picture, Rectangle } from './picture.js'

export interface Frame {
  type: 'key' | 'delta'
  /** One NAL unit behind its length, as MP4 stores it. */
  data: Uint8Array
}

export interface FrameOptions extends FrameSize {
  frameCount: number
  /** Frames from one key frame to the next. */
  keyEvery: number
  /** Bytes that all frames together reach, by writing out macroblocks that did not change. */
  minBytes: number
}

/** Draws and codes one frame after the other; the samples of one picture are all it holds. */
export function* frames(picture: Picture, options: FrameOptions): Generator<Frame> {
  const columns = macroblockColumns(options)
  const rows = macroblockRows(options)
  const samples: Samples = new Uint8Array(columns * rows * MACROBLOCK_SAMPLES)
  let written = 0
  let sinceKey = 0

  for (let frame = 0; frame < options.frameCount; frame++) {
    const isKey = frame % options.keyEvery === 0
    sinceKey = isKey ? 0 : sinceKey + 1
    const changed = isKey ? everyMacroblock(columns * rows) : touched(picture.changedIn(frame), columns, rows)
    for (const index of changed) draw(picture, frame, index, columns, samples, options)

    const owed = (options.minBytes - written) / (options.frameCount - frame)
    const nal = isKey
      ? keySlice(samples, (frame / options.keyEvery) % 2)
      : deltaSlice(samples, padded(changed, owed, columns * rows, frame), sinceKey)
    written += nal.length + 4
    yield { type: isKey ? 'key' : 'delta', data: withLength(nal) }
  }
}

function everyMacroblock(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

/** The macroblocks under some rectangles, in rising order. */
function touched(rectangles: readonly Rectangle[], columns: number, rows: number): number[] {
  const found = new Set<number>()
  for (const { x, y, width, height } of rectangles) {
    const lastRow = Math.min(rows - 1, Math.floor((y + height - 1) / MACROBLOCK))
    const lastColumn = Math.min(columns - 1, Math.floor((x + width - 1) / MACROBLOCK))
    for (let row = Math.max(0, Math.floor(y / MACROBLOCK)); row <= lastRow; row++) {
      for (let column = Math.max(0, Math.floor(x / MACROBLOCK)); column <= lastColumn; column++) {
        found.add(row * columns + column)
      }
    }
  }
  return [...found].sort((a, b) => a - b)
}

/** Adds unchanged macroblocks until the frame weighs what it owes; where they start moves with the frame. */
function padded(changed: number[], owedBytes: number, count: number, frame: number): number[] {
  const wanted = Math.min(count, Math.ceil(owedBytes / MACROBLOCK_SAMPLES))
  if (changed.length >= wanted) return changed
  const all = new Set(changed)
  for (let step = 0; all.size < wanted; step++) all.add((frame * 7 + step) % count)
  return [...all].sort((a, b) => a - b)
}

function draw(picture: Picture, frame: number, index: number, columns: number, samples: Samples, size: FrameSize) {
  const left = (index % columns) * MACROBLOCK
  const top = Math.floor(index / columns) * MACROBLOCK
  const at = index * MACROBLOCK_SAMPLES
  for (let y = 0; y < MACROBLOCK; y++) {
    // What lies beyond the cropped edge repeats the edge.
    const pictureY = Math.min(top + y, size.height - 1)
    for (let x = 0; x < MACROBLOCK; x++) {
      const value = picture.colourAt(Math.min(left + x, size.width - 1), pictureY, frame)
      samples[at + y * MACROBLOCK + x] = value >> 16
      if (y % 2 === 1 || x % 2 === 1) continue
      const chroma = at + 256 + (y / 2) * 8 + x / 2
      samples[chroma] = (value >> 8) & 0xff
      samples[chroma + 64] = value & 0xff
    }
  }
}

function withLength(nal: Uint8Array): Uint8Array {
  const data = new Uint8Array(nal.length + 4)
  new DataView(data.buffer).setUint32(0, nal.length)
  data.set(nal, 4)
  return data
}
