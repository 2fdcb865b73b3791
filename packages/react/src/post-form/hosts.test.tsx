import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { fakeServer } from '../internals/fakeServer.testing.js'
import { disclosure, fillIn, form, openPage, privacy, publishButton } from '../internals/page.testing.js'

const tip = () => page.getByRole('tooltip')

describe('hosts', () => {
  afterEach(() => page.viewport(414, 896))

  it('server rendering is hydrated without a word on the console', async () => {
    const complaint = vi.spyOn(console, 'error')
    const element = <StrictMode>{form(fakeServer())}</StrictMode>
    const host = document.createElement('div')
    host.innerHTML = renderToString(element)
    expect(host.textContent).toContain('Reading your account from TikTok')
    document.body.append(host)
    const root = hydrateRoot(host, element)
    await expect.element(privacy()).toBeVisible()
    expect(complaint).not.toHaveBeenCalled()
    root.unmount()
    host.remove()
  })

  it('3a 3b speak inside a scrolling modal and at 320 pixels', async () => {
    await page.viewport(320, 500)
    const screen = await render(
      <dialog style={{ maxHeight: '90vh', overflow: 'auto', padding: 0 }}>{form(fakeServer())}</dialog>,
    )
    const dialog = screen.container.querySelector('dialog')
    dialog?.showModal()
    // A modal takes its width from what is in it, and this one has room for 256 pixels and its own lines.
    expect(dialog?.clientWidth).toBeGreaterThanOrEqual(250)
    await fillIn()
    await disclosure().click()
    await publishButton().hover()
    await expect.element(tip()).toHaveTextContent('You need to indicate if your content promotes yourself')
    const said = tip().element().getBoundingClientRect()
    expect(said.left).toBeGreaterThanOrEqual(0)
    expect(said.right).toBeLessThanOrEqual(320)
    await page.getByRole('checkbox', { name: 'Branded content' }).click()
    await privacy().click()
    await page.getByRole('radio', { name: 'Only me' }).hover()
    await expect.element(tip()).toHaveTextContent('Branded content visibility cannot be set to private.')
    // On top of the modal, not under or behind it.
    const { left, top, width, height } = tip().element().getBoundingClientRect()
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(tip().element())
  })

  it('one class of the host wins over ours', async () => {
    const style = document.createElement('style')
    style.textContent = '.mine { border-radius: 3px }'
    document.head.append(style)
    await openPage({}, { className: 'mine' })
    await expect.element(privacy()).toBeVisible()
    expect(getComputedStyle(document.querySelector('.mine')!).borderRadius).toBe('3px')
    style.remove()
  })

  it('asks for nothing and leaves no timer behind once it is gone', async () => {
    const { server, screen } = await openPage({ steps: [{ status: 'processing' }] })
    await fillIn()
    await publishButton().click()
    await expect.element(page.getByRole('heading', { name: 'TikTok is processing your post' })).toBeVisible()
    await screen.unmount()
    await new Promise((resolve) => setTimeout(resolve, 100))
    const before = server.calls.length
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(server.calls.length).toBe(before)
  })
})
