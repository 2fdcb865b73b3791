import type { Meta, StoryObj } from '@storybook/react-vite'
import { part } from '../../internals/story.testing.js'
import { PostFormPrivacy } from './PostFormPrivacy.js'

export default {
  title: 'Parts/Privacy',
  tags: ['autodocs'],
  component: PostFormPrivacy,
  ...part('isPrivate'),
} satisfies Meta

type Story = StoryObj

export const Default: Story = {}

export const PrivateAccount: Story = { args: { isPrivate: true } }

export const Chosen: Story = { parameters: { draft: { privacyLevel: 'MUTUAL_FOLLOW_FRIENDS' } } }

export const Open: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('combobox'))
    await canvas.findByRole('radiogroup')
  },
}

export const OnlyMeRuledOut: Story = {
  parameters: { draft: { disclosure: { on: true, yourBrand: false, brandedContent: true } } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('combobox'))
    await userEvent.hover(await canvas.findByRole('radio', { name: 'Only me' }))
    await canvas.findByRole('tooltip')
  },
}
