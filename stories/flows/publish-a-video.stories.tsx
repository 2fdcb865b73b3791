import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect, userEvent } from 'storybook/test'
import { inSandbox, loopOf } from '../../.storybook/with-sandbox.js'
import { box, choosePrivacy, disclosure, pickVideo, publishButton } from '../page.js'

export default { title: 'Flows/Publish a video', component: PostForm, ...inSandbox } satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const WholePost: Story = {
  name: 'From account to profile, through server and sandbox in this tab',
  async play({ canvas, ...context }) {
    await pickVideo(canvas)
    await userEvent.type(await canvas.findByLabelText('Caption'), 'Sourdough at dawn #bread')
    await choosePrivacy(canvas, 'Everyone')
    await userEvent.click(await box(canvas, /Comment/))
    await userEvent.click(await disclosure(canvas))
    await userEvent.click(await box(canvas, /Branded content/))
    await userEvent.click(await publishButton(canvas))
    await canvas.findByRole('heading', { name: 'Posted' }, { timeout: 20_000 })
    await expect(loopOf(context).sandbox.posts[0]).toMatchObject({ status: 'PUBLISH_COMPLETE' })
  },
}
