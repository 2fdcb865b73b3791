import type { Frame, Page } from 'playwright-core'

/** The controls of the posting page, by what a person calls them. */
export function formOn(page: Page | Frame) {
  const form = page.getByRole('region', { name: 'Post to TikTok' })
  return {
    form,
    connect: form.getByRole('button', { name: 'Connect TikTok' }),
    nickname: form.locator('.dp-Nickname'),
    file: form.locator('input[type=file]').first(),
    player: form.locator('video'),
    caption: form.getByRole('textbox', { name: 'Caption' }),
    privacy: form.getByRole('combobox', { name: 'Who can view this post' }),
    privacyOption: (name: string) => form.getByRole('radio', { name, exact: true }),
    comment: form.getByRole('checkbox', { name: 'Comment' }),
    duet: form.getByRole('checkbox', { name: 'Duet' }),
    stitch: form.getByRole('checkbox', { name: 'Stitch' }),
    disclosure: form.getByRole('switch', { name: 'Disclose commercial content' }),
    yourBrand: form.getByRole('checkbox', { name: 'Your brand' }),
    brandedContent: form.getByRole('checkbox', { name: 'Branded content' }),
    publish: form.getByRole('button', { name: 'Post to TikTok' }),
    review: form.getByRole('region', { name: 'Review your post' }),
    status: form.getByRole('region', { name: 'Your post', exact: true }),
    tooltip: (text: string) => page.getByRole('tooltip').filter({ hasText: text, visible: true }),
  }
}

export type Form = ReturnType<typeof formOn>

/** Goes through the consent page with the mouse and comes back connected to this account, too. */
export async function connect(page: Page, username: string) {
  await page.goto('/post')
  const { form, connect: first } = formOn(page)
  const another = form.getByRole('button', { name: 'Connect another account' })
  const switchAccount = form.getByRole('button', { name: 'Switch account' })
  await first.or(switchAccount).waitFor()
  if (await switchAccount.isVisible()) await switchAccount.click()
  await first.or(another).click()
  await page.locator(`[data-creator="${username}"] input`).check()
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.waitForURL(/\/post/)
}

/** The least that can be published: a file, a caption, an audience. */
export async function fill(page: Page | Frame, path: string, caption = 'Made for a test', audience = 'Only me') {
  const form = formOn(page)
  await form.file.setInputFiles(path)
  await form.player.waitFor()
  await form.caption.fill(caption)
  await form.privacy.click()
  await form.privacyOption(audience).click()
}
