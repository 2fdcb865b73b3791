import { because } from '@direct-post/core'
import { makeJpeg, makePng } from '@direct-post/test-media'
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '../../internals/axe.testing.js'
import { fakeServer } from '../../internals/fakeServer.testing.js'
import { choosePrivacy, openPage, pickMany, publishButton, testClient } from '../../internals/page.testing.js'
import { PostForm, useMedia } from '../index.js'

const jpeg = (name: string, width = 540, height = 960) =>
  new File([makeJpeg(width, height)], name, { type: 'image/jpeg' })
const names = () => [...document.querySelectorAll<HTMLImageElement>('.dp-Photo img')].map(({ title }) => title)
const photo = (number: number) => page.getByRole('img', { name: `Photo ${number}` })

describe('photos', () => {
  it('are shown in their order, with title and description', async () => {
    await openPage()
    await pickMany([jpeg('one.jpg'), jpeg('two.jpg')])
    await expect.element(photo(2)).toBeVisible()
    expect(names()).toEqual(['one.jpg', 'two.jpg'])
    await expect.element(page.getByText('0 / 90', { exact: true })).toBeVisible()
    await expect.element(page.getByText('0 / 4,000')).toBeVisible()
    await expect.element(page.getByText(/^2 photos · \d+\sbytes$|^2 photos · [\d.]+\skB$/)).toBeVisible()
    await expectAccessible()
  })

  it('2c list comment only', async () => {
    await openPage()
    await pickMany([jpeg('one.jpg')])
    await expect.element(photo(1)).toBeVisible()
    await expect.element(page.getByRole('checkbox', { name: 'Comment' })).toBeVisible()
    await expect.element(page.getByRole('checkbox', { name: 'Duet' })).not.toBeInTheDocument()
    await expect.element(page.getByRole('checkbox', { name: 'Stitch' })).not.toBeInTheDocument()
  })

  it('stay with their own file when markup of the host moves them', async () => {
    const Mine = () => {
      const { media, movePhoto } = useMedia()
      if (media.status !== 'photos') return null
      const [first] = media.items
      return (
        <>
          <button onClick={() => first && movePhoto(first.id, 1)}>Swap</button>
          <output>{media.items.map(({ file }) => file.name).join(', ')}</output>
        </>
      )
    }
    await render(
      <PostForm.Root client={testClient(fakeServer().fetch)}>
        <PostForm.Media />
        <Mine />
      </PostForm.Root>,
    )
    await pickMany([jpeg('one.jpg'), jpeg('two.jpg')])
    await expect.element(page.getByText('one.jpg, two.jpg')).toBeVisible()
    await page.getByRole('button', { name: 'Swap' }).click()
    await expect.element(page.getByText('two.jpg, one.jpg')).toBeVisible()
  })

  it('are moved with the keyboard; the cover stays with its picture', async () => {
    await openPage()
    await pickMany([jpeg('one.jpg'), jpeg('two.jpg'), jpeg('three.jpg')])
    await page.getByRole('button', { name: 'Make photo 3 the cover' }).click()
    ;(page.getByRole('button', { name: 'Move photo 3 earlier' }).element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Photo 3 is now number 2.')).toBeInTheDocument()
    expect(names()).toEqual(['one.jpg', 'three.jpg', 'two.jpg'])
    await expect
      .element(page.getByRole('button', { name: 'Make photo 2 the cover' }))
      .toHaveAttribute('aria-pressed', 'true')
  })

  it('are moved by dragging', async () => {
    await openPage()
    await pickMany([jpeg('one.jpg'), jpeg('two.jpg')])
    await expect.element(photo(2)).toBeVisible()
    const [first, second] = [...document.querySelectorAll('.dp-Photo')]
    const dataTransfer = new DataTransfer()
    second!.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }))
    first!.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    await expect.poll(names).toEqual(['two.jpg', 'one.jpg'])
  })

  it('are converted when the person agrees, and the converted one is shown and sent', async () => {
    const { server } = await openPage()
    const png = new File([await makePng(400, 300, [200, 90, 40])], 'logo.png', { type: 'image/png' })
    await pickMany([jpeg('one.jpg'), png, jpeg('huge.jpg', 3000, 2000)])
    await expect.element(page.getByText(because('photo_format', { number: 2 }).message).first()).toBeVisible()
    await expect
      .element(page.getByText(because('photo_dimensions', { number: 3, width: 3000, height: 2000 }).message).first())
      .toBeVisible()
    await page.getByRole('button', { name: 'Convert 2 pictures to JPEG' }).click()
    await expect.poll(names).toEqual(['one.jpg', 'logo.jpg', 'huge.jpg'])
    await expect.poll(() => document.querySelector('.dp-Convert')).toBeNull()
    await expect.element(page.getByText(/^Photo \d is /)).not.toBeInTheDocument()

    const shown = await Promise.all(
      [...document.querySelectorAll<HTMLImageElement>('.dp-Photo img')].map(async ({ src }) =>
        (await fetch(src)).blob(),
      ),
    )
    await choosePrivacy('Everyone')
    await publishButton().click()
    await expect.element(page.getByRole('heading', { name: 'Posted' })).toBeVisible()
    expect(server.stored.map(({ size, type }) => [size, type])).toEqual(shown.map(({ size }) => [size, 'image/jpeg']))
    const largest = await createImageBitmap(server.stored[2]!)
    expect(Math.max(largest.width, largest.height)).toBeLessThanOrEqual(1920)
    expect(Math.min(largest.width, largest.height)).toBeLessThanOrEqual(1080)
  })

  it('keep the draft when the host cannot store one, and store none twice', async () => {
    const { server } = await openPage({ unreachable: /media/ })
    await pickMany([jpeg('one.jpg'), jpeg('two.jpg')])
    await choosePrivacy('Friends')
    await publishButton().click()
    await expect.element(page.getByText(/one.jpg: No answer came back/).first()).toBeVisible()
    server.script.unreachable = null
    await publishButton().click()
    await expect.element(page.getByRole('heading', { name: 'Posted' })).toBeVisible()
    expect(server.stored).toHaveLength(2)
  })
})
