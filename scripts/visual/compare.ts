import pixelmatch from 'pixelmatch'
import { onCanvas, samePixels, type Picture } from './picture.js'

export interface Difference {
  /** How many pixels are not alike, those at the edge of a letter included. */
  pixels: number
  /** The part of the picture that holds them all, in pixels. */
  box: Box
  /** The difference drawn: what is alike pale, what is not red. */
  drawn: Picture
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** `null` when every pixel is alike. Pictures of unlike size are laid on one canvas, the top left corners together. */
export function compare(before: Picture, after: Picture): Difference | null {
  if (samePixels(before, after)) return null
  const canvas = { width: Math.max(before.width, after.width), height: Math.max(before.height, after.height) }
  const [one, other] = [onCanvas(before, canvas), onCanvas(after, canvas)]
  const drawn = { ...canvas, data: new Uint8Array(canvas.width * canvas.height * 4) }
  // No threshold and no excuse for soft edges: pictures of one machine are alike to the last bit, or something changed.
  const exact = { threshold: 0, includeAA: true, alpha: 0.15, diffColor: [214, 0, 60] as [number, number, number] }
  pixelmatch(one.data, other.data, drawn.data, canvas.width, canvas.height, exact)
  return { ...differing(one, other), drawn }
}

/** Counted here, bit by bit: pixelmatch weighs colours as an eye would, and some lie too close for it. */
function differing(one: Picture, other: Picture): { pixels: number; box: Box } {
  let [left, top, right, bottom, pixels] = [one.width, one.height, -1, -1, 0]
  for (let pixel = 0; pixel < one.width * one.height; pixel += 1) {
    if (isAlike(one.data, other.data, pixel * 4)) continue
    const [x, y] = [pixel % one.width, Math.floor(pixel / one.width)]
    pixels += 1
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { pixels, box: { x: left, y: top, width: right - left + 1, height: bottom - top + 1 } }
}

function isAlike(one: Uint8Array, other: Uint8Array, at: number): boolean {
  return (
    one[at] === other[at] &&
    one[at + 1] === other[at + 1] &&
    one[at + 2] === other[at + 2] &&
    one[at + 3] === other[at + 3]
  )
}
