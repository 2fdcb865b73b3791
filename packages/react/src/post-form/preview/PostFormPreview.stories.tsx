import type { Meta, StoryObj } from '@storybook/react-vite'
import { part } from '../../internals/story.testing.js'
import { PostFormPreview } from './PostFormPreview.js'

export default {
  title: 'Parts/Preview',
  tags: ['autodocs'],
  component: PostFormPreview,
  ...part(),
} satisfies Meta

type Story = StoryObj

export const AVideo: Story = { parameters: { media: 'video' } }

export const Photos: Story = { parameters: { media: 'photos' } }
