import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '../../internals/axe.testing.js'
import { fillIn, openPage, publishButton } from '../../internals/page.testing.js'

describe('what TikTok takes besides', () => {
  it('sends the AI label and the cover frame that the person chose, and nothing by itself', async () => {
    const { server } = await openPage()
    await fillIn()
    await expect.element(page.getByRole('switch', { name: 'AI-generated content' })).not.toBeChecked()
    await page.getByRole('switch', { name: 'AI-generated content' }).click()
    await expect.element(page.getByText('Chosen by TikTok')).toBeVisible()
    await page.getByRole('button', { name: 'Choose a frame' }).click()
    const slider = page.getByRole('slider', { name: 'Cover frame' })
    await expect.element(slider).toBeVisible()
    ;(slider.element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expectAccessible()
    await publishButton().click()
    await expect.element(page.getByRole('heading', { name: 'Posted' })).toBeVisible()
    const created = server.calls.find(({ method, path }) => method === 'POST' && path === '/posts')
    expect(created?.body).toMatchObject({ draft: { isAigc: true, videoCoverTimestampMs: 200, autoAddMusic: false } })
  })
})

describe('inbox', () => {
  it('leaves a draft in TikTok and says where to finish it', async () => {
    const { server } = await openPage({ steps: [{ status: 'delivered_to_inbox' }] }, { offerInbox: true })
    await fillIn()
    await page.getByRole('radio', { name: 'Send to my TikTok inbox' }).click()
    await expect.element(page.getByRole('combobox')).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Send to TikTok inbox' }).click()
    await expect.element(page.getByRole('heading', { name: 'Delivered to your TikTok inbox' })).toBeVisible()
    const created = server.calls.find(({ method, path }) => method === 'POST' && path === '/posts')
    expect(created?.body).toMatchObject({ postMode: 'inbox' })
  })
})

describe('review', () => {
  it('shows every choice before the press', async () => {
    await openPage()
    const review = page.getByRole('region', { name: 'Review your post' })
    await expect.element(review).toHaveTextContent('Not chosen yet')
    await fillIn()
    await page.getByRole('checkbox', { name: 'Duet' }).click()
    await page.getByRole('switch', { name: 'Disclose commercial content' }).click()
    await page.getByRole('checkbox', { name: 'Branded content' }).click()
    await expect.element(review).toHaveTextContent(/Ana Bakes.*Everyone.*Duet.*Paid partnership/)
  })
})
