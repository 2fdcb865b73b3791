import type { Meta, StoryObj } from '@storybook/react-vite'
import { part } from '../../internals/story.testing.js'
import { PostFormCover } from './PostFormCover.js'

export default {
  title: 'Parts/Cover',
  tags: ['autodocs'],
  component: PostFormCover,
  ...part(),
} satisfies Meta

type Story = StoryObj

export const ChosenByTikTok: Story = { parameters: { media: 'video' } }

export const ChosenByThePerson: Story = { parameters: { media: 'video', draft: { videoCoverTimestampMs: 1200 } } }

export const Choosing: Story = {
  parameters: { media: 'video' },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Choose a frame' }))
    await canvas.findByRole('slider')
  },
}
