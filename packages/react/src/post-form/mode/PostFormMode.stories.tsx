import type { Meta, StoryObj } from '@storybook/react-vite'
import { part } from '../../internals/story.testing.js'
import { PostFormMode } from './PostFormMode.js'

export default {
  title: 'Parts/Mode',
  tags: ['autodocs'],
  component: PostFormMode,
  ...part(),
} satisfies Meta

type Story = StoryObj

export const Default: Story = {}

export const Inbox: Story = { parameters: { state: { postMode: 'inbox' } } }
