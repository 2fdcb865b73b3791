import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { inSandbox, loopOf } from '../../.storybook/with-sandbox.js'
import { choosePrivacy, pickVideo, publishButton } from '../page.js'

export default {
  title: 'Guidelines/5 Awareness and control',
  component: PostForm,
  ...inSandbox,
} satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const Preview: Story = {
  name: '5a · the very video is previewed',
  parameters: { clauses: ['5a.preview-is-the-post'] },
  async play({ canvas, canvasElement }) {
    await pickVideo(canvas)
    await expect(await canvas.findByText('baking.mp4')).toBeVisible()
    await waitFor(() => expect(canvasElement.querySelector('video')?.videoWidth).toBe(360))
  },
}

export const NothingAdded: Story = {
  name: '5b · what arrives is what was picked, with nothing added',
  parameters: { clauses: ['5b.nothing-added'] },
  async play({ canvas, ...context }) {
    await pickVideo(canvas)
    await choosePrivacy(canvas, 'Only me')
    await userEvent.click(await publishButton(canvas))
    await canvas.findByRole('heading', { name: 'Posted' }, { timeout: 20_000 })
    await expect(loopOf(context).sandbox.posts).toHaveLength(1)
  },
}

export const PresetText: Story = {
  name: '5b · preset text can be edited',
  args: { title: '#preset' },
  parameters: { clauses: ['5b.preset-text-editable'] },
  async play({ canvas }) {
    const caption = await canvas.findByLabelText('Caption')
    await expect(caption).toHaveValue('#preset')
    await userEvent.clear(caption)
    await userEvent.type(caption, 'my own words')
    await expect(caption).toHaveValue('my own words')
  },
}

export const ConsentFirst: Story = {
  name: '5c · nothing is sent before the press',
  parameters: { clauses: ['5c.consent-first'] },
  async play({ canvas, ...context }) {
    await pickVideo(canvas)
    await choosePrivacy(canvas, 'Friends')
    await publishButton(canvas)
    const { calls } = loopOf(context).sandbox
    await expect(calls.filter(({ url }) => url.includes('/publish/') && !url.includes('creator_info'))).toEqual([])
  },
}

export const FewMinutes: Story = {
  name: '5d · the page says that it may take a few minutes',
  parameters: { clauses: ['5d.processing-notice'] },
  async play({ canvas }) {
    await expect(await canvas.findByText(/may take a few minutes/)).toBeVisible()
  },
}

export const Followed: Story = {
  name: '5e · the post is followed until TikTok has published it',
  parameters: { clauses: ['5e.status-followed'] },
  async play({ canvas }) {
    await pickVideo(canvas)
    await choosePrivacy(canvas, 'Everyone')
    await userEvent.click(await publishButton(canvas))
    await expect(await canvas.findByRole('heading', { name: 'Posted' }, { timeout: 20_000 })).toBeVisible()
  },
}
