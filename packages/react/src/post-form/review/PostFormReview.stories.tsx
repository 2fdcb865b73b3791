import type { Meta, StoryObj } from '@storybook/react-vite'
import { inForm } from '../../internals/story.testing.js'
import { PostFormReview } from './PostFormReview.js'

export default { title: 'Parts/Review', component: PostFormReview, decorators: [inForm] } satisfies Meta<
  typeof PostFormReview
>

type Story = StoryObj<typeof PostFormReview>

export const Default: Story = {}
