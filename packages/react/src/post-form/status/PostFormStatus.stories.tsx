import type { Meta, StoryObj } from '@storybook/react-vite'
import { progress } from '../../internals/fakeServer.testing.js'
import { part } from '../../internals/story.testing.js'
import { PostFormStatus } from './PostFormStatus.js'

export default {
  title: 'Parts/Status',
  tags: ['autodocs'],
  component: PostFormStatus,
  ...part(),
} satisfies Meta

type Story = StoryObj

const following = (post: Parameters<typeof progress>[0]) => ({
  state: { publishing: { status: 'following' as const, post: progress(post), missed: null, at: 0 } },
  server: { post: progress(post), steps: [post ?? {}] },
})

export const Uploading: Story = {
  parameters: {
    state: {
      publishing: {
        status: 'uploading',
        post: progress({
          status: 'uploading',
          upload: { size: 64_000_000, chunkSize: 64_000_000, chunkCount: 1, nextByte: 0, expiresAt: null },
        }),
        transfer: { status: 'sending', sent: 21_400_000, speed: 2_100_000, error: null },
      },
    },
  },
}

export const Processing: Story = { parameters: following({ status: 'processing' }) }

export const Posted: Story = {
  parameters: following({ status: 'posted', postUrl: 'https://www.tiktok.com/@ana.bakes/video/7678907398077074696' }),
}

export const Unknown: Story = { parameters: following({ status: 'unknown' }) }
