import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect, userEvent } from 'storybook/test'
import { inSandbox, loopOf } from '../../.storybook/with-sandbox.js'
import { choosePrivacy, ended, pickPhotos, publishButton } from '../page.js'

export default { title: 'Flows/Publish photos', component: PostForm, ...inSandbox } satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const TwoPhotos: Story = {
  name: 'Two photos in an order of their own, pulled by TikTok from the host',
  async play({ canvas, ...context }) {
    await pickPhotos(canvas)
    await userEvent.click(await canvas.findByRole('button', { name: 'Move photo 2 earlier' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Make photo 2 the cover' }))
    await userEvent.type(await canvas.findByLabelText('Title'), 'Loaf and crumb')
    await userEvent.type(await canvas.findByLabelText('Description'), 'Two days of #sourdough')
    await choosePrivacy(canvas, 'Friends')
    await userEvent.click(await publishButton(canvas))
    await ended(canvas, 'Posted')
    await expect(loopOf(context).sandbox.posts[0]).toMatchObject({
      status: 'PUBLISH_COMPLETE',
      source: 'PULL_FROM_URL',
    })
  },
}
