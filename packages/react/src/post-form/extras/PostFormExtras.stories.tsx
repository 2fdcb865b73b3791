import type { Meta, StoryObj } from '@storybook/react-vite'
import { part } from '../../internals/story.testing.js'
import { PostFormExtras } from './PostFormExtras.js'

export default {
  title: 'Parts/Extras',
  tags: ['autodocs'],
  component: PostFormExtras,
  ...part(),
} satisfies Meta

type Story = StoryObj

export const Default: Story = {}

export const Photos: Story = { parameters: { media: 'photos' } }
