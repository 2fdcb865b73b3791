import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumArgs, findChromium } from '../../../scripts/chromium.mjs'
import { barAt, makeVideo, withoutIndex } from '../src/index.js'
import { writeVideo } from '../src/node.js'

const ORIGIN = 'http://media.test'

interface Played {
  width: number
  height: number
  durationSec: number
  /** Red, green, blue of the asked points at the asked second. */
  pixels: number[][]
}

let browser: Browser
let page: Page
let folder: string

beforeAll(async () => {
  const executablePath = findChromium()
  browser = await chromium.launch({ args: chromiumArgs, ...(executablePath ? { executablePath } : {}) })
  page = await browser.newPage()
  folder = await mkdtemp(join(tmpdir(), 'test-media-'))
})

afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

describe('a made video', () => {
  it('plays in Chromium with the size, duration and colours asked for', async () => {
    const video = await makeVideo({ durationSec: 3, width: 360, height: 640, fps: 30, seed: 1 })
    expect(video.length).toBeGreaterThan(1_000_000)
    expect(video.length).toBeLessThan(3_000_000)

    const points = [22, 67, 112, 157, 202, 247, 292, 337].map((x) => ({ x, y: 500 }))
    const played = await play(page, video, 0.5, points)

    expect(played).toMatchObject({ width: 360, height: 640 })
    expect(played.durationSec).toBeCloseTo(3, 2)
    points.forEach(({ x }, index) => expectColour(played.pixels[index], barAt(x, 360, 1)))
  })

  it('moves: the square is elsewhere a second later', async () => {
    const video = await makeVideo({ durationSec: 3 })
    // Half a width a second, a third of the floor's height a second; its side is 60.
    const early = { x: 30, y: 30 }
    const late = { x: 210, y: 222 }
    const atStart = await play(page, video, 0.01, [early, late])
    const afterOne = await play(page, video, 1.01, [early, late])

    expect(atStart.pixels).not.toEqual(afterOne.pixels)
    expectColour(atStart.pixels[0], [255, 255, 255])
    expectColour(atStart.pixels[1], barAt(late.x, 360, 1))
    expectColour(afterOne.pixels[0], barAt(early.x, 360, 1))
    expectColour(afterOne.pixels[1], [255, 255, 255])
  })

  it('is another file and another picture for another seed', async () => {
    const [one, two] = await Promise.all([
      makeVideo({ durationSec: 1, seed: 1 }),
      makeVideo({ durationSec: 1, seed: 2 }),
    ])
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false)
    const played = await play(page, two, 0.5, [{ x: 22, y: 500 }])
    expectColour(played.pixels[0], barAt(22, 360, 2))
  })

  it.each([
    { durationSec: 1, width: 202, height: 366, fps: 10 },
    { durationSec: 8, width: 200, height: 360, fps: 23 },
    { durationSec: 1, width: 1080, height: 1920, fps: 60 },
  ])('can have the defects and the limits of the rules: $width × $height, $fps fps', async (options) => {
    const played = await play(page, await makeVideo(options), 0.5, [])
    expect(played).toMatchObject({ width: options.width, height: options.height })
    expect(played.durationSec).toBeCloseTo(options.durationSec, 2)
  })

  it('reaches a size asked for, written straight to a file', async () => {
    const path = join(folder, 'large.mp4')
    await writeVideo(path, { durationSec: 4, width: 720, height: 1280, minBytes: 66_000_000 })
    expect((await stat(path)).size).toBeGreaterThan(66_000_000)

    const played = await play(page, await readFile(path), 3, [{ x: 45, y: 1100 }])
    expect(played).toMatchObject({ width: 720, height: 1280 })
    expectColour(played.pixels[0], barAt(45, 720, 1))
  })

  it('cannot be read once its index is gone', async () => {
    const video = withoutIndex(await makeVideo({ durationSec: 1 }))
    await expect(play(page, video, 0, [])).rejects.toThrow('cannot play')
  })

  it('refuses to be larger than its pixels', async () => {
    await expect(makeVideo({ durationSec: 1, minBytes: 1e9 })).rejects.toThrow('Make it longer or larger')
  })
})

async function play(
  page: Page,
  video: Uint8Array,
  second: number,
  points: { x: number; y: number }[],
): Promise<Played> {
  await page.unrouteAll()
  await page.route(`${ORIGIN}/`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.route(`${ORIGIN}/video.mp4`, (route) =>
    route.fulfill({ contentType: 'video/mp4', body: Buffer.from(video) }),
  )
  await page.goto(`${ORIGIN}/`)
  return page.evaluate(
    async ({ second, points }) => {
      const blob = await (await fetch('/video.mp4', { cache: 'no-store' })).blob()
      const element = document.createElement('video')
      const happened = (name: string) =>
        new Promise((resolve, reject) => {
          element.addEventListener(name, resolve, { once: true })
          element.addEventListener('error', () => reject(new Error('cannot play')), { once: true })
        })
      element.muted = true
      element.src = URL.createObjectURL(blob)
      await happened('loadeddata')
      element.currentTime = second
      await happened('seeked')
      const canvas = new OffscreenCanvas(element.videoWidth, element.videoHeight)
      const context = canvas.getContext('2d')
      const pixel = ({ x, y }: { x: number; y: number }) => [...(context?.getImageData(x, y, 1, 1).data ?? [])]
      // "seeked" may come before the picture: a canvas that nothing was drawn on is transparent.
      do {
        await new Promise(requestAnimationFrame)
        context?.drawImage(element, 0, 0)
      } while (pixel({ x: 0, y: 0 })[3] === 0)
      return {
        width: element.videoWidth,
        height: element.videoHeight,
        durationSec: element.duration,
        pixels: points.map((point) => pixel(point).slice(0, 3)),
      }
    },
    { second, points },
  )
}

/** Eight bits of YCbCr in limited range cost some steps of RGB, most of them in blue. */
function expectColour(actual: number[] | undefined, expected: readonly [number, number, number]) {
  const furthest = Math.max(...expected.map((value, index) => Math.abs(value - (actual?.[index] ?? Infinity))))
  expect(furthest, `${actual?.join()} is not ${expected.join()}`).toBeLessThanOrEqual(12)
}
