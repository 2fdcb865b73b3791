import type { Frame, Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { fill, formOn } from './support/form.js'
import { arrowTo } from './support/keyboard.js'
import { useStage } from './support/scene.js'

// G3a and G3b: the two sentences that TikTok's reviewers look for, in every host, at every size, by every hand.

const MISSING = 'You need to indicate if your content promotes yourself, a third party, or both.'
const PRIVATE = 'Branded content visibility cannot be set to private.'

const stage = useStage()
let clip: string

beforeAll(async () => void (clip = await stage.files.video('clip.mp4', { durationSec: 3 })))

const SIZES = [
  { size: '1280 px', viewport: { width: 1280, height: 800 } },
  { size: '320 px', viewport: { width: 320, height: 600 } },
  // What is left of 1280 × 720 when somebody zooms to 200 %.
  { size: '200 % zoom', viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
]
const HOSTS = ['page', 'modal', 'shadow', 'iframe']

describe.each(HOSTS)('in a host of the kind %s', (host) => {
  it.each(SIZES)('a pointer that is really moved reads both sentences at $size', async ({ size, ...opening }) => {
    const { page, shoot } = await stage.open({ ...opening, host: `in=${host}` })
    const place = await formIn(page, host)
    const form = formOn(place)
    await fill(place, clip, 'Hovered', 'Everyone')
    await form.disclosure.click()

    await moveTo(page, form.publish)
    await expectReadable(form.tooltip(MISSING), page)
    await shoot(`hover-${host}-${size.replaceAll(/\W+/g, '-')}-3a`)
    await page.mouse.move(1, 1, { steps: 4 })
    await form.tooltip(MISSING).waitFor({ state: 'hidden' })

    await form.brandedContent.click()
    await form.privacy.click()
    await moveTo(page, form.privacyOption('Only me'))
    await expectReadable(form.tooltip(PRIVATE), page)
    await shoot(`hover-${host}-${size.replaceAll(/\W+/g, '-')}-3b`)
    await page.mouse.down()
    await page.mouse.up()
    await page.keyboard.press('Escape')
    expect(await form.privacy.textContent()).toContain('Everyone')
    expect(stage.lab.sandbox.posts).toEqual([])
  })
})

describe('without a mouse', () => {
  it.each(['page', 'modal', 'shadow'])('a finger reads both sentences in a host of the kind %s', async (host) => {
    const { page, form } = await stage.open({
      host: `in=${host}`,
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 700 },
    })
    await fill(page, clip, 'Tapped', 'Everyone')
    await tap(page, form.disclosure)
    await tap(page, form.publish)
    await form.tooltip(MISSING).waitFor()
    await tap(page, form.brandedContent)
    await tap(page, form.privacy)
    await tap(page, form.privacyOption('Only me'))
    await form.tooltip(PRIVATE).waitFor()
    expect(await form.privacy.textContent()).toContain('Everyone')
    expect(stage.lab.sandbox.posts).toEqual([])
  })

  it('the focus reads both sentences, and a screen reader has them as descriptions', async () => {
    const { page, form } = await stage.open({ host: 'in=modal' })
    await fill(page, clip, 'Focused', 'Everyone')
    await form.disclosure.click()
    await form.publish.focus()
    await form.tooltip(MISSING).waitFor()
    expect(await description(form.publish)).toContain(MISSING)
    await form.brandedContent.click()
    await form.privacy.focus()
    await page.keyboard.press('Enter')
    await arrowTo(page, 'ArrowDown', form.privacyOption('Only me'))
    await form.tooltip(PRIVATE).waitFor()
    expect(await description(form.privacyOption('Only me'))).toContain(PRIVATE)
  })

  it('3b the other way round: Branded content cannot be ticked while only the creator sees the post', async () => {
    const { page, form } = await stage.open()
    await fill(page, clip, 'Private', 'Only me')
    await form.disclosure.click()
    await moveTo(page, form.brandedContent)
    await form.form.getByText("Visibility for branded content can't be private.").waitFor()
    await page.mouse.down()
    await page.mouse.up()
    expect(await form.brandedContent.isChecked()).toBe(false)
    expect(await form.brandedContent.getAttribute('aria-disabled')).toBe('true')
  })
})

async function formIn(page: Page, host: string): Promise<Page | Frame> {
  if (host !== 'iframe') return page
  const frame = await (await page.waitForSelector('iframe')).contentFrame()
  if (!frame) throw new Error('The frame has no page.')
  return frame
}

/** As a hand does: from elsewhere, and over what lies between. */
async function moveTo(page: Page, target: Locator) {
  const { x, y } = await middleOf(target)
  await page.mouse.move(2, 2)
  await page.mouse.move(x, y, { steps: 8 })
}

/** By place, as a finger does: playwright itself refuses to tap what is disabled. */
async function tap(page: Page, target: Locator) {
  const { x, y } = await middleOf(target)
  await page.touchscreen.tap(x, y)
}

async function middleOf(target: Locator) {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('There is nothing to point at.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** All of it inside the window, and on top of everything. */
async function expectReadable(tip: Locator, page: Page) {
  await tip.waitFor()
  const box = await tip.boundingBox()
  const size = page.viewportSize()
  if (!box || !size) throw new Error('The sentence has no place.')
  expect([box.x >= 0, box.y >= 0, box.x + box.width <= size.width, box.y + box.height <= size.height]).toEqual([
    true,
    true,
    true,
    true,
  ])
  const isOnTop = await tip.evaluate((element: HTMLElement) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    // Whose point it is, in a shadow root or not.
    const root = element.getRootNode() as Document | ShadowRoot
    return root.elementFromPoint(left + width / 2, top + height / 2) === element
  })
  expect(isOnTop).toBe(true)
}

function description(control: Locator): Promise<string> {
  return control.evaluate((element: HTMLElement) => {
    const root = element.getRootNode() as Document | ShadowRoot
    const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)
    return ids.map((id) => root.querySelector(`[id="${id}"]`)?.textContent ?? '').join(' ')
  })
}
