import type { Meta, StoryObj } from '@storybook/react-vite'
import { part } from '../../internals/story.testing.js'
import { PostFormDescription } from './PostFormDescription.js'

export default {
  title: 'Parts/Description',
  tags: ['autodocs'],
  component: PostFormDescription,
  ...part(),
} satisfies Meta

type Story = StoryObj

export const Default: Story = { parameters: { media: 'photos' } }
