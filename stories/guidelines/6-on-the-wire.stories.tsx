import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect, userEvent } from 'storybook/test'
import { inSandbox, loopOf } from '../../.storybook/with-sandbox.js'
import { choosePrivacy, pickPhotos, pickVideo, publishButton } from '../page.js'

/** What TikTok asks of the app beside its page. */
export default {
  title: 'Guidelines/6 On the wire',
  component: PostForm,
  ...inSandbox,
} satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const NoSecretInTheTab: Story = {
  name: 'T1 · no answer to the page carries a secret, a token or an upload address',
  parameters: { clauses: ['T1.secrets-on-the-server'] },
  async play({ canvas, ...context }) {
    const loop = loopOf(context)
    await publishButton(canvas)
    const answers = await Promise.all(
      ['/accounts', '/posts', `/accounts/${loop.accounts[0]}/creator-info`].map(async (path) =>
        (await loop.fetch(`/api/direct-post${path}`)).text(),
      ),
    )
    await expect(answers.join('')).toContain('Mara Lindqvist')
    await expect(answers.join('')).not.toMatch(/sandbox-client-secret|access_token|refresh_token|upload_url|act\./)
  },
}

export const FromTheDevice: Story = {
  name: 'T2 · a video from the device is uploaded',
  parameters: { clauses: ['T2.right-transport'] },
  async play({ canvas, ...context }) {
    await pickVideo(canvas)
    await choosePrivacy(canvas, 'Only me')
    await userEvent.click(await publishButton(canvas))
    await canvas.findByRole('heading', { name: 'Posted' }, { timeout: 20_000 })
    await expect(JSON.stringify(loopOf(context).sandbox.posts[0])).toContain('FILE_UPLOAD')
  },
}

export const FromTheHost: Story = {
  name: 'T2 · photos are pulled by TikTok from an address that the app has proven to own',
  parameters: { clauses: ['T2.right-transport'] },
  async play({ canvas, ...context }) {
    await pickPhotos(canvas)
    await choosePrivacy(canvas, 'Only me')
    await userEvent.click(await publishButton(canvas))
    await canvas.findByRole('heading', { name: 'Posted' }, { timeout: 20_000 })
    await expect(JSON.stringify(loopOf(context).sandbox.posts[0])).toContain('PULL_FROM_URL')
  },
}
