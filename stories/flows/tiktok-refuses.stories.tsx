import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect, userEvent } from 'storybook/test'
import { inSandbox, loopOf } from '../../.storybook/with-sandbox.js'
import { choosePrivacy, pickVideo, publishButton } from '../page.js'

export default { title: 'Flows/TikTok refuses', component: PostForm, ...inSandbox } satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const AtThePress: Story = {
  name: 'TikTok refuses at the press; the draft stays, with the reason beside the button',
  async play({ canvas, ...context }) {
    await pickVideo(canvas)
    await choosePrivacy(canvas, 'Everyone')
    loopOf(context).sandbox.faults.arm({
      endpoint: 'video/init',
      fault: 'code',
      code: 'spam_risk_too_many_pending_share',
      times: 9,
    })
    await userEvent.click(await publishButton(canvas))
    await expect(await canvas.findByText(/log id/i, {}, { timeout: 20_000 })).toBeVisible()
    await expect(await canvas.findByText('baking.mp4')).toBeVisible()
  },
}
