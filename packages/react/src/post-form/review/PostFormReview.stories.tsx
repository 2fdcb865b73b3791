import type { Meta, StoryObj } from '@storybook/react-vite'
import { part } from '../../internals/story.testing.js'
import { PostFormReview } from './PostFormReview.js'

export default {
  title: 'Parts/Review',
  tags: ['autodocs'],
  component: PostFormReview,
  ...part('nickname'),
} satisfies Meta

type Story = StoryObj

export const Default: Story = {}

export const EverythingChosen: Story = {
  parameters: {
    media: 'video',
    draft: {
      privacyLevel: 'PUBLIC_TO_EVERYONE',
      allowComment: true,
      allowDuet: true,
      disclosure: { on: true, yourBrand: true, brandedContent: false },
      videoCoverTimestampMs: 1200,
      isAigc: true,
    },
  },
}
