import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { box, choosePrivacy, openPage } from '../internals/page.testing.js'
import { rendersOf } from '../internals/renders.testing.js'

/** Filled in as far as a person gets, so that a toggle changes what it changes and nothing else. */
async function ready() {
  await openPage()
  await choosePrivacy('Everyone')
  await expect.element(page.getByRole('region', { name: 'Review your post' })).toBeVisible()
}

describe('lightness', () => {
  it('draws two components at most, once, for a key', async () => {
    await ready()
    await page.getByLabelText('Caption').click()
    await userEvent.keyboard('a')
    await expect.element(page.getByText('1 / 2,200')).toBeVisible()
    const { commits, drawn } = await rendersOf(async () => {
      await userEvent.keyboard('b')
      await expect.element(page.getByText('2 / 2,200')).toBeVisible()
    })
    expect({ commits, tooMany: drawn.slice(2) }).toEqual({ commits: 1, tooMany: [] })
  })

  it.each(['Comment', 'Duet', 'Stitch'])('draws four components at most, once, for a tick at %s', async (name) => {
    await ready()
    const { commits, drawn } = await rendersOf(async () => {
      await box(name).click()
      await expect.element(box(name)).toBeChecked()
    })
    expect({ commits, tooMany: drawn.slice(4) }).toEqual({ commits: 1, tooMany: [] })
  })

  it('draws four components at most, once, for the switch of the AI label', async () => {
    await ready()
    const label = page.getByRole('switch', { name: 'AI-generated content' })
    const { commits, drawn } = await rendersOf(async () => {
      await label.click()
      await expect.element(label).toBeChecked()
    })
    expect({ commits, tooMany: drawn.slice(4) }).toEqual({ commits: 1, tooMany: [] })
  })
})
