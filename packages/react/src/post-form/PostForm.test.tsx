import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '../internals/axe.testing.js'
import { box, disclosure, fillIn, openPage, privacy, publishButton } from '../internals/page.testing.js'

describe('the whole page', () => {
  it('publishes a video and follows it to its link', async () => {
    const { server } = await openPage()
    await fillIn()
    await page.getByLabelText('Caption').fill('Sourdough at dawn #bread')
    await box('Comment').click()
    await publishButton().click()

    await expect.element(page.getByRole('heading', { name: 'Posted' })).toBeVisible()
    await expect
      .element(page.getByRole('link', { name: 'View on TikTok' }))
      .toHaveAttribute('href', expect.stringMatching(/video\/7678907398077074696$/))
    const created = server.calls.find(({ method, path }) => method === 'POST' && path === '/posts')
    expect(created?.body).toMatchObject({
      accountId: 'account-1',
      draft: {
        title: 'Sourdough at dawn #bread',
        privacyLevel: 'PUBLIC_TO_EVERYONE',
        allowComment: true,
        allowDuet: false,
      },
      consent: { nickname: 'Ana Bakes', declaration: "By posting, you agree to TikTok's Music Usage Confirmation." },
    })
    await expectAccessible()
  })

  it('is accessible empty, filled, with every prompt open', async () => {
    await openPage()
    await expect.element(privacy()).toBeVisible()
    await expectAccessible()
    await fillIn()
    await disclosure().click()
    await box(/Your brand/).click()
    await expectAccessible()
    await privacy().click()
    await expectAccessible()
  })
})
