import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { expectAccessible } from '../../internals/axe.testing.js'
import { account, apiError, fakeServer } from '../../internals/fakeServer.testing.js'
import { box, choosePrivacy, openPage, privacy, publishButton, testClient } from '../../internals/page.testing.js'
import { createPostStore } from '../../store/index.js'
import { PostForm } from '../index.js'

describe('1a creator info', () => {
  it('shows the nickname that TikTok says now, not the one of the list', async () => {
    await openPage({ accounts: [account({ nickname: 'Old name' })], creatorInfo: { creator_nickname: 'Ana Bakes' } })
    await expect.element(page.getByText('Ana Bakes', { exact: true }).first()).toBeVisible()
    await expect.element(page.getByText('Old name')).not.toBeInTheDocument()
  })

  it('is asked again on every render and every switch', async () => {
    const two = [account(), account({ id: 'account-2', nickname: 'Second', username: 'second' })]
    const { server } = await openPage({ accounts: two })
    const asked = () => server.calls.filter(({ path }) => path.endsWith('creator-info')).map(({ path }) => path)
    await expect.element(privacy()).toBeVisible()
    expect(asked()).toEqual(['/accounts/account-1/creator-info'])

    server.script.creatorInfo = { creator_nickname: 'Second' }
    await page.getByRole('button', { name: 'Switch account' }).click()
    await page.getByRole('button', { name: /Second/ }).click()
    await expect.element(page.getByText('Second', { exact: true }).first()).toBeVisible()
    expect(asked()).toEqual(['/accounts/account-1/creator-info', '/accounts/account-2/creator-info'])
  })

  it('falls back to a letter when the picture has expired', async () => {
    const { screen } = await openPage({ creatorInfo: { creator_avatar_url: 'data:image/png;base64,broken' } })
    await expect.element(page.getByText('Ana Bakes', { exact: true }).first()).toBeVisible()
    await expect.poll(() => screen.container.querySelector('.dp-Avatar')?.textContent).toBe('A')
  })

  it('keeps a hostile nickname in its place (T22, T23)', async () => {
    const nickname = `\u202E<img src=x onerror="window.hacked=1">${'x'.repeat(5000)}`
    const { screen } = await openPage({ creatorInfo: { creator_nickname: nickname } })
    await expect.element(privacy()).toBeVisible()
    const shown = screen.container.querySelector('bdi')
    expect(shown?.textContent).toBe(nickname)
    expect(screen.container.scrollWidth).toBeLessThanOrEqual(screen.container.clientWidth)
    expect('hacked' in window).toBe(false)
  })

  it('stops the page when creator_info cannot be read, and shows nothing in its place', async () => {
    const { server } = await openPage({ creatorError: apiError() })
    await expect.element(page.getByText('Your account could not be read')).toBeVisible()
    await expect.element(privacy()).not.toBeInTheDocument()
    await expect.element(publishButton()).not.toBeInTheDocument()
    await expectAccessible()

    server.script.creatorError = null
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(privacy()).toBeVisible()
  })

  it('stops the page when creator_info is malformed', async () => {
    await openPage({ creatorInfo: { privacy_level_options: 'everyone' as never } })
    await expect.element(page.getByText('Your account could not be read')).toBeVisible()
    await expect.element(privacy()).not.toBeInTheDocument()
  })

  it('offers to connect when no account is', async () => {
    let went = ''
    await openPage({ accounts: [] }, { navigate: (url) => (went = url) })
    await page.getByRole('button', { name: 'Connect TikTok' }).click()
    await expect.poll(() => went).toBe('https://tiktok.example/authorize')
    await expectAccessible()
  })

  it('clears a choice that TikTok took back, says so, and puts the focus on it', async () => {
    const server = fakeServer()
    const store = createPostStore({ client: testClient(server.fetch) })
    await render(<PostForm store={store} />)
    await choosePrivacy('Everyone')
    await box('Duet').click()
    server.script.creatorInfo = { privacy_level_options: ['FOLLOWER_OF_CREATOR', 'SELF_ONLY'], duet_disabled: true }
    await store.actions.refreshCreator()

    await expect.element(privacy()).toHaveTextContent('Select who can view')
    await expect.element(privacy()).toHaveFocus()
    await expect.element(privacy()).toHaveAccessibleDescription(/TikTok no longer offers "Everyone" for this account/)
    await expect.element(page.getByRole('status').filter({ hasText: 'no longer offers' })).toBeInTheDocument()
    await expect.element(box('Duet')).not.toBeChecked()
    await choosePrivacy('Only me')
    await expect.element(page.getByText(/no longer offers/)).not.toBeInTheDocument()
  })
})

describe('1b cannot post', () => {
  it('stops and says to try again later', async () => {
    const message = 'This account has reached the number of posts that TikTok allows for now. Try again later.'
    await openPage({ creatorError: apiError({ code: 'spam_risk_too_many_posts', message, retry: 'later' }) })
    await expect.element(page.getByText('This account cannot post right now')).toBeVisible()
    await expect.element(page.getByText(message).first()).toBeVisible()
    await expect.element(publishButton()).not.toBeInTheDocument()
    await expectAccessible()
  })

  it('asks to connect again when permission is gone', async () => {
    await openPage({ creatorError: apiError({ from: 'proxy', code: 'reconnect_required', retry: 'after_connect' }) })
    await expect.element(page.getByRole('button', { name: 'Connect again' })).toBeVisible()
  })
})
