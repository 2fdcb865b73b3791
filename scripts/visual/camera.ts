import { chromium, type Browser, type Page } from 'playwright-core'
import { chromiumArgs, findChromium } from '../chromium.mjs'
import type { Picture } from './picture.js'
import { readPng } from './png/read.js'
import { STEADY, steady } from './steady.js'
import type { Shot } from './stories.js'

const HEIGHT = 480
const PATIENCE_MS = 60_000
/** Looks at a page that does not come to rest; each is a tenth of a second after the one before. */
const MOST_LOOKS = 30

export interface Photo {
  shot: Shot
  picture: Picture
  /** What the story's own play function complained of, or why the page never came to rest. */
  trouble: string | null
}

/** What we read of Storybook's preview; the fixture of our test answers the same. */
interface StorybookPage {
  __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } }
  __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): readonly { status?: string; message?: string }[] | undefined }
}

/** One thread draws, and draws whole tiles: else the soft edge of a corner depends on what was drawn before it. */
const STEADY_DRAWING = ['--disable-partial-raster', '--num-raster-threads=1', '--disable-checker-imaging']

export function launch(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({ args: [...chromiumArgs, ...STEADY_DRAWING], ...(executablePath ? { executablePath } : {}) })
}

/** Takes every shot, several at a time, each in a page of its own. */
export async function photograph(
  browser: Browser,
  storybook: string,
  shots: readonly Shot[],
  { atOnce = 4, develop }: PhotographOptions,
): Promise<void> {
  const waiting = [...shots]
  const worker = async () => {
    const page = await openPage(browser)
    for (let shot = waiting.shift(); shot; shot = waiting.shift()) {
      const retake = take.bind(null, page, storybook, shot)
      await develop(await retake(), retake)
    }
    await page.context().close()
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, shots.length) }, worker))
}

interface PhotographOptions {
  /** @default 4 */
  atOnce?: number
  /** Gets each photo, and may ask for another of the same. */
  develop: (photo: Photo, retake: () => Promise<Photo>) => Promise<void>
}

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    deviceScaleFactor: 1,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  })
  await context.addInitScript(steady, STEADY)
  return context.newPage()
}

async function take(page: Page, storybook: string, shot: Shot): Promise<Photo> {
  const { story, mode } = shot
  await page.setViewportSize({ width: story.width, height: HEIGHT })
  await page.mouse.move(0, 0)
  // The accessibility check has its own run; here it would only move the page about.
  const globals = `${mode.globals};a11y.manual:!true`
  await page.goto(`${storybook}/iframe.html?id=${story.id}&viewMode=story&globals=${globals}`)
  const trouble = await played(page)
  const { picture, isAtRest } = await atRest(page)
  return {
    shot,
    picture,
    trouble: trouble ?? (isAtRest ? null : 'The page never came to rest: something keeps moving.'),
  }
}

/** Waits until the story has played to its end, and answers what went wrong on the way. */
async function played(page: Page): Promise<string | null> {
  const ended = page.waitForFunction(howItEnded, null, { timeout: PATIENCE_MS, polling: 50 })
  const end = await ended.then((handle) => handle.jsonValue()).catch(() => ({ trouble: 'It never finished.' }))
  return end ? end.trouble : null
}

/** In the page. */
function howItEnded(): { trouble: string | null } | false {
  const { __STORYBOOK_PREVIEW__: preview, __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as StorybookPage
  const phase = preview?.currentRender?.phase ?? ''
  const isFailed = phase === 'errored' || phase === 'aborted' || channel?.last('storyFinished')?.[0]?.status === 'error'
  if (!isFailed) return phase === 'finished' && { trouble: null }
  const thrown = ['playFunctionThrewException', 'storyThrewException', 'storyErrored']
  const messages = thrown.map((event) => channel?.last(event)?.[0]?.message)
  return { trouble: messages.find(Boolean) ?? `The story ${phase}.` }
}

/** Two looks alike, a moment apart, are a picture. */
async function atRest(page: Page): Promise<{ picture: Picture; isAtRest: boolean }> {
  await page.evaluate(loaded)
  let before = await look(page)
  for (let looks = 1; looks < MOST_LOOKS; looks += 1) {
    await page.waitForTimeout(100)
    const now = await look(page)
    if (before.equals(now)) return { picture: readPng(now), isAtRest: true }
    before = now
  }
  return { picture: readPng(before), isAtRest: false }
}

function look(page: Page): Promise<Buffer> {
  return page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })
}

/** In the page: fonts and images are there, every video stands on a frame that is drawn, and no log id tells the second. */
async function loaded(): Promise<void> {
  const frame = (video: HTMLVideoElement) =>
    new Promise<void>((drawn) => {
      setTimeout(drawn, 5000)
      if (!video.currentSrc || video.error) return drawn()
      video.requestVideoFrameCallback(() => drawn())
      video.pause()
      // Also to where it stands: a frame is drawn anew after every seek.
      video.currentTime = 0
    })
  // TikTok's log ids begin with the time, to the second.
  for (const id of document.querySelectorAll('.dp-LogId code')) {
    id.textContent = id.textContent.replace(/^(\d{8})\d{6}/, '$1120000')
  }
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => null)))
  await Promise.all([...document.querySelectorAll('video')].map(frame))
}
