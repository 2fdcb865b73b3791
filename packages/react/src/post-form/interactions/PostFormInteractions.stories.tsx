import type { Meta, StoryObj } from '@storybook/react-vite'
import { inForm } from '../../internals/story.testing.js'
import { PostFormInteractions } from './PostFormInteractions.js'

export default { title: 'Parts/Interactions', component: PostFormInteractions, decorators: [inForm] } satisfies Meta<
  typeof PostFormInteractions
>

type Story = StoryObj<typeof PostFormInteractions>

export const Default: Story = {}

export const Disabled: Story = {
  parameters: { server: { creatorInfo: { duet_disabled: true, stitch_disabled: true } } },
}
