import type { Meta, StoryObj } from '@storybook/react-vite'
import { inForm } from '../../internals/story.testing.js'
import { PostFormDeclaration } from './PostFormDeclaration.js'

export default { title: 'Parts/Declaration', component: PostFormDeclaration, decorators: [inForm] } satisfies Meta<
  typeof PostFormDeclaration
>

type Story = StoryObj<typeof PostFormDeclaration>

export const Default: Story = {}
