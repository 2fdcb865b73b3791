import type { Meta, StoryObj } from '@storybook/react-vite'
import { inForm } from '../../internals/story.testing.js'
import { PostFormExtras } from './PostFormExtras.js'

export default { title: 'Parts/Extras', component: PostFormExtras, decorators: [inForm] } satisfies Meta<
  typeof PostFormExtras
>

type Story = StoryObj<typeof PostFormExtras>

export const Default: Story = {}
