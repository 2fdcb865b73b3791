import type { Meta, StoryObj } from '@storybook/react-vite'
import { because } from '@direct-post/core'
import { apiError } from '../../internals/fakeServer.testing.js'
import { part } from '../../internals/story.testing.js'
import { PostFormAccount } from './PostFormAccount.js'

export default {
  title: 'Parts/Account',
  tags: ['autodocs'],
  component: PostFormAccount,
  ...part('nickname'),
} satisfies Meta

type Story = StoryObj

export const Default: Story = {}

export const LongNickname: Story = {
  args: { nickname: 'Maximiliana-Theodora von Hohenberg-Wallerstein und zu Oettingen' },
}

export const RightToLeftNickname: Story = { args: { nickname: 'ليلى بن يوسف' } }

export const Open: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Switch account' }))
    await canvas.findByRole('button', { name: 'Disconnect' })
  },
}

const capped = because('spam_risk_too_many_posts')

export const CannotPostNow: Story = {
  parameters: {
    server: { creatorError: apiError({ code: capped.code, message: capped.message, retry: 'later', logId: null }) },
  },
}

export const NotConnected: Story = { parameters: { server: { accounts: [] } } }

export const Loading: Story = { parameters: { silent: true } }
