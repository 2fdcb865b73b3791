import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { disclosure, openPage } from '../internals/page.testing.js'

it('names each control by its label, and tells its hint once, as its description', async () => {
  await openPage()
  await disclosure().click()
  const controls = {
    switch: [
      ['Disclose commercial content', /promotes yourself, a brand/],
      ['AI-generated content', /made or clearly changed with AI/],
    ],
    checkbox: [
      ['Your brand', /promoting yourself or your own business/],
      ['Branded content', /promoting another brand/],
    ],
  } as const
  for (const [role, expected] of Object.entries(controls)) {
    for (const [name, hint] of expected) {
      const control = page.getByRole(role, { name, exact: true })
      await expect.element(control).toHaveAccessibleDescription(hint)
    }
  }
})
