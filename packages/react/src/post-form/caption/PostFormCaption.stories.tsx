import type { Meta, StoryObj } from '@storybook/react-vite'
import { inForm } from '../../internals/story.testing.js'
import { PostFormCaption } from './PostFormCaption.js'

export default { title: 'Parts/Caption', component: PostFormCaption, decorators: [inForm] } satisfies Meta<
  typeof PostFormCaption
>

type Story = StoryObj<typeof PostFormCaption>

export const Default: Story = {}

export const Preset: Story = { parameters: { title: 'Sourdough at dawn #bread with @ana.bakes' } }

export const TooLong: Story = { parameters: { title: 'x'.repeat(2210) } }
