import { colour, makeVideo, type Colour, type Picture } from '@direct-post/test-media'
import type { MediaReading } from '../store/index.js'

type Rgb = readonly [number, number, number]
type Shade = (x: number, y: number) => Rgb

const SIZE = { width: 360, height: 640 }
/** Seconds. */
const LENGTH = 12
const DAWN: readonly Rgb[] = [
  [38, 43, 86],
  [121, 84, 139],
  [226, 128, 117],
  [250, 201, 141],
]
const NOON: readonly Rgb[] = [
  [58, 124, 178],
  [132, 186, 212],
  [222, 232, 220],
  [244, 222, 178],
]
const DUSK: readonly Rgb[] = [
  [18, 20, 46],
  [56, 38, 84],
  [150, 62, 92],
  [232, 120, 84],
]

let video: Promise<File> | undefined

/** A video as the page knows it once it was read: a sun over hills, drawn here and encoded to H.264. */
export async function sampleVideo(durationSec = LENGTH): Promise<MediaReading> {
  video ??= makeVideo({
    ...SIZE,
    durationSec: LENGTH,
    keyEverySec: LENGTH,
    picture: still(landscape(DAWN, 16 / 9)),
  }).then((bytes) => new File([bytes], 'sourdough-at-dawn.mp4', { type: 'video/mp4' }))
  const file = await video
  const media = { type: 'video', origin: 'device', mimeType: file.type, name: file.name } as const
  return {
    status: 'video',
    file,
    url: URL.createObjectURL(file),
    media: { ...media, size: 8_400_000, durationSec, width: 1080, height: 1920, fingerprint: 'sample' },
    problems: [],
  }
}

/** Three pictures of the same place at other times of the day. */
export async function samplePhotos(): Promise<MediaReading> {
  const files = await Promise.all(
    [DAWN, NOON, DUSK].map((sky, index) => jpeg(landscape(sky, 4 / 3), `hills-${index + 1}.jpg`)),
  )
  return {
    status: 'photos',
    items: files.map((file, index) => ({
      id: `photo-${index}`,
      file,
      url: URL.createObjectURL(file),
      photo: {
        mediaKey: '',
        size: file.size,
        mimeType: file.type,
        fingerprint: String(index),
        width: 1080,
        height: 1440,
      },
    })),
  }
}

function still(shade: Shade): Picture {
  return {
    colourAt: (x, y): Colour => colour(...shade(x / SIZE.width, y / SIZE.height)),
    changedIn: () => [],
  }
}

/** Sky, a sun, two hills. */
function landscape(sky: readonly Rgb[], tall: number): Shade {
  const [top, upper, lower, sun] = sky as [Rgb, Rgb, Rgb, Rgb]
  return (x, y) => {
    if (y > 0.8 + 0.07 * Math.sin(x * 4 + 2)) return mix(top, [10, 12, 20], 0.55)
    if (y > 0.7 + 0.08 * Math.sin(x * 5)) return mix(upper, top, 0.5)
    if (Math.hypot(x - 0.62, (y - 0.52) * tall) < 0.16) return mix(sun, [255, 255, 240], 0.5)
    const height = Math.min(1, y / 0.72) * 2.99
    const bands = [top, upper, lower, sun] as const
    const step = Math.floor(height)
    return mix(bands[step] ?? sun, bands[step + 1] ?? sun, height - step)
  }
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share)
  return [part(0), part(1), part(2)]
}

async function jpeg(shade: Shade, name: string): Promise<File> {
  const [width, height] = [360, 480]
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser has no canvas to draw a sample picture on.')
  const pixels = context.createImageData(width, height)
  for (let at = 0; at < width * height; at++) {
    pixels.data.set([...shade((at % width) / width, Math.floor(at / width) / height), 255], at * 4)
  }
  context.putImageData(pixels, 0, 0)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
  return new File([blob], name, { type: 'image/jpeg' })
}
