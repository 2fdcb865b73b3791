import type { Meta, StoryObj } from '@storybook/react-vite'
import { part } from '../../internals/story.testing.js'
import { PostFormDeclaration } from './PostFormDeclaration.js'

export default {
  title: 'Parts/Declaration',
  tags: ['autodocs'],
  component: PostFormDeclaration,
  ...part(),
} satisfies Meta

type Story = StoryObj

export const Default: Story = {}

export const BrandedContent: Story = {
  parameters: { draft: { disclosure: { on: true, yourBrand: false, brandedContent: true } } },
}
