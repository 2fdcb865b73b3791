import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect, userEvent } from 'storybook/test'
import { inSandbox, loopOf } from '../../.storybook/with-sandbox.js'
import { ended, pickVideo } from '../page.js'

export default { title: 'Flows/Inbox draft', component: PostForm, ...inSandbox } satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const LeftInTikTok: Story = {
  name: 'A draft goes to the creator’s TikTok inbox, to be finished there',
  args: { offerInbox: true },
  async play({ canvas, ...context }) {
    await pickVideo(canvas)
    await userEvent.click(await canvas.findByRole('radio', { name: /inbox|draft/i }))
    await expect(canvas.queryByRole('combobox')).not.toBeInTheDocument()
    await userEvent.click(await canvas.findByRole('button', { name: /inbox|draft/i }))
    await ended(canvas, 'Delivered to your TikTok inbox')
    await expect(loopOf(context).sandbox.posts).toHaveLength(1)
  },
}
