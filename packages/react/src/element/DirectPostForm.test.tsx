import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '../internals/axe.testing.js'
import { createLoop } from '../internals/loop.testing.js'
import { choosePrivacy, disclosure, pick, privacy, publishButton, videoFile } from '../internals/page.testing.js'
import { DirectPostForm } from './index.js'

async function open() {
  const loop = await createLoop()
  const element = new DirectPostForm()
  element.setAttribute('base-url', '/api/direct-post')
  element.setAttribute('locale', 'en-US')
  element.fetch = loop.fetch
  document.body.append(element)
  return { loop, element }
}

describe('<direct-post-form>', () => {
  it('publishes from inside its shadow root, and tells the page', async () => {
    const { loop, element } = await open()
    let told = ''
    element.addEventListener('posted', (event) => (told = (event as CustomEvent<{ status: string }>).detail.status))
    await pick(await videoFile())
    await choosePrivacy('Everyone')
    expect(element.shadowRoot?.activeElement?.className).toBe('dp-Privacy')
    await publishButton().click()
    await expect.element(page.getByRole('heading', { name: 'Posted' })).toBeVisible()
    expect(loop.sandbox.posts).toHaveLength(1)
    expect(told).toBe('posted')
    await expectAccessible()
  })

  it('3a 3b shows both sentences there too', async () => {
    await open()
    await pick(await videoFile())
    await choosePrivacy('Everyone')
    await disclosure().click()
    await publishButton().hover()
    await expect
      .element(page.getByRole('tooltip'))
      .toHaveTextContent('You need to indicate if your content promotes yourself, a third party, or both.')
    await page.getByRole('checkbox', { name: 'Branded content' }).click()
    await privacy().click()
    await page.getByRole('radio', { name: 'Only me' }).hover()
    await expect
      .element(page.getByRole('tooltip'))
      .toHaveTextContent('Branded content visibility cannot be set to private.')
  })

  it('takes the host page’s variables, and none of its styles', async () => {
    const { element } = await open()
    element.style.setProperty('--dp-surface', 'rgb(1, 2, 3)')
    await expect.element(privacy()).toBeVisible()
    const root = element.shadowRoot?.querySelector('.dp-Root')
    expect(getComputedStyle(root!).backgroundColor).toBe('rgb(1, 2, 3)')
  })

  it('speaks the language of its `lang`, and English for the review', async () => {
    const { element } = await open()
    await expect.element(privacy()).toBeVisible()
    element.setAttribute('lang', 'de')
    await expect.element(page.getByRole('combobox', { name: 'Wer kann diesen Post sehen' })).toBeVisible()
    element.setAttribute('review', '')
    await expect.element(privacy()).toBeVisible()
  })
})
