import type { MouseEvent } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { apiError, fakeServer } from '../../internals/fakeServer.testing.js'
import {
  disclosure,
  fillIn,
  openPage,
  pick,
  privacy,
  publishButton,
  testClient,
  videoFile,
} from '../../internals/page.testing.js'
import { PostForm } from '../index.js'

const created = (server: Awaited<ReturnType<typeof openPage>>['server']) =>
  server.calls.filter(({ method, path }) => method === 'POST' && path === '/posts')

describe('5c consent', () => {
  it('sends nothing before the press', async () => {
    const { server } = await openPage()
    await fillIn()
    await page.getByLabelText('Caption').fill('Not yet')
    expect(server.calls.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('names what is missing, in reading order', async () => {
    await openPage()
    await publishButton().hover()
    await expect.element(page.getByRole('tooltip')).toHaveTextContent('Choose a video or photos to post.')
    await pick(await videoFile())
    await publishButton().hover()
    await expect.element(page.getByRole('tooltip')).toHaveTextContent('Choose who can view this post.')
  })

  it('posts once for 20 clicks in one instant', async () => {
    const { server } = await openPage()
    await fillIn()
    const button = publishButton().element() as HTMLButtonElement
    for (let press = 0; press < 20; press++) button.click()
    await expect.element(page.getByRole('heading', { name: 'Posted' })).toBeVisible()
    expect(created(server)).toHaveLength(1)
    expect(created(server)[0]?.key).toMatch(/^[0-9a-f]{32}$/)
  })

  it('sends the very same press again when nobody answered', async () => {
    const { server } = await openPage({ unreachable: /^\/posts$/ })
    await fillIn()
    await publishButton().click()
    await expect.element(page.getByRole('heading', { name: 'No answer yet' })).toBeVisible()
    server.script.unreachable = null
    await page.getByRole('button', { name: 'Ask again' }).click()
    await expect.element(page.getByRole('heading', { name: 'Posted' })).toBeVisible()
    const [first, second] = created(server)
    expect(second?.key).toBe(first?.key)
    expect(second?.body).toEqual(first?.body)
  })

  it('keeps the draft when TikTok refuses, and mints a new key for the next press', async () => {
    const { server } = await openPage({ publishError: apiError({ message: 'TikTok says no.', retry: 'never' }) })
    await fillIn()
    await page.getByLabelText('Caption').fill('Kept')
    await publishButton().click()
    await expect.element(page.getByText('TikTok says no.').first()).toBeVisible()
    await expect.element(page.getByLabelText('Caption')).toHaveValue('Kept')
    await expect.element(privacy()).toHaveTextContent('Everyone')
    server.script.publishError = null
    await publishButton().click()
    await expect.element(page.getByRole('heading', { name: 'Posted' })).toBeVisible()
    const [first, second] = created(server)
    expect(second?.key).not.toBe(first?.key)
  })
})

describe('5d awareness', () => {
  it('says before and after that it may take a few minutes', async () => {
    await openPage({ steps: [{ status: 'processing' }] })
    await expect.element(page.getByText(/After publishing, it may take a few minutes/)).toBeVisible()
    await fillIn()
    await publishButton().click()
    await expect.element(page.getByText(/It may take a few minutes/)).toBeVisible()
  })

  it('says before that a post cannot be edited afterwards', async () => {
    await openPage()
    await expect.element(page.getByText(/cannot be edited/)).toBeVisible()
  })
})

describe('4 declaration', () => {
  it('stands above the button with both links', async () => {
    await openPage()
    await disclosure().click()
    await page.getByRole('checkbox', { name: /Branded/ }).click()
    await expect
      .element(page.getByText("By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation."))
      .toBeVisible()
    const policy = page.getByRole('link', { name: 'Branded Content Policy' })
    await expect.element(policy).toHaveAttribute('href', 'https://www.tiktok.com/legal/page/global/bc-policy/en')
    await expect.element(policy).toHaveAttribute('rel', expect.stringContaining('noopener'))
    const order = policy.element().compareDocumentPosition(publishButton().element())
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })
})

describe('keyboard', () => {
  it('goes through every control to a published post', async () => {
    const { server } = await openPage()
    await pick(await videoFile())
    await expect.element(page.getByText('0:03')).toBeVisible()
    ;(page.getByLabelText('Caption').element() as HTMLElement).focus()
    await userEvent.keyboard('By keyboard')
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(page.getByRole('radio', { name: 'Everyone' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await expect.element(page.getByRole('checkbox', { name: 'Comment' })).toBeChecked()
    for (let step = 0; step < 3; step++) await userEvent.tab()
    await expect.element(disclosure()).toHaveFocus()
    await userEvent.keyboard(' ')
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.tab()
    await expect.element(page.getByRole('link', { name: 'Music Usage Confirmation' })).toHaveFocus()
    await userEvent.tab()
    await expect.element(publishButton()).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Posted' })).toHaveFocus()
    expect(created(server)[0]?.body).toMatchObject({
      draft: { title: 'By keyboard', allowComment: true, disclosure: { on: true, yourBrand: true } },
    })
  })
})

describe('T24 a press that nobody meant', () => {
  it('is not waiting under the Enter key: nothing has the focus when the page opens', async () => {
    await openPage()
    await fillIn()
    expect(document.activeElement).not.toBe(publishButton().element())
  })

  it('of a script can be told from one of a hand, where the host wants that', async () => {
    const server = fakeServer()
    const onlyByHand = (event: MouseEvent) => {
      if (!event.nativeEvent.isTrusted) event.preventDefault()
    }
    await render(
      <PostForm.Root client={testClient(server.fetch)} locale="en-US">
        <PostForm.Media />
        <PostForm.Privacy />
        <PostForm.Publish onClick={onlyByHand} />
        <PostForm.Status />
      </PostForm.Root>,
    )
    await fillIn()
    const button = publishButton().element() as HTMLButtonElement
    button.click()
    expect(created(server)).toHaveLength(0)
    await publishButton().click()
    await expect.element(page.getByRole('heading', { name: 'Posted' })).toBeVisible()
    expect(created(server)).toHaveLength(1)
  })
})
