import type { Meta, StoryObj } from '@storybook/react-vite'
import { part } from '../../internals/story.testing.js'
import { PostFormDisclosure } from './PostFormDisclosure.js'

export default {
  title: 'Parts/Disclosure',
  tags: ['autodocs'],
  component: PostFormDisclosure,
  ...part(),
} satisfies Meta

type Story = StoryObj

export const Default: Story = {}

export const NothingTicked: Story = {
  parameters: { draft: { disclosure: { on: true, yourBrand: false, brandedContent: false } } },
}

export const YourBrand: Story = {
  parameters: { draft: { disclosure: { on: true, yourBrand: true, brandedContent: false } } },
}

export const Both: Story = {
  parameters: { draft: { disclosure: { on: true, yourBrand: true, brandedContent: true } } },
}

export const PrivatePost: Story = {
  parameters: {
    draft: { privacyLevel: 'SELF_ONLY', disclosure: { on: true, yourBrand: false, brandedContent: false } },
  },
}
