import type { Meta, StoryObj } from '@storybook/react-vite'
import { inForm } from '../../internals/story.testing.js'
import { PostFormMedia } from './PostFormMedia.js'

export default { title: 'Parts/Media', component: PostFormMedia, decorators: [inForm] } satisfies Meta<
  typeof PostFormMedia
>

type Story = StoryObj<typeof PostFormMedia>

export const Default: Story = {}
