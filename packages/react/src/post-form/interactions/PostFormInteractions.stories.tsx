import type { Meta, StoryObj } from '@storybook/react-vite'
import { part } from '../../internals/story.testing.js'
import { PostFormInteractions } from './PostFormInteractions.js'

export default {
  title: 'Parts/Interactions',
  tags: ['autodocs'],
  component: PostFormInteractions,
  ...part('commentDisabled', 'duetDisabled', 'stitchDisabled'),
} satisfies Meta

type Story = StoryObj

export const Default: Story = {}

export const Disabled: Story = { args: { duetDisabled: true, stitchDisabled: true } }

export const Photos: Story = { parameters: { media: 'photos' } }
