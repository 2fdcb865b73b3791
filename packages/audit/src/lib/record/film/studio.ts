import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { createCamera } from './camera.js'
import { createDraw } from './draw.js'
import { FRAME } from './scene.js'

/** Browsers encode on https alone; nothing is asked of the network, the page is answered from here. */
const STUDIO = 'https://film.invalid/'

/** A page of its own, in which frames are drawn and encoded. The page that is filmed knows nothing of it. */
export async function openStudio(browser: Browser): Promise<Page> {
  const muxer = await readMuxer()
  const context = await browser.newContext()
  await context.route('**/*', (route) => {
    const script = new URL(route.request().url()).pathname === '/mediabunny.mjs'
    return route.fulfill(
      script ? { contentType: 'text/javascript', body: muxer } : { contentType: 'text/html', body: html() },
    )
  })
  const page = await context.newPage()
  await page.goto(STUDIO)
  await page.waitForFunction(() => 'directPostFilm' in window)
  return page
}

function html(): string {
  return `<!doctype html><title>film</title><script type="module">
import * as bunny from '/mediabunny.mjs'
const createDraw = ${createDraw.toString()}
;(${createCamera.toString()})(bunny, createDraw, ${JSON.stringify(FRAME)})
</script>`
}

/** Its one file for browsers; the entry that Node would take is made of hundreds. */
async function readMuxer(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('mediabunny')
  return readFile(join(dirname(entry), 'mediabunny.min.mjs'), 'utf8')
}
