import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect, userEvent } from 'storybook/test'
import { inSandbox } from '../../.storybook/with-sandbox.js'
import { box, pickPhotos, privacy, publishButton } from '../page.js'

export default { title: 'Guidelines/2 Metadata', component: PostForm, ...inSandbox } satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const Caption: Story = {
  name: '2a · the caption is written by the person',
  parameters: { clauses: ['2a.written-by-the-person'] },
  async play({ canvas }) {
    const caption = await canvas.findByLabelText('Caption')
    await userEvent.type(caption, 'Mine 🥖')
    await expect(caption).toHaveValue('Mine 🥖')
    await expect(canvas.getByText('7 / 2,200')).toBeVisible()
  },
}

export const NoDefaultPrivacy: Story = {
  name: '2b · nothing is chosen until the creator chooses',
  parameters: { clauses: ['2b.no-default', '2b.dropdown'] },
  async play({ canvas }) {
    await expect(await privacy(canvas)).toHaveTextContent('Select who can view')
    await userEvent.click(await privacy(canvas))
    for (const option of await canvas.findAllByRole('radio')) await expect(option).not.toBeChecked()
  },
}

export const PrivateAccount: Story = {
  name: '2b · the options are those of this creator',
  parameters: { creator: 'private', clauses: ['2b.options-follow-creator-info'] },
  async play({ canvas }) {
    await userEvent.click(await privacy(canvas))
    const options = (await canvas.findAllByRole('radio')).map((option) => option.textContent)
    await expect(options).not.toContain('Everyone')
    await expect(options).toContain('Followers')
  },
}

export const InteractionsOff: Story = {
  name: '2c · comment, duet and stitch are off until the creator turns them on',
  parameters: { clauses: ['2c.off-by-default'] },
  async play({ canvas }) {
    for (const name of [/Comment/, /Duet/, /Stitch/]) await expect(await box(canvas, name)).not.toBeChecked()
    await userEvent.click(await box(canvas, /Comment/))
    await expect(await box(canvas, /Comment/)).toBeChecked()
  },
}

export const DuetOffInTikTok: Story = {
  name: '2c · duet and stitch are greyed out when TikTok says so',
  parameters: { creator: 'no-duet-stitch', clauses: ['2c.disabled-with-creator-info'] },
  async play({ canvas }) {
    const duet = await box(canvas, /Duet/)
    await expect(duet).toHaveAttribute('aria-disabled', 'true')
    await expect(duet).toHaveAccessibleDescription(/turned off/)
    await userEvent.click(duet)
    await expect(duet).not.toBeChecked()
  },
}

export const PhotosCommentOnly: Story = {
  name: '2c · photos list comment only',
  parameters: { clauses: ['2c.photos-comment-only'] },
  async play({ canvas }) {
    await pickPhotos(canvas)
    await expect(await box(canvas, /Comment/)).not.toBeChecked()
    await expect(canvas.queryByRole('checkbox', { name: /Duet|Stitch/ })).toBeNull()
  },
}

export const Declaration: Story = {
  name: '2 · the declaration stands before the button, with its link',
  parameters: { clauses: ['2-note.declaration', '2-note.linked', '2-note.before-the-button'] },
  async play({ canvas }) {
    const link = await canvas.findByRole('link', { name: 'Music Usage Confirmation' })
    await expect(link.parentElement).toHaveTextContent("By posting, you agree to TikTok's Music Usage Confirmation.")
    await expect(link).toHaveAttribute('href', 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en')
    const follows = link.compareDocumentPosition(await publishButton(canvas)) & Node.DOCUMENT_POSITION_FOLLOWING
    await expect(follows).toBeTruthy()
  },
}
