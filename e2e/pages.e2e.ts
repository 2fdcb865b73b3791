import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, visit } from './support/browser.js'
import { startTestDemo, type TestDemo } from './support/demo.js'
import { connect, formOn } from './support/form.js'
import { tabTo } from './support/keyboard.js'

const WIDTHS = [320, 768, 1280]

let browser: Browser
let demo: TestDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startTestDemo()])
})

afterAll(async () => {
  await browser.close()
  await demo.close()
})

describe('Kilnside', () => {
  it('lets two people sign in, each with accounts of their own', async () => {
    const { page, close } = await visit(browser, demo.url, { person: null })
    await page.goto('/')
    await page.getByRole('button', { name: /Ada Moreau/ }).click()
    await page.getByRole('heading', { name: 'This week’s clips' }).waitFor()
    await connect(page, 'public')
    await formOn(page).nickname.waitFor()

    await page.locator('summary').click()
    await page.getByRole('button', { name: 'Switch to Theo Brandt' }).click()
    await page.getByRole('heading', { name: 'Night firing' }).waitFor()
    await page.goto('/post')
    await formOn(page).connect.waitFor()
    expect(await formOn(page).nickname.count()).toBe(0)

    await page.locator('summary').click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: /from the wheel to the world/ }).waitFor()
    await close()
  })

  it('tells a stranger nothing', async () => {
    const { context, close } = await visit(browser, demo.url, { person: null })
    const answer = await context.request.get('/api/direct-post/accounts')
    expect(answer.status()).toBe(401)
    await close()
  })

  it('offers a real clip to people who have no video at hand', async () => {
    const { page, complaints, close } = await visit(browser, demo.url)
    await connect(page, 'private')
    await page.getByRole('button', { name: 'Use the clip: A bowl on the wheel' }).click()
    await formOn(page).form.getByText('wheel.mp4').waitFor()
    await expect
      .poll(() => formOn(page).form.locator('figcaption').innerText())
      .toMatch(/0:04 · 4\.1\sMB · \u2066360 × 640/)
    expect(complaints).toEqual([])
    await close()
  })

  it('shows the whole focus ring of every clip, however narrow the strip that they scroll in', async () => {
    const { page, close } = await visit(browser, demo.url, { viewport: { width: 320, height: 800 } })
    await connect(page, 'public')
    const clips = page.getByRole('button', { name: /^Use the clip/ })
    await clips.first().waitFor()
    for (const clip of await clips.all()) {
      await tabTo(page, clip)
      await expect.poll(() => clip.evaluate(ringIsWhole)).toBe(true)
    }
    expect(await clips.count()).toBe(3)

    // The last is in view, and of the second a corner: a press on its edge is a press, and moves nothing.
    const strip = await page.getByRole('list').filter({ has: clips }).boundingBox()
    await page.mouse.click((strip?.x ?? 0) + 2, (strip?.y ?? 0) + 40)
    await formOn(page).form.getByText('glaze.mp4').waitFor()
    await close()
  })

  it.each(
    WIDTHS.flatMap((width) => [
      { width, dir: 'ltr', colorScheme: 'light' as const },
      { width, dir: 'rtl', colorScheme: 'dark' as const },
    ]),
  )('can be read by everybody at $width px, $dir, $colorScheme', async ({ width, dir, colorScheme }) => {
    const { page, close } = await visit(browser, demo.url, { colorScheme, viewport: { width, height: 800 } })
    await connect(page, 'no-duet-stitch')
    const found: Record<string, unknown> = {}
    for (const path of ['/', '/post?plan=centring', '/posts', '/privacy', '/nowhere']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      if (path.startsWith('/post?')) await formOn(page).disclosure.click()
      await page.evaluate((value) => document.documentElement.setAttribute('dir', value), dir)
      found[path] = { faults: await faults(page), sidewaysScroll: await sidewaysScroll(page) }
    }
    const fine = { faults: [], sidewaysScroll: 0 }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((path) => [path, fine])))
    await close()
  })
})

/** Every fault that axe finds, with the elements it is about. */
async function faults(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  // By the debugger and not as a script element, which the page's own policy refuses.
  await page.evaluate(source)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Nothing of the outline lies outside the list that scrolls. Runs in the page. */
function ringIsWhole(button: Element): boolean {
  const list = button.closest('ul')
  if (!list) return false
  const { outlineOffset, outlineWidth } = getComputedStyle(button)
  const ring = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth)
  const [inner, outer] = [button.getBoundingClientRect(), list.getBoundingClientRect()]
  return (
    inner.left - ring >= outer.left &&
    inner.right + ring <= outer.right &&
    inner.top - ring >= outer.top &&
    inner.bottom + ring <= outer.bottom
  )
}
