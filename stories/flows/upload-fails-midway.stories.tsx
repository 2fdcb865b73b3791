import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect, userEvent } from 'storybook/test'
import { inSandbox, loopOf } from '../../.storybook/with-sandbox.js'
import { choosePrivacy, ended, pickVideo, publishButton } from '../page.js'

export default { title: 'Flows/Upload fails midway', component: PostForm, ...inSandbox } satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const NetworkCut: Story = {
  name: 'The network breaks once, the upload goes on by itself, and it is one post',
  async play({ canvas, ...context }) {
    const { network, sandbox } = loopOf(context)
    let cuts = 0
    network.cut = ({ method }) => {
      if (method === 'PUT' && cuts++ === 0) throw new TypeError('The network is gone.')
    }
    await pickVideo(canvas)
    await choosePrivacy(canvas, 'Everyone')
    await userEvent.click(await publishButton(canvas))
    await ended(canvas, 'Posted')
    await expect(cuts).toBe(2)
    await expect(sandbox.posts).toHaveLength(1)
  },
}

export const Cancelled: Story = {
  name: 'The network stays away, and the person calls it off: nothing was posted',
  async play({ canvas, ...context }) {
    const { network, sandbox } = loopOf(context)
    network.cut = ({ method }) => {
      if (method === 'PUT') throw new TypeError('The network is gone.')
    }
    await pickVideo(canvas)
    await choosePrivacy(canvas, 'Everyone')
    await userEvent.click(await publishButton(canvas))
    await userEvent.click(await canvas.findByRole('button', { name: 'Cancel post' }, { timeout: 10_000 }))
    await ended(canvas, 'Cancelled')
    await expect(sandbox.posts.filter(({ status }) => status === 'PUBLISH_COMPLETE')).toEqual([])
    await userEvent.click(await canvas.findByRole('button', { name: 'Back to the draft' }))
    await expect(await canvas.findByText('baking.mp4')).toBeVisible()
  },
}
