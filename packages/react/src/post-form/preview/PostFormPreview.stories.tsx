import type { Meta, StoryObj } from '@storybook/react-vite'
import { progress } from '../../internals/fakeServer.testing.js'
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

export const AfterAReload: Story = {
  parameters: {
    state: {
      leftMedia: {
        type: 'video',
        origin: 'device',
        size: 8_400_000,
        durationSec: 12,
        width: 1080,
        height: 1920,
        mimeType: 'video/mp4',
        name: 'sourdough-at-dawn.mp4',
      },
      publishing: { status: 'following', post: progress({ status: 'processing' }), missed: null, at: 0 },
    },
  },
}

export const Photos: Story = { parameters: { media: 'photos' } }
