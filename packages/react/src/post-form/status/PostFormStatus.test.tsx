import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '../../internals/axe.testing.js'
import type { Script } from '../../internals/fakeServer.testing.js'
import { fillIn, openPage, publishButton } from '../../internals/page.testing.js'

async function post(script: Partial<Script>) {
  const opened = await openPage(script)
  await fillIn()
  await publishButton().click()
  return opened
}
const title = (name: string) => page.getByRole('heading', { name })

describe('5e status', () => {
  it('follows a post from upload through processing to the link', async () => {
    await post({
      steps: [
        { status: 'processing' },
        { status: 'processing' },
        { status: 'posted', postUrl: 'https://www.tiktok.com/@a/video/1' },
      ],
    })
    await expect.element(title('Posted')).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'View on TikTok' })).toBeVisible()
    await page.getByRole('button', { name: 'Create another post' }).click()
    await expect.element(page.getByText('Choose a video or photos', { exact: true })).toBeVisible()
  })

  it('says that a private post has no link', async () => {
    await post({ steps: [{ status: 'posted' }] })
    await expect.element(page.getByText(/gives a link only to public posts/)).toBeVisible()
  })

  it.each([
    [
      'failed',
      { status: 'failed', failReason: 'frame_rate_check_failed', message: 'Export it with 23 to 60 frames.' },
      'TikTok did not publish the post',
      'Back to the draft',
      'Export it with 23 to 60 frames.',
    ],
    [
      'unknown',
      { status: 'unknown', message: null },
      'It is not known whether this was posted',
      'I looked: it is not on TikTok',
      /look at your profile first/,
    ],
    [
      'needs attention',
      { status: 'needs_attention', message: 'The account changed.' },
      'Please look at your post again',
      'Back to the draft',
      'The account changed.',
    ],
    [
      'delivered',
      { status: 'delivered_to_inbox' },
      'Delivered to your TikTok inbox',
      'Create another post',
      /finish the post there/,
    ],
  ] as const)('tells the truth when it is %s, and what to do', async (_, step, heading, button, says) => {
    await post({ steps: [step] })
    await expect.element(title(heading)).toBeVisible()
    await expect.element(page.getByText(says)).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: button }).click()
    await expect.element(publishButton()).toBeVisible()
  })

  it('keeps the last known state when a question gets no answer', async () => {
    const { server } = await post({ steps: [{ status: 'processing' }] })
    await expect.element(title('TikTok is processing your post')).toBeVisible()
    server.script.unreachable = /posts/
    await expect.element(page.getByText(/latest state could not be read/)).toBeVisible()
    await expect.element(title('TikTok is processing your post')).toBeVisible()
    server.script.unreachable = null
    server.script.steps = [{ status: 'posted' }]
    await expect.element(title('Posted')).toBeVisible()
  })
})

describe('upload', () => {
  it('shows bytes and share, pauses and resumes', async () => {
    const { server } = await post({ chunkSize: 500_000, chunkMs: 250 })
    await expect.element(page.getByRole('progressbar')).toBeVisible()
    await expect.element(page.getByText(/of 1.6\sMB \(\d+%\)/)).toBeVisible()
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect.element(title('Upload paused')).toBeVisible()
    await expectAccessible()
    const before = server.received.length
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect.element(title('Posted')).toBeVisible()
    expect(server.received.length).toBeGreaterThan(before)
    expect(server.received.reduce((sum, { size }) => sum + size, 0)).toBe(server.post()?.upload?.size)
  })

  it('goes on by itself after a cut', async () => {
    let cuts = 0
    const { server } = await post({ chunkSize: 500_000, cut: (first) => first === 500_000 && cuts++ < 2 })
    await expect.element(title('Posted')).toBeVisible()
    expect(cuts).toBe(3)
    expect(new Blob(server.received).size).toBe(server.post()?.upload?.size)
  })

  it('cancels, and keeps the draft', async () => {
    await post({ chunkSize: 500_000, chunkMs: 300 })
    await page.getByRole('button', { name: 'Cancel post' }).click()
    await expect.element(title('Cancelled')).toBeVisible()
    await page.getByRole('button', { name: 'Back to the draft' }).click()
    await expect.element(page.getByText('baking.mp4')).toBeVisible()
    await expect.element(publishButton()).not.toHaveAttribute('aria-disabled')
  })
})
