import { makeJpeg, makePng } from '@direct-post/test-media'
import { describe, expect, it } from 'vitest'
import { sha256 } from './support/files.js'
import { fill } from './support/form.js'
import { useStage } from './support/scene.js'

// What was previewed is what arrives, and what was typed is what is posted.

const stage = useStage()

describe('what arrives at TikTok', () => {
  it('is five pictures as they were previewed: a PNG and a large one converted, in the order that was chosen', async () => {
    const { page, form, shoot } = await stage.open({ creators: ['private'] })
    const { files } = stage
    await page.addInitScript(rememberBlobs)
    await page.reload()
    await form.file.setInputFiles([
      await files.bytes('1.jpg', makeJpeg(540, 960)),
      await files.bytes('2.jpg', makeJpeg(960, 540)),
      await files.bytes('3.png', await makePng(300, 400, [200, 120, 60])),
      await files.bytes('4.jpg', makeJpeg(2400, 1600)),
      await files.bytes('5.jpg', makeJpeg(600, 600)),
    ])
    await form.form.getByRole('button', { name: 'Convert 2 pictures to JPEG' }).click()
    await form.form.locator('.dp-Convert').waitFor({ state: 'detached' })
    await form.form.getByRole('button', { name: 'Move photo 5 earlier' }).click()
    await form.form.getByRole('button', { name: 'Make photo 2 the cover' }).click()
    await form.form.getByRole('textbox', { name: 'Title' }).fill('Five of them')
    await form.form.getByRole('textbox', { name: 'Description' }).fill('With a #description')
    await form.privacy.click()
    await form.privacyOption('Only me').click()
    await shoot('photos-filled')
    const previewed = await page.evaluate(previews)
    expect(previewed).toHaveLength(5)

    await form.publish.click()
    await form.status.getByText('Posted', { exact: true }).waitFor()
    const [post] = stage.lab.sandbox.posts
    expect(post?.files.map((file) => file.sha256)).toEqual(previewed)
    expect(post?.files.map(({ facts }) => facts?.format)).toEqual(['jpeg', 'jpeg', 'jpeg', 'jpeg', 'jpeg'])
    expect(post?.postInfo).toMatchObject({ title: 'Five of them', description: 'With a #description' })
    expect(post?.sourceInfo).toMatchObject({ photo_cover_index: 1 })
  })

  it('is a video with the cover frame that was picked', async () => {
    const clip = await stage.files.video('clip.mp4', { durationSec: 3 })
    const { page, form, shoot } = await stage.open()
    await fill(page, clip, 'Covered')
    await form.form.getByRole('button', { name: 'Choose a frame' }).click()
    await form.form.getByRole('slider', { name: 'Cover frame' }).fill('1500')
    await shoot('video-cover')
    await form.publish.click()
    await form.status.getByText('Posted', { exact: true }).waitFor()
    const [post] = stage.lab.sandbox.posts
    expect(post?.postInfo).toMatchObject({ video_cover_timestamp_ms: 1500 })
    expect(post?.files.map((file) => file.sha256)).toEqual([await sha256(clip)])
  })
})

describe('the caption', () => {
  it('takes an input method, a paste, emoji and undo as every text field does', async () => {
    const { page, context, form } = await stage.open()
    await form.caption.click()
    const line = await context.newCDPSession(page)
    await line.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
    await line.send('Input.insertText', { text: '日本' })
    await expect.poll(() => form.caption.inputValue()).toBe('日本')
    await page.keyboard.insertText(' 👩‍🍳 #bread')
    expect(await form.caption.inputValue()).toBe('日本 👩‍🍳 #bread')
    await page.keyboard.press('ControlOrMeta+z')
    expect(await form.caption.inputValue()).toBe('日本')
    await page.keyboard.press('ControlOrMeta+Shift+z')
    expect(await form.caption.inputValue()).toBe('日本 👩‍🍳 #bread')
    await form.form.getByText('15 / 2,200').waitFor()
  })

  it('and the choices come back after a reload where the host keeps drafts', async () => {
    const { page, form } = await stage.open({ host: 'drafts' })
    await form.caption.fill('Kept over a reload')
    await form.privacy.click()
    await form.privacyOption('Friends').click()
    await form.stitch.click()
    const kept = () => page.evaluate(() => localStorage.getItem('direct-post.saved-draft'))
    await expect.poll(kept).toContain('"allowStitch":true')
    await page.reload()
    await expect.poll(() => form.caption.inputValue()).toBe('Kept over a reload')
    await expect.poll(() => form.privacy.textContent()).toContain('Friends')
    expect([await form.stitch.isChecked(), await form.duet.isChecked()]).toEqual([true, false])
  })
})

describe('a form of the host around it', () => {
  it('has every choice under its name', async () => {
    const { page, form } = await stage.open()
    await form.caption.fill('Named')
    await form.stitch.click()
    await form.disclosure.click()
    await form.yourBrand.click()
    const named = await page.evaluate(() =>
      Object.fromEntries(new FormData(document.forms.namedItem('host') ?? undefined)),
    )
    expect(named).toMatchObject({ title: 'Named', stitch: 'on', disclosure: 'on', yourBrand: 'on' })
    expect(Object.keys(named)).not.toContain('duet')
  })
})

/** From now on the page can tell which bytes lie behind an address that it shows; its policy lets nobody fetch them. */
function rememberBlobs() {
  const create = URL.createObjectURL.bind(URL)
  const blobs = new Map<string, Blob>()
  URL.createObjectURL = (object) => {
    const url = create(object)
    if (object instanceof Blob) blobs.set(url, object)
    return url
  }
  Object.assign(window, { blobs })
}

/** The sha256 of each picture that stands on the page, in its order. */
async function previews(): Promise<string[]> {
  const { blobs } = window as unknown as { blobs: ReadonlyMap<string, Blob> }
  const shown = [...document.querySelectorAll<HTMLImageElement>('.dp-Photo img')]
  return Promise.all(
    shown.map(async ({ src }) => {
      const digest = await crypto.subtle.digest('SHA-256', (await blobs.get(src)?.arrayBuffer()) ?? new ArrayBuffer(0))
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
    }),
  )
}
