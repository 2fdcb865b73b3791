import { because } from '@direct-post/core'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '../../internals/axe.testing.js'
import { box, openPage } from '../../internals/page.testing.js'

describe('2c interactions', () => {
  it('has every one off until it is ticked by hand', async () => {
    await openPage()
    for (const name of ['Comment', 'Duet', 'Stitch']) await expect.element(box(name)).not.toBeChecked()
    await box('Stitch').click()
    await expect.element(box('Stitch')).toBeChecked()
    await expect.element(box('Duet')).not.toBeChecked()
  })

  it('greys out what TikTok has turned off, says why, and stays off', async () => {
    await openPage({ creatorInfo: { duet_disabled: true, comment_disabled: true } })
    const reason = because('duet_disabled').message
    await expect.element(box(/Duet/)).toHaveAttribute('aria-disabled', 'true')
    await expect.element(box(/Duet/)).toHaveAccessibleDescription(reason)
    await expect.element(page.getByText(reason)).toBeVisible()
    await box(/Duet/).click({ force: true })
    await expect.element(box(/Duet/)).not.toBeChecked()
    await expect.element(box('Stitch')).not.toHaveAttribute('aria-disabled')
    await expectAccessible()
  })
})
