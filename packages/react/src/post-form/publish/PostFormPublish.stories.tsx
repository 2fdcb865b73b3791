import type { Meta, StoryObj } from '@storybook/react-vite'
import { apiError } from '../../internals/fakeServer.testing.js'
import { part } from '../../internals/story.testing.js'
import { PostFormPublish } from './PostFormPublish.js'

export default {
  title: 'Parts/Publish',
  tags: ['autodocs'],
  component: PostFormPublish,
  ...part(),
} satisfies Meta

type Story = StoryObj

export const Blocked: Story = {}

export const BlockedAndWhy: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.hover(await canvas.findByRole('button', { name: 'Post to TikTok' }))
    await canvas.findByRole('tooltip')
  },
}

export const Ready: Story = { parameters: { media: 'video', draft: { privacyLevel: 'PUBLIC_TO_EVERYONE' } } }

export const Refused: Story = {
  parameters: {
    media: 'video',
    draft: { privacyLevel: 'PUBLIC_TO_EVERYONE' },
    state: { publishing: { status: 'editing', refusal: apiError() } },
  },
}
