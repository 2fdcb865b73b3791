import type { Meta, StoryObj } from '@storybook/react-vite'
import { inForm } from '../../internals/story.testing.js'
import { PostFormAccount } from './PostFormAccount.js'

export default { title: 'Parts/Account', component: PostFormAccount, decorators: [inForm] } satisfies Meta<
  typeof PostFormAccount
>

type Story = StoryObj<typeof PostFormAccount>

export const Default: Story = {}

export const LongNickname: Story = {
  parameters: {
    server: { creatorInfo: { creator_nickname: 'Maximiliana-Theodora von Hohenberg-Wallerstein und zu Oettingen' } },
  },
}

export const RightToLeft: Story = { parameters: { server: { creatorInfo: { creator_nickname: 'ليلى بن يوسف' } } } }

export const NotConnected: Story = { parameters: { server: { accounts: [] } } }
