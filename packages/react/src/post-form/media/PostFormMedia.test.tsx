import { because } from '@direct-post/core'
import { makeVideo, withoutIndex } from '@direct-post/test-media'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '../../internals/axe.testing.js'
import { choosePrivacy, openPage, pick, publishButton, videoFile } from '../../internals/page.testing.js'

describe('5a preview', () => {
  it('plays the very file, with its name, length, size and dimensions', async () => {
    const { screen } = await openPage()
    const file = await videoFile()
    await pick(file)
    await expect.element(page.getByText('baking.mp4')).toBeVisible()
    await expect.element(page.getByText(/0:03 · .*MB · \u2066360 × 640/)).toBeVisible()
    const player = screen.container.querySelector('video')
    const shown = await (await fetch(player?.src ?? '')).blob()
    expect(shown.size).toBe(file.size)
    await expect.poll(() => player?.videoWidth).toBe(360)
    await expectAccessible()
  })

  it('takes a dropped file', async () => {
    const { screen } = await openPage()
    await expect.element(page.getByText('Choose a video or photos', { exact: true })).toBeVisible()
    const data = new DataTransfer()
    data.items.add(await videoFile())
    screen.container
      .querySelector('.dp-DropZone')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    await expect.element(page.getByText('baking.mp4')).toBeVisible()
  })
})

describe('1c duration', () => {
  it('refuses a video that is longer than this creator may post, with both numbers', async () => {
    await openPage({ creatorInfo: { max_video_post_duration_sec: 2 } })
    await pick(await videoFile())
    await expect
      .element(page.getByRole('alert').getByText(because('video_too_long', { actual: 3, max: 2 }).message))
      .toBeVisible()
    await expect.element(publishButton()).toHaveAttribute('aria-disabled', 'true')
  })

  it('refuses a video whose length nobody can read', async () => {
    await openPage()
    const broken = withoutIndex(await makeVideo({ durationSec: 2 }))
    await pick(new File([broken], 'broken.mp4', { type: 'video/mp4' }))
    await expect.element(page.getByRole('alert').getByText(because('video_duration_unknown').message)).toBeVisible()
  })
})

describe('media limits', () => {
  it.each([
    [
      'another kind of file',
      new File(['%PDF-1.7'], 'notes.pdf', { type: 'application/pdf' }),
      because('video_format').message,
    ],
    [
      'a text file that calls itself a video',
      new File(['hello'], 'fake.mp4', { type: 'video/mp4' }),
      because('video_format').message,
    ],
    ['an empty file', new File([], 'empty.mp4', { type: 'video/mp4' }), because('video_empty').message],
  ])('refuses %s, and keeps the rest of the draft', async (_, file, sentence) => {
    await openPage()
    await choosePrivacy('Friends')
    await pick(file)
    await expect.element(page.getByText(sentence).first()).toBeVisible()
    await expect.element(page.getByRole('combobox')).toHaveTextContent('Friends')
    await pick(await videoFile())
    await expect.element(page.getByText('baking.mp4')).toBeVisible()
    await expect.element(page.getByText(sentence)).not.toBeInTheDocument()
  })

  it('refuses a file over 4 GB', async () => {
    const size = 4 * 1024 ** 3 + 1
    await openPage()
    const file = await videoFile()
    const huge = new File([file], 'huge.mp4', { type: 'video/mp4' })
    Object.defineProperty(huge, 'size', { value: size })
    await expect.element(page.getByText('Choose a video or photos', { exact: true })).toBeVisible()
    const input = page.getByLabelText(/Choose a video/).element() as HTMLInputElement
    Object.defineProperty(input, 'files', { value: [huge], configurable: true })
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await expect.element(page.getByRole('alert').getByText(because('video_too_big').message)).toBeVisible()
  })

  it('forgets the file on Remove, and reads the same one again', async () => {
    await openPage()
    const file = await videoFile()
    await pick(file)
    await page.getByRole('button', { name: 'Remove' }).click()
    await expect.element(page.getByText('Choose a video or photos', { exact: true })).toBeVisible()
    await pick(file)
    await expect.element(page.getByText('baking.mp4')).toBeVisible()
    await userEvent.tab()
  })
})
