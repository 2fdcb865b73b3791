import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '../../internals/axe.testing.js'
import { box, choosePrivacy, disclosure, fillIn, openPage, publishButton } from '../../internals/page.testing.js'

const PROMOTIONAL = "Your photo/video will be labeled as 'Promotional content'"
const PARTNERSHIP = "Your photo/video will be labeled as 'Paid partnership'"
const NEEDS_A_CHOICE = 'You need to indicate if your content promotes yourself, a third party, or both.'
const tip = () => page.getByRole('tooltip')

describe('3a commercial content', () => {
  it('is off at first, and turned on shows two unticked boxes and no label', async () => {
    await openPage()
    await expect.element(disclosure()).not.toBeChecked()
    await expect.element(box(/Your brand/)).not.toBeInTheDocument()
    await disclosure().click()
    await expect.element(box(/Your brand/)).not.toBeChecked()
    await expect.element(box(/Branded content/)).not.toBeChecked()
    await expect.element(page.getByText(/will be labeled as/)).not.toBeInTheDocument()
    await expectAccessible()
  })

  it('says Promotional content for Your brand, Paid partnership for Branded content and for both', async () => {
    await openPage()
    await disclosure().click()
    await box(/Your brand/).click()
    await expect.element(page.getByText(PROMOTIONAL, { exact: true })).toBeVisible()
    await box(/Branded content/).click()
    await expect.element(page.getByText(PARTNERSHIP, { exact: true })).toBeVisible()
    await box(/Your brand/).click()
    await expect.element(page.getByText(PARTNERSHIP, { exact: true })).toBeVisible()
  })

  it('says on hovering the publish button what is missing', async () => {
    await openPage()
    await fillIn()
    await disclosure().click()
    await expect.element(publishButton()).toHaveAttribute('aria-disabled', 'true')
    await publishButton().hover()
    await expect.element(tip()).toBeVisible()
    expect(tip().element().textContent).toBe(NEEDS_A_CHOICE)
  })

  it('says it on keyboard focus, on a tap and to a screen reader, and sends nothing', async () => {
    const { server } = await openPage()
    await fillIn()
    await disclosure().click()
    ;(publishButton().element() as HTMLElement).focus()
    await expect.element(tip()).toBeVisible()
    await expect.element(publishButton()).toHaveAccessibleDescription(expect.stringContaining(NEEDS_A_CHOICE))
    ;(publishButton().element() as HTMLElement).blur()
    await expect.element(tip()).not.toBeInTheDocument()
    ;(publishButton().element() as HTMLElement).click()
    await expect.element(tip()).toBeVisible()
    expect(server.calls.some(({ method }) => method === 'POST')).toBe(false)
  })

  it('lets the post go once a box is ticked', async () => {
    await openPage()
    await fillIn()
    await disclosure().click()
    await box(/Your brand/).click()
    await expect.element(publishButton()).not.toHaveAttribute('aria-disabled')
  })
})

describe('3b branded content', () => {
  it('disables Branded content while the post is private, and says why', async () => {
    await openPage()
    await choosePrivacy('Only me')
    await disclosure().click()
    await expect.element(box(/Branded content/)).toHaveAttribute('aria-disabled', 'true')
    await expect.element(page.getByText(/Visibility for branded content can't be private/)).toBeVisible()
    await box(/Branded content/).click({ force: true })
    await expect.element(box(/Branded content/)).not.toBeChecked()
    await choosePrivacy('Friends')
    await box(/Branded content/).click()
    await expect.element(box(/Branded content/)).toBeChecked()
  })
})
