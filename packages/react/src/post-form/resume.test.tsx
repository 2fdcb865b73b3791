import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { fakeServer } from '../internals/fakeServer.testing.js'
import { choosePrivacy, fillIn, form, pick, privacy, publishButton, videoFile } from '../internals/page.testing.js'

const title = (name: string) => page.getByRole('heading', { name })
const keys = ({ calls }: ReturnType<typeof fakeServer>) =>
  calls.filter(({ method, path }) => method === 'POST' && path === '/posts').map(({ key }) => key)

/** What a reload leaves: the server, and what the tab remembers. */
async function reload(server: ReturnType<typeof fakeServer>) {
  await cleanup()
  await render(form(server))
}

describe('a reload', () => {
  it('while TikTok works on it shows the post, and no second one is made', async () => {
    const server = fakeServer({ steps: [{ status: 'processing' }] })
    await render(form(server))
    await fillIn()
    await publishButton().click()
    await expect.element(title('TikTok is processing your post')).toBeVisible()
    await reload(server)
    await expect.element(title('TikTok is processing your post')).toBeVisible()
    server.script.steps = [{ status: 'posted' }]
    await expect.element(title('Posted')).toBeVisible()
    expect(keys(server)).toHaveLength(1)
  })

  it('before an answer came asks with the same key', async () => {
    const server = fakeServer({ unreachable: /^\/posts/ })
    await render(form(server))
    await fillIn()
    await publishButton().click()
    await expect.element(title('No answer yet')).toBeVisible()
    await reload(server)
    await expect.element(title('No answer yet')).toBeVisible()
    server.script.unreachable = null
    await page.getByRole('button', { name: 'Ask again' }).click()
    await expect.element(title('The upload was interrupted')).toBeVisible()
    expect(new Set(keys(server)).size).toBe(1)
  })

  it('in the middle of an upload goes on with the same file, and refuses another', async () => {
    const server = fakeServer({ chunkSize: 500_000, cut: (first) => first >= 500_000 })
    await render(form(server))
    await fillIn()
    await publishButton().click()
    await expect.element(page.getByText(/of 1.6\sMB/)).toBeVisible()
    // The page gives up before it is left; a reload would end its upload as well.
    await expect.element(title('The upload stopped')).toBeVisible()
    await reload(server)
    await expect.element(title('The upload was interrupted')).toBeVisible()
    // Of the file, what was confirmed is still said.
    await expect.element(page.getByText('baking.mp4')).toBeVisible()
    await expect.element(page.getByText(/0:03 · 1.6\sMB · \u2066360 × 640/)).toBeVisible()

    const picker = page.getByLabelText('Choose the same file')
    await picker.upload(await videoFile(2, 'other.mp4'))
    await expect.element(page.getByText(/This is another file/).first()).toBeVisible()
    server.script.cut = () => false
    await picker.upload(await videoFile())
    await expect.element(title('Posted')).toBeVisible()
    expect(new Blob(server.received).size).toBe((await videoFile()).size)
    expect(keys(server)).toHaveLength(1)
  })

  it('after the post ended starts with an empty page', async () => {
    const server = fakeServer()
    await render(form(server))
    await fillIn()
    await publishButton().click()
    await expect.element(title('Posted')).toBeVisible()
    await page.getByRole('button', { name: 'Create another post' }).click()
    await reload(server)
    await expect.element(privacy()).toHaveTextContent('Select who can view')
  })
})

describe('a second tab', () => {
  it('shows the post that the first one is making', async () => {
    const server = fakeServer({ steps: [{ status: 'processing' }] })
    await render(form(server))
    await pick(await videoFile())
    await choosePrivacy('Everyone')
    await publishButton().click()
    await expect.element(title('TikTok is processing your post')).toBeVisible()
    sessionStorage.clear()
    await reload(server)
    await expect.element(title('TikTok is processing your post')).toBeVisible()
  })
})
