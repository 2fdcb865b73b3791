import type { Meta, StoryObj } from '@storybook/react-vite'
import { inForm } from '../../internals/story.testing.js'
import { PostFormPrivacy } from './PostFormPrivacy.js'

export default { title: 'Parts/Privacy', component: PostFormPrivacy, decorators: [inForm] } satisfies Meta<
  typeof PostFormPrivacy
>

type Story = StoryObj<typeof PostFormPrivacy>

export const Default: Story = {}

export const PrivateAccount: Story = {
  parameters: {
    server: { creatorInfo: { privacy_level_options: ['MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY'] } },
  },
}
