import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect, userEvent } from 'storybook/test'
import { inSandbox, loopOf } from '../../.storybook/with-sandbox.js'
import { choosePrivacy, pickVideo, publishButton } from '../page.js'

export default { title: 'Flows/Account capped', component: PostForm, ...inSandbox } satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const BetweenDrawingAndPressing: Story = {
  name: 'The account reaches its cap while the person writes; the press stops in time',
  async play({ canvas, ...context }) {
    const { sandbox } = loopOf(context)
    await pickVideo(canvas)
    await choosePrivacy(canvas, 'Everyone')
    await userEvent.type(await canvas.findByLabelText('Caption'), 'Written before the cap')
    sandbox.creators.change('public', { cannotPost: 'spam_risk_too_many_posts' })
    await userEvent.click(await publishButton(canvas))
    await expect((await canvas.findAllByText(/reached the number of posts/))[0]).toBeVisible()
    await expect(sandbox.posts).toEqual([])
  },
}

export const AnotherAccount: Story = {
  name: 'One account cannot post, another can: switch, and the page is that account’s',
  parameters: { creator: ['public', 'capped'] },
  async play({ canvas }) {
    await expect(await canvas.findByText('This account cannot post right now')).toBeVisible()
    await userEvent.click(await canvas.findByRole('button', { name: /Switch account/ }))
    await userEvent.click(await canvas.findByRole('button', { name: /Mara Lindqvist/ }))
    await expect(await publishButton(canvas)).toBeVisible()
  },
}
