import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect, userEvent } from 'storybook/test'
import { inSandbox } from '../../.storybook/with-sandbox.js'
import { box, disclosure } from '../page.js'

export default { title: 'Guidelines/4 Declaration', component: PostForm, ...inSandbox } satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const YourBrand: Story = {
  name: '4 · your brand agrees to the music terms',
  parameters: { clauses: ['4.your-brand'] },
  async play({ canvas }) {
    await userEvent.click(await disclosure(canvas))
    await userEvent.click(await box(canvas, /Your brand/))
    const link = await canvas.findByRole('link', { name: 'Music Usage Confirmation' })
    await expect(link.parentElement).toHaveTextContent("By posting, you agree to TikTok's Music Usage Confirmation.")
  },
}

export const BrandedContent: Story = {
  name: '4 · branded content agrees to the Branded Content Policy first',
  parameters: { clauses: ['4.branded-content'] },
  async play({ canvas }) {
    await userEvent.click(await disclosure(canvas))
    await userEvent.click(await box(canvas, /Branded content/))
    const policy = await canvas.findByRole('link', { name: 'Branded Content Policy' })
    await expect(policy).toHaveAttribute('href', 'https://www.tiktok.com/legal/page/global/bc-policy/en')
    await expect(policy.parentElement).toHaveTextContent(
      "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation.",
    )
  },
}
