import type { Meta, StoryObj } from '@storybook/react-vite'
import { part } from '../../internals/story.testing.js'
import { PostFormCaption } from './PostFormCaption.js'

export default {
  title: 'Parts/Caption',
  tags: ['autodocs'],
  component: PostFormCaption,
  ...part('text'),
} satisfies Meta

type Story = StoryObj

export const Default: Story = {}

export const Preset: Story = { args: { text: 'Sourdough at dawn #bread with @ana.bakes' } }

export const TooLong: Story = { args: { text: 'x'.repeat(2210) } }
