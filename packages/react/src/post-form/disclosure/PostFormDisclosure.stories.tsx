import type { Meta, StoryObj } from '@storybook/react-vite'
import { inForm } from '../../internals/story.testing.js'
import { PostFormDisclosure } from './PostFormDisclosure.js'

export default { title: 'Parts/Disclosure', component: PostFormDisclosure, decorators: [inForm] } satisfies Meta<
  typeof PostFormDisclosure
>

type Story = StoryObj<typeof PostFormDisclosure>

export const Default: Story = {}
