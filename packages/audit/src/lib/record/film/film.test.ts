import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../browser.js'
import { startFilm, type FilmFile, type FilmOptions } from './film.js'
import { FRAME } from './scene.js'

let browser: Browser
let page: Page
let folder: string

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: FRAME.width, height: FRAME.stage } })
  folder = await mkdtemp(join(tmpdir(), 'film-'))
})

afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

/** Shows each colour for a moment. */
async function film(
  options: Partial<FilmOptions>,
  colours: readonly string[],
  show: (colour: string) => Promise<void> = showColour,
) {
  const film = await startFilm({ browser, folder, name: 'colours', ...options })
  await film.follow(page)
  try {
    for (const colour of colours) {
      await show(colour)
      film.show({ url: `https://app.example/${colour}` })
      await page.waitForTimeout(600)
      film.mayCut()
    }
    return await film.finish()
  } catch (error) {
    await film.discard()
    throw error
  }
}

const showColour = (colour: string) => page.setContent(`<body style="margin:0;background:${colour}">`)

/** Nothing is harder to make small. */
async function showNoise() {
  await page.setContent('<canvas width=200 height=150></canvas>')
  await page.evaluate(() => {
    const image = new ImageData(200, 150)
    for (let at = 0; at < image.data.length; at++) image.data[at] = at % 4 === 3 ? 255 : Math.random() * 256
    document.querySelector('canvas')!.getContext('2d')!.putImageData(image, 0, 0)
  })
}

/** What Chromium itself plays, a quarter of a second before the end. */
async function play({ file, durationSec }: FilmFile) {
  const bytes = (await readFile(join(folder, file))).toString('base64')
  const player = await browser.newPage()
  const seen = await player.evaluate(
    async ({ bytes, type, at }) => {
      const video = document.createElement('video')
      video.src = `data:${type};base64,${bytes}`
      video.currentTime = at
      await new Promise((done, fail) => {
        video.onseeked = done
        video.onerror = () => fail(new Error(video.error?.message))
      })
      const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight)
      const context = canvas.getContext('2d')!
      let colour: number[]
      // "seeked" may come before the picture: a canvas that nothing was drawn on is transparent.
      do {
        await new Promise(requestAnimationFrame)
        context.drawImage(video, 0, 0)
        colour = [...context.getImageData(video.videoWidth / 2, 400, 1, 1).data]
      } while (colour[3] === 0)
      return { width: video.videoWidth, height: video.videoHeight, durationSec: video.duration, colour }
    },
    { bytes, type: file.endsWith('.mp4') ? 'video/mp4' : 'video/webm', at: durationSec - 0.25 },
  )
  await player.close()
  return seen
}

describe('a film', () => {
  it('plays, and ends on what was shown last', async () => {
    const [made, ...others] = await film({}, ['rgb(200 0 0)', 'rgb(0 0 200)'])
    expect(others).toEqual([])
    expect(made!.file).toBe('colours.mp4')
    expect((await stat(join(folder, made!.file))).size).toBe(made!.bytes)
    const { width, height, durationSec, colour } = await play(made!)
    expect([width, height]).toEqual([FRAME.width, FRAME.height])
    expect(Math.abs(durationSec - made!.durationSec)).toBeLessThan(0.05)
    expect(colour[2]).toBeGreaterThan(150)
    expect(colour[0]).toBeLessThan(60)
  })

  it('ends on what the page shows at its end, also when no picture of that had come yet', async () => {
    const screencast = { start: async () => {}, stop: async () => {} }
    const neverInTime = new Proxy(page, {
      get: (target, name) => (name === 'screencast' ? screencast : (Reflect.get(target, name) as unknown)),
    })
    const roll = await startFilm({ browser, folder, name: 'late' })
    await roll.follow(neverInTime)
    await showColour('rgb(0 0 200)')
    const [made] = await roll.finish()
    const { colour } = await play(made!)
    expect(colour[2]).toBeGreaterThan(150)
    expect(colour[0]).toBeLessThan(60)
  })

  it('is a WebM where the browser writes no H.264', async () => {
    const [made] = await film({ codecs: ['vp9'] }, ['rgb(0 200 0)'])
    expect(made!.file).toBe('colours.webm')
    expect((await play(made!)).colour[1]).toBeGreaterThan(150)
  })

  it('goes on in another file before one gets too large', async () => {
    const roll = await startFilm({ browser, folder, name: 'noise', maxBytes: 500_000, maxFiles: 9 })
    await roll.follow(page)
    while (roll.at().file === 0) {
      await showNoise()
      await page.waitForTimeout(200)
    }
    const made = await roll.finish()
    expect(made.map(({ file }) => file)).toEqual(['noise.mp4', 'noise-2.mp4'].slice(0, made.length))
    expect(made).toHaveLength(2)
    for (const { bytes } of made) expect(bytes).toBeLessThan(500_000)
  })

  it('says so when it is longer than the files it may fill', async () => {
    const tooLong = film({ maxBytes: 20_000, maxFiles: 1 }, ['a', 'b'], showNoise)
    await expect(tooLong).rejects.toThrow('The film is longer than 1 files')
  })
})
