import { png } from './png.js'

const SIDE = 144
/** Samples per pixel and direction: smooth edges. */
const SAMPLES = 3

type Colour = readonly [red: number, green: number, blue: number]

interface Look {
  backdrop: Colour
  hair: Colour
  skin: Colour
  clothes: Colour
  /** How far the hair falls, as a part of the picture. */
  hairLength: number
}

const BACKDROPS: readonly Colour[] = [
  [255, 214, 165],
  [190, 225, 230],
  [205, 218, 253],
  [226, 236, 233],
  [253, 226, 228],
  [255, 241, 176],
  [214, 234, 200],
  [232, 212, 240],
]
const HAIRS: readonly Colour[] = [
  [43, 33, 30],
  [92, 58, 38],
  [166, 108, 54],
  [60, 60, 72],
  [196, 152, 92],
  [120, 40, 36],
]
const SKINS: readonly Colour[] = [
  [246, 212, 186],
  [224, 172, 134],
  [188, 130, 94],
  [141, 90, 62],
  [98, 62, 45],
]
const CLOTHES: readonly Colour[] = [
  [56, 89, 139],
  [38, 110, 96],
  [196, 85, 62],
  [120, 76, 140],
  [52, 58, 70],
  [214, 150, 44],
]

/** A flat portrait that is always the same for the same username. Invented, like its owner. */
export function portrait(username: string): Promise<Uint8Array<ArrayBuffer>> {
  const look = lookOf(username)
  const rgb = new Uint8Array(SIDE * SIDE * 3)
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) rgb.set(pixel(look, x, y), (y * SIDE + x) * 3)
  }
  return png(SIDE, rgb)
}

function pixel(look: Look, x: number, y: number): Colour {
  const sum = [0, 0, 0]
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const dx = (x + ((i % SAMPLES) + 0.5) / SAMPLES) / SIDE
    const dy = (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / SIDE
    colourAt(look, dx, dy).forEach((part, channel) => (sum[channel] = (sum[channel] ?? 0) + part))
  }
  const [red = 0, green = 0, blue = 0] = sum.map((part) => part / SAMPLES ** 2)
  return [red, green, blue]
}

/** From front to back. Coordinates run from 0 to 1. */
function colourAt({ backdrop, hair, skin, clothes, hairLength }: Look, x: number, y: number): Colour {
  const fringe = inEllipse(x, y, 0.5, 0.27, 0.2, 0.13)
  if (fringe && y < 0.35) return hair
  if (inEllipse(x, y, 0.5, 0.42, 0.165, 0.205)) return skin
  if (Math.abs(x - 0.5) < 0.065 && y > 0.5 && y < 0.72) return darker(skin)
  if (inEllipse(x, y, 0.5, 1.02, 0.36, 0.34)) return clothes
  if (inEllipse(x, y, 0.5, 0.4, 0.225, 0.25) && y < hairLength) return hair
  return backdrop
}

function inEllipse(x: number, y: number, cx: number, cy: number, rx: number, ry: number): boolean {
  return ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1
}

function darker([red, green, blue]: Colour): Colour {
  return [red * 0.86, green * 0.84, blue * 0.83]
}

function lookOf(username: string): Look {
  const seed = new TextEncoder().encode(username).reduce((hash, byte) => (hash * 33 + byte) >>> 0, 5381)
  return {
    backdrop: pick(BACKDROPS, seed),
    hair: pick(HAIRS, seed >>> 3),
    skin: pick(SKINS, seed >>> 7),
    clothes: pick(CLOTHES, seed >>> 11),
    hairLength: 0.36 + ((seed >>> 15) % 4) * 0.1,
  }
}

function pick(colours: readonly Colour[], seed: number): Colour {
  return colours[seed % colours.length] ?? [128, 128, 128]
}
