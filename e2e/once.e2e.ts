import { makeVideo } from '@direct-post/test-media'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from './support/files.js'
import { fill, formOn } from './support/form.js'
import { startLab } from './support/lab.js'
import { useStage, type Scene } from './support/scene.js'

// One press, one post, whatever hands and networks do. The page is drawn in StrictMode throughout. bad-input.e2e.ts cuts
// the network in the middle of an upload.

/** How long TikTok works on a post. */
let processing: '1s' | '1h' = '1s'
const stage = useStage(() => startLab({ timing: { processing: () => processing, moderation: '0ms' } }))
let clip: string

beforeAll(async () => void (clip = await stage.files.video('clip.mp4', { durationSec: 3 })))
beforeEach(() => void (processing = '1s'))

const inits = () => stage.lab.sandbox.calls.filter(({ endpoint }) => endpoint === 'video/init')

/** What TikTok heard and has, once the page says that it is posted. */
async function posted(form: Scene['form']) {
  await form.status.getByText('Posted', { exact: true }).waitFor()
  return { inits: inits().length, files: stage.lab.sandbox.posts.map(({ files }) => files[0]?.sha256) }
}

describe('one press makes one post', () => {
  it.each<[string, (form: Scene['form'], page: Page) => Promise<void>]>([
    ['a double click', (form) => form.publish.dblclick()],
    [
      'Enter and a click',
      async (form, page) => {
        await form.publish.focus()
        const box = await form.publish.boundingBox()
        if (!box) throw new Error('There is no button.')
        const click = page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
        await Promise.all([page.keyboard.press('Enter'), click])
      },
    ],
    [
      '20 clicks, ten milliseconds apart',
      async (form) =>
        form.publish.evaluate(async (button: HTMLElement) => {
          for (let click = 0; click < 20; click++) {
            button.click()
            await new Promise((resolve) => setTimeout(resolve, 10))
          }
        }),
    ],
  ])('of %s', async (_, press) => {
    const { page, form } = await stage.open()
    await fill(page, clip)
    await press(form, page)
    expect(await posted(form)).toEqual({ inits: 1, files: [await sha256(clip)] })
  })

  it('of a page that goes back and forward while TikTok works on it', async () => {
    processing = '1h'
    const { page, form } = await stage.open()
    await fill(page, clip)
    await form.publish.click()
    await form.status.getByText('TikTok is processing your post').waitFor()
    await page.goto(`${stage.lab.sandbox.origin}/@public`)
    await page.goBack()
    await form.status.getByText('TikTok is processing your post').waitFor()
    await page.goForward()
    await page.goBack()
    await form.status.getByText('TikTok is processing your post').waitFor()
    await stage.lab.sandbox.clock.advance('2h')
    expect(await posted(form)).toEqual({ inits: 1, files: [await sha256(clip)] })
  })

  it('of a tab that is duplicated before an answer came', async () => {
    const { page, context, form } = await stage.open()
    await fill(page, clip)
    stage.lab.sandbox.faults.arm({ endpoint: 'creator_info/query', fault: 'slow', delayMs: 3000 })
    await form.publish.click()
    await form.status.getByText('Sending your post').waitFor()

    const copy = await duplicate(page, context)
    const second = formOn(copy)
    await second.status.getByRole('heading').first().waitFor()
    const again = second.status.getByRole('button', { name: 'Ask again' })
    if (await again.isVisible()) await again.click()
    expect(await posted(form)).toEqual({ inits: 1, files: [await sha256(clip)] })
    await copy.close()
  })

  it('of a page that is reloaded in the middle of the upload, and given the same file again', async () => {
    const { page, form, line, shoot } = await stage.open()
    await fill(page, clip)
    await line(300_000)
    await form.publish.click()
    await form.status.getByText(/of 1.6\sMB \([1-9]/).waitFor()
    await page.reload()
    await form.status.getByText('The upload was interrupted').waitFor()
    await shoot('post-interrupted')
    await line(null)

    // As large as the first, and another one.
    const other = Buffer.from(await makeVideo({ durationSec: 3 }))
    other[other.length - 9] = (other.at(-9) ?? 0) ^ 1
    const picker = form.status.locator('input[type=file]')
    await picker.setInputFiles(await stage.files.bytes('other.mp4', other))
    await form.status
      .getByText(/not the file|another file/)
      .first()
      .waitFor()
    expect(stage.lab.sandbox.posts[0]?.files).toEqual([])
    await picker.setInputFiles(clip)
    expect(await posted(form)).toEqual({ inits: 1, files: [await sha256(clip)] })
  })
})

/** A second tab with what the first one remembers, as "Duplicate tab" makes it. */
async function duplicate(page: Page, context: Scene['context']): Promise<Page> {
  const kept = await page.evaluate(() => Object.entries(sessionStorage))
  const copy = await context.newPage()
  await copy.addInitScript((entries) => {
    for (const [name, value] of entries) sessionStorage.setItem(name, value)
  }, kept)
  await copy.goto(page.url())
  return copy
}
