import type { Meta, StoryObj } from '@storybook/react-vite'
import { part } from '../../internals/story.testing.js'
import { PostFormMedia } from './PostFormMedia.js'

export default {
  title: 'Parts/Media',
  tags: ['autodocs'],
  component: PostFormMedia,
  ...part('maxVideoSeconds'),
} satisfies Meta

type Story = StoryObj

export const Default: Story = {}

export const Reading: Story = { parameters: { state: { media: { status: 'reading' } } } }

export const VideoChosen: Story = { parameters: { media: 'video' } }

export const TooLong: Story = { args: { maxVideoSeconds: 10 }, parameters: { media: 'video' } }
