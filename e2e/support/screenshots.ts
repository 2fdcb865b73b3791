import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, CDPSession } from 'playwright-core'
import { launch, visit, type Visit } from './browser.js'
import { startTestDemo, type TestDemo } from './demo.js'
import { createFiles } from './files.js'
import { connect, formOn } from './form.js'

const WIDTHS = [320, 768, 1280]
const THEMES = ['light', 'dark'] as const
const CAPTION = 'The quietest second of the day #pottery #wheelthrowing'

interface Scene {
  demo: TestDemo
  visit: Visit
  clip: string
  line: CDPSession
  shoot: (name: string) => Promise<void>
}

/** Every state of the posting page and the pages around it. `only` filters by a part of the file name. */
export async function takeScreenshots(folder: string, only: readonly string[]) {
  await mkdir(folder, { recursive: true })
  const [browser, files] = await Promise.all([launch(), createFiles()])
  try {
    const clip = await files.video('centring.mp4', { durationSec: 4, width: 720, height: 1280, minBytes: 70_000_000 })
    for (const theme of THEMES) {
      for (const width of WIDTHS) await walk(browser, clip, folder, width, theme, only)
    }
  } finally {
    await browser.close()
    await files.remove()
  }
}

async function walk(
  browser: Browser,
  clip: string,
  folder: string,
  width: number,
  theme: 'light' | 'dark',
  only: readonly string[],
) {
  const demo = await startTestDemo()
  await demo.warmUp()
  const person = await visit(browser, demo.url, { colorScheme: theme, viewport: { width, height: 900 } })
  const line = await person.context.newCDPSession(person.page)
  await line.send('Network.enable')
  const scene: Scene = {
    demo,
    visit: person,
    clip,
    line,
    async shoot(name) {
      const file = `${name}-${width}-${theme}.png`
      if (only.length > 0 && !only.some((part) => file.includes(part))) return
      await person.page.screenshot({ path: join(folder, file), fullPage: true })
    },
  }
  try {
    await around(scene)
    await posting(scene)
  } finally {
    await person.close()
    await demo.close()
  }
}

async function around({ visit: { page }, shoot, demo }: Scene) {
  await page.goto('/')
  await page.waitForTimeout(700)
  await shoot('library')
  await page.goto('/post?plan=centring')
  await formOn(page).connect.waitFor()
  await shoot('connect')
  await formOn(page).connect.click()
  await page.waitForURL((url) => url.origin === demo.sandbox.origin)
  await shoot('consent')
}

async function posting({ visit: { page }, clip, line, shoot, demo }: Scene) {
  const form = formOn(page)
  await connect(page, 'public')
  await form.privacy.waitFor()
  await page.waitForTimeout(500)
  await shoot('empty')

  await form.file.setInputFiles(clip)
  await form.player.waitFor()
  await form.caption.fill(CAPTION)
  await form.privacy.click()
  await shoot('choosing')
  await form.privacyOption('Everyone').click()
  await form.comment.click()
  await form.disclosure.click()
  await form.publish.hover({ force: true })
  await form.tooltip('You need to indicate').waitFor()
  await shoot('blocked')

  await form.brandedContent.click()
  await form.privacy.click()
  await form.privacyOption('Only me').hover({ force: true })
  await form.tooltip('Branded content visibility').waitFor()
  await shoot('branded')
  await page.keyboard.press('Escape')
  await shoot('filled')

  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 12_000_000 }
  await line.send('Network.emulateNetworkConditions', slow)
  await form.publish.click()
  await page.waitForTimeout(3500)
  await shoot('uploading')
  await line.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 })
  await form.status.getByText('TikTok is processing').waitFor()
  await shoot('processing')
  await form.status.getByRole('link', { name: 'View on TikTok' }).waitFor()
  await shoot('done')

  await page.goto('/posts')
  await page.waitForTimeout(500)
  await shoot('posts')
  await page.goto(`${demo.sandbox.origin}/@public`)
  await page.waitForTimeout(500)
  await shoot('profile')
}
