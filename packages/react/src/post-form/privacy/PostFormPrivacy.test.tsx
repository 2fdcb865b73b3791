import { because } from '@direct-post/core'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '../../internals/axe.testing.js'
import { box, choosePrivacy, disclosure, openPage, privacy } from '../../internals/page.testing.js'

const NOT_PRIVATE = 'Branded content visibility cannot be set to private.'
const tip = () => page.getByRole('tooltip')
const option = (name: string) => page.getByRole('radio', { name })

async function openWithBrandedContent(levels?: string[]) {
  await openPage(levels ? { creatorInfo: { privacy_level_options: levels as never } } : {})
  await disclosure().click()
  await box(/Branded content/).click()
  await privacy().click()
}

describe('2b privacy level', () => {
  it('offers what creator_info returned, in that order', async () => {
    await openPage({ creatorInfo: { privacy_level_options: ['SELF_ONLY', 'FOLLOWER_OF_CREATOR'] } })
    await privacy().click()
    await expect.element(option('Followers')).toBeVisible()
    expect(
      page
        .getByRole('radio')
        .all()
        .map((each) => each.element().textContent),
    ).toEqual(['Only me', 'Followers'])
  })

  it('has nothing chosen until the creator chooses', async () => {
    await openPage()
    await expect.element(privacy()).toHaveTextContent('Select who can view')
    await privacy().click()
    await expect.element(option('Friends')).toBeVisible()
    for (const each of page.getByRole('radio').all()) await expect.element(each).not.toBeChecked()
    await option('Friends').click()
    await expect.element(privacy()).toHaveTextContent('Friends')
    await expect.element(privacy()).toHaveFocus()
  })

  it('is operated with the keyboard alone; walking the list chooses nothing', async () => {
    await openPage()
    await expect.element(privacy()).toBeVisible()
    ;(privacy().element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(option('Everyone')).toHaveFocus()
    for (const next of ['Friends', 'Only me']) {
      await userEvent.keyboard('{ArrowDown}')
      await expect.element(option(next)).toHaveFocus()
    }
    await userEvent.keyboard('{Escape}')
    await expect.element(privacy()).toHaveTextContent('Select who can view')
    await expect.element(privacy()).toHaveFocus()

    await userEvent.keyboard('{Enter}')
    await expect.element(option('Everyone')).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(option('Friends')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(privacy()).toHaveTextContent('Friends')
    await userEvent.keyboard(' ')
    await expect.element(option('Friends')).toHaveFocus()
    await userEvent.keyboard('{ArrowUp}')
    await expect.element(option('Everyone')).toHaveFocus()
    await userEvent.keyboard(' ')
    await expect.element(privacy()).toHaveTextContent('Everyone')
  })

  it('closes when the focus or a press goes elsewhere', async () => {
    await openPage()
    await privacy().click()
    await page.getByLabelText('Caption').click()
    await expect.element(privacy()).toHaveAttribute('aria-expanded', 'false')
    await expect.element(page.getByLabelText('Caption')).toHaveFocus()
  })
})

describe('3b branded content', () => {
  it('says on hovering Only me that it cannot be private', async () => {
    await openWithBrandedContent()
    await expect.element(tip()).not.toBeInTheDocument()
    await option('Only me').hover()
    await expect.element(tip()).toBeVisible()
    expect(tip().element().textContent).toBe(NOT_PRIVATE)
    await expectAccessible()
    await option('Everyone').hover()
    await expect.element(tip()).not.toBeInTheDocument()
  })

  it('says it on keyboard focus, and to a screen reader', async () => {
    await openWithBrandedContent()
    // Focus follows a key a moment later, so each step is waited for.
    await expect.element(option('Everyone')).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(option('Friends')).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(option('Only me')).toHaveFocus()
    await expect.element(tip()).toBeVisible()
    await expect.element(option('Only me')).toHaveAccessibleDescription(NOT_PRIVATE)
    await userEvent.keyboard('{Enter}')
    await expect.element(privacy()).toHaveTextContent('Select who can view')
  })

  it('says it on a tap, and chooses nothing', async () => {
    await openWithBrandedContent()
    await expect.element(option('Only me')).toBeVisible()
    const only = option('Only me').element()
    for (const type of ['pointerenter', 'pointerdown', 'pointerup', 'pointerleave']) {
      only.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', bubbles: type !== 'pointerenter' }))
    }
    ;(only as HTMLElement).click()
    await expect.element(tip()).toBeVisible()
    expect(tip().element().textContent).toBe(NOT_PRIVATE)
    await expect.element(privacy()).toHaveTextContent('Select who can view')
  })

  it('greys Followers out as well, with a sentence of its own', async () => {
    await openWithBrandedContent(['MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY'])
    await option('Followers').hover()
    await expect.element(tip()).toHaveTextContent(because('branded_content_not_followers').message)
  })

  it('leaves both options alone without branded content', async () => {
    await openPage()
    await choosePrivacy('Only me')
    await expect.element(privacy()).toHaveTextContent('Only me')
  })
})
