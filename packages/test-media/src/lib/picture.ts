import { colour, type Colour } from './colour.js'

/** What a video shows. Pure, so the same options make the same frames. */
export interface Picture {
  /** The colour of a pixel in a frame, both counted from 0. */
  colourAt(x: number, y: number, frame: number): Colour
  /** Every rectangle in which this frame may differ from the one before it. */
  changedIn(frame: number): readonly Rectangle[]
}

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

export interface Canvas {
  width: number
  height: number
  fps: number
}

/** The eight bars from left to right, before a seed turns them. Red, green, blue. */
export const BARS: readonly (readonly [number, number, number])[] = [
  [235, 235, 235],
  [235, 220, 16],
  [16, 210, 220],
  [20, 200, 40],
  [210, 30, 200],
  [220, 30, 30],
  [30, 40, 220],
  [40, 40, 40],
]

/** Which bar stands at this column of pixels. */
export function barAt(x: number, width: number, seed: number): readonly [number, number, number] {
  return BARS[(Math.floor((x * BARS.length) / width) + seed) % BARS.length] ?? [0, 0, 0]
}

/** Colour bars, a square that bounces over them, and the seed in black and white along the lower edge. */
export function testPicture({ width, height, fps }: Canvas, seed: number): Picture {
  const side = Math.max(16, Math.floor(Math.min(width, height) / 6))
  const strip = Math.floor(height / 10)
  const floor = height - strip
  const light = colour(255, 255, 255)
  const dark = colour(12, 12, 12)
  const bars = Array.from({ length: width }, (_, x) => colour(...barAt(x, width, seed)))

  const square = (frame: number): Rectangle => ({
    x: bounce((frame * width) / (fps * 2), width - side),
    y: bounce((frame * floor) / (fps * 3), floor - side),
    width: side,
    height: side,
  })

  return {
    colourAt(x, y, frame) {
      if (y >= floor) return (seed >>> Math.floor((x * 32) / width)) & 1 ? light : dark
      const { x: left, y: top } = square(frame)
      const inside = x >= left && x < left + side && y >= top && y < top + side
      if (!inside) return bars[x] ?? dark
      return x < left + 4 || x >= left + side - 4 || y < top + 4 || y >= top + side - 4 ? dark : light
    },
    changedIn: (frame) => [square(frame - 1), square(frame)],
  }
}

/** Back and forth between 0 and `range`. */
function bounce(distance: number, range: number): number {
  if (range <= 0) return 0
  const phase = Math.round(distance) % (range * 2)
  return phase <= range ? phase : range * 2 - phase
}
