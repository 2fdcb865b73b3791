import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Codec } from './camera.js'
import { openStudio } from './studio.js'
import type { Scene } from './scene.js'

export interface FilmOptions {
  browser: Browser
  /** Where the files go. */
  folder: string
  /** Without ending; a number is put behind it when there is more than one. */
  name: string
  /** In this order; the first that the browser can write. @default H.264, then VP9, VP8 */
  codecs?: readonly Codec[]
  /** Each file stays below. @default 50,000,000 */
  maxBytes?: number
  /** @default 3 */
  maxFiles?: number
  /** @default 2_500_000 */
  bitsPerSec?: number
  /** At most. @default 15 */
  framesPerSec?: number
}

export interface FilmFile {
  file: string
  bytes: number
  durationSec: number
}

/** A film under way. What it shows is changed with `show`; the frames are taken by themselves. */
export interface Film {
  show(change: Partial<Scene>): void
  scene(): Scene
  /** Films this page from now on, in place of the one before. */
  follow(page: Page): Promise<void>
  /** Takes a last look at the page, so that it can be left: the picture that stays is what it showed now. */
  still(): Promise<void>
  /** Where the film is: the file, counted from 0, and the seconds in it. */
  at(): { file: number; sec: number }
  /** Between two shots: a file that is nearly full may end here. Throws when filming has failed. */
  mayCut(): void
  /** Stops without keeping anything that is not yet in a file. */
  discard(): Promise<void>
  finish(): Promise<FilmFile[]>
}

const NOTHING: Scene = { url: '', pointer: null, caption: null, card: null }
/** A still page is drawn anew this often, so that no player waits long for a frame. */
const STILL_MS = 500
/** Shares of what a file may hold. */
const FULL = 1
const NEARLY_FULL = 0.8
/** The picture that a file ends on is held this long: one without a length is passed over by some players. */
const HELD_SEC = 0.5
const SLICE = 3_000_000
/** Of a JPEG, in percent. */
const QUALITY = 85

export async function startFilm(options: FilmOptions): Promise<Film> {
  const { browser, maxBytes = 50_000_000, maxFiles = 3, framesPerSec = 15 } = options
  const studio = await openStudio(browser)
  const files: FilmFile[] = []
  let scene = NOTHING
  let picture: string | null = null
  let changed = true
  let running = true
  let full: number = FULL
  let failure: unknown
  let watched: Watched | undefined
  let codec = await load(studio, options)
  let began = Date.now()

  const secondsIn = () => (Date.now() - began) / 1000

  /** Answers the seconds at which this picture ends, when it has a length of its own and not the next picture's. */
  async function shoot(heldSec = 0) {
    const jpeg = picture
    const at = secondsIn()
    picture = null
    changed = false
    await studio.evaluate(({ scene, jpeg, at, heldSec }) => window.directPostFilm.frame(scene, jpeg, at, heldSec), {
      scene,
      jpeg,
      at,
      heldSec,
    })
    return at + heldSec
  }

  async function run() {
    for (let last = 0; running;) {
      const start = Date.now()
      if (changed || start - last >= STILL_MS) {
        await shoot()
        last = start
        await cutAbove(full)
      }
      await pause(Math.max(5, 1000 / framesPerSec - (Date.now() - start)))
    }
  }

  async function cutAbove(share: number) {
    const { atMost } = await studio.evaluate(() => window.directPostFilm.bytes())
    full = FULL
    if (atMost < maxBytes * share) return
    if (files.length + 1 >= maxFiles) throw tooLong(maxFiles, maxBytes)
    await close()
    codec = await load(studio, options)
    began = Date.now()
    await shoot()
  }

  function see(jpeg: string) {
    picture = jpeg
    changed = true
  }

  /** The browser's own pictures come a moment late, on a busy machine a long one. */
  async function lookOnce() {
    const last = await watched?.leave()
    watched = undefined
    if (last != null) see(last)
  }

  async function give() {
    running = false
    await turn
  }

  async function close() {
    const durationSec = await shoot(HELD_SEC)
    const file = `${options.name}${files.length > 0 ? `-${files.length + 1}` : ''}.${codec === 'avc' ? 'mp4' : 'webm'}`
    const bytes = await develop(studio, join(options.folder, file))
    if (bytes > maxBytes) throw new Error(`${file} became larger than it may be: ${bytes} bytes.`)
    files.push({ file, bytes, durationSec })
  }

  const turn = run().catch((error: unknown) => (failure = error))
  return {
    show(change) {
      scene = { ...scene, ...change }
      changed = true
    },
    scene: () => scene,
    async follow(page) {
      await watched?.stop()
      watched = await watch(page, see)
    },
    still: lookOnce,
    at: () => ({ file: files.length, sec: secondsIn() }),
    mayCut() {
      if (failure !== undefined) throw failure
      full = NEARLY_FULL
    },
    async discard() {
      await give()
      await watched?.stop()
      await studio.context().close()
    },
    async finish() {
      await give()
      if (failure !== undefined) throw failure
      await lookOnce()
      await close()
      await studio.context().close()
      return files
    },
  }
}

async function load(studio: Page, { codecs = ['avc', 'vp9', 'vp8'], bitsPerSec = 2_500_000 }: FilmOptions) {
  const codec = await studio.evaluate(({ codecs, bitsPerSec }) => window.directPostFilm.load(codecs, bitsPerSec), {
    codecs,
    bitsPerSec,
  })
  if (codec !== null) return codec
  throw new Error(
    `This browser can encode none of ${codecs.join(', ')}. The film has no file to go into. ` +
      'Use another Chromium: KIT_CHROMIUM=/path/to/chrome.',
  )
}

interface Watched {
  stop(): Promise<void>
  /** Stops, with a picture of what the page shows by now; null when it cannot be seen any more. */
  leave(): Promise<string | null>
}

async function watch(page: Page, onPicture: (jpeg: string) => void): Promise<Watched> {
  await page.screencast.start({
    size: page.viewportSize() ?? { width: 1280, height: 800 },
    quality: QUALITY,
    onFrame: ({ data }) => onPicture(data.toString('base64')),
  })
  const stop = () => page.screencast.stop().catch(() => undefined)
  return {
    stop,
    async leave() {
      await stop()
      const last = await page.screenshot({ type: 'jpeg', quality: QUALITY, scale: 'css' }).catch(() => null)
      return last && last.toString('base64')
    },
  }
}

/** Out of the browser and onto the disk, a slice at a time. */
async function develop(studio: Page, path: string): Promise<number> {
  const size = await studio.evaluate(() => window.directPostFilm.unload())
  const slices: Buffer[] = []
  for (let from = 0; from < size; from += SLICE) {
    const text = await studio.evaluate(({ from, to }) => window.directPostFilm.read(from, to), {
      from,
      to: Math.min(size, from + SLICE),
    })
    slices.push(Buffer.from(text, 'base64'))
  }
  await writeFile(path, Buffer.concat(slices))
  return size
}

function tooLong(files: number, bytes: number): Error {
  return new Error(
    `The film is longer than ${files} files of ${bytes.toLocaleString('en-US')} bytes. ` +
      'TikTok takes no more. Raise the pace with --pace 1.5, or lower the quality with --bitrate.',
  )
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
