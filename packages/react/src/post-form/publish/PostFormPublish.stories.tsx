import type { Meta, StoryObj } from '@storybook/react-vite'
import { inForm } from '../../internals/story.testing.js'
import { PostFormPublish } from './PostFormPublish.js'

export default { title: 'Parts/Publish', component: PostFormPublish, decorators: [inForm] } satisfies Meta<
  typeof PostFormPublish
>

type Story = StoryObj<typeof PostFormPublish>

export const Blocked: Story = {}
