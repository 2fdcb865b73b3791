import type { Picture } from '../picture.js'

/** A colour as one number, 0xrrggbb. */
export type Colour = number

/**
 * A picture told in bytes: for each pixel which of 256 colours it is nearest to, and which of that colour's own
 * neighbours it is exactly. `null` when that does not hold the picture.
 */
export interface Told {
  /** Unlike each other, the most frequent first. */
  palette: readonly Colour[]
  nearest: Uint8Array
  /** For each colour of the palette the rarer ones next to it, at most 255. */
  neighbours: readonly (readonly Colour[])[]
  /** 0 for the palette's colour itself, else the number of its neighbour from 1. */
  exact: Uint8Array
}

export function tell({ width, height, data }: Picture): Told | null {
  const counts = countColours(data)
  if (!counts) return null
  // Two colours as frequent as each other stay in the order in which they appear, so that a picture is told in one way.
  const colours = [...counts].sort((one, other) => other[1] - one[1]).map(([colour]) => colour)
  const palette = colours.slice(0, 256)
  const neighbours: Colour[][] = palette.map(() => [])
  const places = new Map(palette.map((colour, entry) => [colour, { entry, number: 0 }]))
  for (const colour of colours.slice(256)) {
    const entry = nearestTo(colour, palette)
    const number = neighbours[entry]?.push(colour) ?? 0
    if (number > 255) return null
    places.set(colour, { entry, number })
  }

  const told = { palette, neighbours, nearest: new Uint8Array(width * height), exact: new Uint8Array(width * height) }
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const place = places.get(colourAt(data, pixel * 4))
    told.nearest[pixel] = place?.entry ?? 0
    told.exact[pixel] = place?.number ?? 0
  }
  return told
}

/** `null` when a pixel is see-through, or when it is no drawing any more. */
function countColours(data: Uint8Array): Map<Colour, number> | null {
  const counts = new Map<Colour, number>()
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] !== 255) return null
    const colour = colourAt(data, at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return counts.size > 8192 ? null : counts
}

export function colourAt(data: Uint8Array, at: number): Colour {
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
}

export function bytesOf(colour: Colour): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function nearestTo(colour: Colour, palette: readonly Colour[]): number {
  let [best, entry] = [Infinity, 0]
  const [red, green, blue] = bytesOf(colour)
  for (const [index, other] of palette.entries()) {
    const [r, g, b] = bytesOf(other)
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2
    if (distance < best) [best, entry] = [distance, index]
  }
  return entry
}
