import { colour, type Picture } from '@direct-post/test-media'

/** Pixels; vertical, as phones film. */
export const SIZE = { width: 360, height: 640, fps: 24 } as const

const { width: WIDTH, fps: FPS } = SIZE
const MIDDLE = WIDTH / 2

type Rgb = readonly [number, number, number]

/** The three clips, drawn pixel by pixel. What moves is kept small, so that the files are. */
export const PICTURES = { wheel: wheel(), glaze: glaze(), kiln: kiln() } satisfies Record<string, Picture>

/** A bowl seen from the side, its throwing rings running round. */
function wheel(): Picture {
  const top = 250
  const bottom = 420
  const clay: Rgb = [196, 128, 92]
  const radiusAt = (y: number) => 40 + 88 * Math.sqrt(Math.max(0, (bottom - y) / (bottom - top)))

  return {
    colourAt(x, y, frame) {
      const radius = radiusAt(y)
      const across = (x - MIDDLE) / radius
      if (y >= top && y < bottom && Math.abs(across) < 1) {
        const turn = Math.asin(across) + (frame / FPS) * 2 * Math.PI
        const ring = Math.sin(y / 5 + turn) * 10 + (Math.cos(turn * 3) > 0.94 ? 22 : 0)
        return shade(clay, Math.sqrt(1 - across * across) * 70 - 40 + ring)
      }
      if (y >= bottom && y < bottom + 26 && Math.abs(x - MIDDLE) < 150) return shade([92, 84, 80], (y - bottom) * -2)
      return wall([236, 224, 206], x, y)
    },
    changedIn: everySecond({ x: MIDDLE - 128, y: top, width: 256, height: bottom - top }),
  }
}

/** Green runs down a grey mug and stops at the foot. */
function glaze(): Picture {
  const top = 230
  const bottom = 450
  const half = 92
  const edgeAt = (x: number, frame: number) => {
    const drip = 16 * Math.sin(x / 11) + 9 * Math.sin(x / 4.7 + 1)
    return Math.min(bottom - 18 + drip / 3, top + (frame / FPS) * 52 + drip)
  }
  const onHandle = (x: number, y: number) => {
    const distance = Math.hypot(x - (MIDDLE + half), y - (top + 95))
    return x >= MIDDLE + half && distance > 34 && distance < 54
  }

  return {
    colourAt(x, y, frame) {
      const across = (x - MIDDLE) / half
      if (y >= top && y < bottom && Math.abs(across) < 1) {
        const light = Math.sqrt(1 - across * across) * 60 - 35
        return y < edgeAt(x, frame) ? shade([122, 168, 138], light) : shade([186, 178, 168], light)
      }
      if (onHandle(x, y)) return shade([186, 178, 168], -18)
      if (y >= bottom) return shade([120, 92, 72], -(y - bottom) / 6)
      return wall([226, 232, 226], x, y)
    },
    changedIn: everySecond({ x: MIDDLE - half, y: top, width: half * 2, height: bottom - top }),
  }
}

/** Three pots in the dark, and the glow behind them breathing. */
function kiln(): Picture {
  const pots = [
    { x: 105, top: 330, radius: 34 },
    { x: 180, top: 290, radius: 42 },
    { x: 258, top: 345, radius: 30 },
  ]
  const shelf = 430

  return {
    colourAt(x, y, frame) {
      if (Math.abs(x - MIDDLE) > 140 || y < 220 || y > 470)
        return shade([58, 46, 44], ((x * 7 + y * 3) % 9) - 4 - y / 40)
      if (y >= shelf) return shade([44, 30, 28], -10)
      const isPot = pots.some(
        (pot) => y >= pot.top && Math.abs(x - pot.x) < pot.radius * (1 - ((y - pot.top) / 260) ** 2),
      )
      if (isPot) return shade([70, 36, 28], 0)
      const breath = 0.8 + 0.2 * Math.sin((frame / FPS) * Math.PI * 1.5)
      const heat = breath * (1 - Math.hypot(x - MIDDLE, (y - 360) * 0.8) / 260)
      return shade([255 * heat + 40, 120 * heat + 16, 30 * heat + 8], 0)
    },
    changedIn: everySecond({ x: 40, y: 220, width: 280, height: 210 }),
  }
}

/** Every other frame repeats the one before, which halves the file. */
function everySecond(moving: { x: number; y: number; width: number; height: number }): Picture['changedIn'] {
  return (frame) => (frame % 2 === 0 ? [moving] : [])
}

function wall(base: Rgb, x: number, y: number) {
  return shade(base, 14 - Math.hypot(x - 90, y - 120) / 14)
}

function shade([red, green, blue]: Rgb, light: number) {
  return colour(bounded(red + light), bounded(green + light), bounded(blue + light))
}

function bounded(value: number): number {
  return Math.max(0, Math.min(255, value))
}
