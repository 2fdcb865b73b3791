import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect } from 'storybook/test'
import { inSandbox, loopOf } from '../../.storybook/with-sandbox.js'
import { pickVideo, privacy, publishButton, video } from '../page.js'

/** Top to bottom, these stories are the walk of TikTok's reviewer. */
export default {
  title: 'Guidelines/1 Creator info',
  component: PostForm,
  ...inSandbox,
} satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const Nickname: Story = {
  name: '1a · the page shows whose account it posts to',
  parameters: { clauses: ['1a.nickname-shown'] },
  async play({ canvas }) {
    await expect((await canvas.findAllByText('Mara Lindqvist'))[0]).toBeVisible()
    await expect(canvas.getByText('@public')).toBeVisible()
  },
}

export const Latest: Story = {
  name: '1a · the latest creator info is fetched for every render',
  parameters: { clauses: ['1a.latest-creator-info'] },
  async play({ canvas, ...context }) {
    await privacy(canvas)
    const { calls } = loopOf(context).sandbox
    await expect(calls.filter(({ url }) => url.includes('creator_info')).length).toBeGreaterThan(0)
  },
}

export const CannotPostNow: Story = {
  name: '1b · a creator who cannot post now is stopped, and told to try again later',
  parameters: { creator: 'capped', clauses: ['1b.attempt-stops', '1b.try-again-later'] },
  async play({ canvas }) {
    await expect(await canvas.findByText('This account cannot post right now')).toBeVisible()
    await expect(canvas.getAllByText(/Try again later/)[0]).toBeInTheDocument()
    await expect(canvas.queryByRole('button', { name: 'Post to TikTok' })).not.toBeInTheDocument()
  },
}

export const TooLong: Story = {
  name: '1c · a video longer than this account may post is refused',
  parameters: { creator: 'sixty-seconds', clauses: ['1c.duration-checked'] },
  async play({ canvas }) {
    await pickVideo(canvas, await video(61))
    await expect((await canvas.findAllByText(/lasts 61 seconds/))[0]).toBeVisible()
    await expect(await publishButton(canvas)).toHaveAttribute('aria-disabled', 'true')
  },
}
