import type { Meta, StoryObj } from '@storybook/react-vite'
import { inForm } from '../../internals/story.testing.js'
import { PostFormMode } from './PostFormMode.js'

export default { title: 'Parts/Mode', component: PostFormMode, decorators: [inForm] } satisfies Meta<
  typeof PostFormMode
>

type Story = StoryObj<typeof PostFormMode>

export const Default: Story = {}
