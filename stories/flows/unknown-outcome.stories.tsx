import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect, userEvent } from 'storybook/test'
import { inSandbox, loopOf } from '../../.storybook/with-sandbox.js'
import { choosePrivacy, ended, pickPhotos, pickVideo, publishButton } from '../page.js'

export default { title: 'Flows/Unknown outcome', component: PostForm, ...inSandbox } satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const AnswerLost: Story = {
  name: 'The server’s answer is lost; asking again finds the same post, and no second one is made',
  async play({ canvas, ...context }) {
    const { network, sandbox } = loopOf(context)
    network.cut = ({ method, url }) => {
      if (method === 'POST' && url.endsWith('/posts')) throw new TypeError('The network is gone.')
    }
    await pickVideo(canvas)
    await choosePrivacy(canvas, 'Everyone')
    await userEvent.click(await publishButton(canvas))
    const again = await canvas.findByRole('button', { name: 'Ask again' }, { timeout: 20_000 })
    network.cut = null
    await userEvent.click(again)
    await ended(canvas, 'Posted')
    await expect(sandbox.posts).toHaveLength(1)
  },
}

export const NobodyKnows: Story = {
  name: 'TikTok acts and its answer is lost: the page says that nobody knows, and posts nothing by itself',
  async play({ canvas, ...context }) {
    const { sandbox } = loopOf(context)
    await pickPhotos(canvas)
    await choosePrivacy(canvas, 'Everyone')
    sandbox.faults.arm({ endpoint: 'content/init', fault: 'drop_after', times: 9 })
    await userEvent.click(await publishButton(canvas))
    await ended(canvas, 'It is not known whether this was posted')
    await expect(sandbox.posts).toHaveLength(1)
  },
}
