import type { Meta, StoryObj } from '@storybook/react-vite'
import { PostForm } from '@direct-post/react'
import { expect, userEvent } from 'storybook/test'
import { inSandbox } from '../../.storybook/with-sandbox.js'
import { box, choosePrivacy, disclosure, hover, pickVideo, privacy, publishButton } from '../page.js'

export default {
  title: 'Guidelines/3 Commercial content',
  component: PostForm,
  ...inSandbox,
} satisfies Meta<typeof PostForm>

type Story = StoryObj<typeof PostForm>

export const OffByDefault: Story = {
  name: '3a · the disclosure is off until the creator turns it on',
  parameters: { clauses: ['3a.off-by-default'] },
  async play({ canvas }) {
    await expect(await disclosure(canvas)).not.toBeChecked()
    await expect(canvas.queryByRole('checkbox', { name: /brand/i })).not.toBeInTheDocument()
  },
}

export const BoxesUnticked: Story = {
  name: '3a · turned on, both boxes are unticked and no label is promised',
  parameters: { clauses: ['3a.boxes-unticked', '3a.no-prompt-before-a-tick'] },
  async play({ canvas }) {
    await userEvent.click(await disclosure(canvas))
    await expect(await box(canvas, /Your brand/)).not.toBeChecked()
    await expect(await box(canvas, /Branded content/)).not.toBeChecked()
    await expect(canvas.queryByText(/will be labeled as/)).not.toBeInTheDocument()
  },
}

export const NeedsAChoice: Story = {
  name: '3a · with nothing ticked, hovering the button says what is missing',
  parameters: { clauses: ['3a.needs-a-choice'] },
  async play({ canvas }) {
    await pickVideo(canvas)
    await choosePrivacy(canvas, 'Everyone')
    await userEvent.click(await disclosure(canvas))
    const button = await publishButton(canvas)
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(await hover(canvas, button)).toBe(
      'You need to indicate if your content promotes yourself, a third party, or both.',
    )
  },
}

export const YourBrand: Story = {
  name: '3a · your brand is labeled Promotional content',
  parameters: { clauses: ['3a.your-brand-prompt'] },
  async play({ canvas }) {
    await userEvent.click(await disclosure(canvas))
    await userEvent.click(await box(canvas, /Your brand/))
    await expect(await canvas.findByText("Your photo/video will be labeled as 'Promotional content'")).toBeVisible()
  },
}

export const BrandedContent: Story = {
  name: '3a · branded content, alone or with your brand, is labeled Paid partnership',
  parameters: { clauses: ['3a.branded-content-prompt'] },
  async play({ canvas }) {
    const label = "Your photo/video will be labeled as 'Paid partnership'"
    await userEvent.click(await disclosure(canvas))
    await userEvent.click(await box(canvas, /Branded content/))
    await expect(await canvas.findByText(label)).toBeVisible()
    await userEvent.click(await box(canvas, /Your brand/))
    await expect(await canvas.findByText(label)).toBeVisible()
  },
}

export const OnlyMeDisabled: Story = {
  name: '3b · branded content first: Only me cannot be chosen, and hovering it says why',
  parameters: { clauses: ['3b.only-me-disabled', '3b.public-or-friends'] },
  async play({ canvas }) {
    await userEvent.click(await disclosure(canvas))
    await userEvent.click(await box(canvas, /Branded content/))
    await userEvent.click(await privacy(canvas))
    const onlyMe = await canvas.findByRole('radio', { name: 'Only me' })
    await expect(onlyMe).toHaveAttribute('aria-disabled', 'true')
    await expect(await hover(canvas, onlyMe)).toBe('Branded content visibility cannot be set to private.')
  },
}

export const PrivateFirst: Story = {
  name: '3b · Only me first: branded content cannot be ticked, says why, and nothing is switched',
  parameters: { clauses: ['3b.box-disabled-when-private', '3b.chosen-by-hand'] },
  async play({ canvas }) {
    await choosePrivacy(canvas, 'Only me')
    await userEvent.click(await disclosure(canvas))
    const branded = await box(canvas, /Branded content/)
    await expect(branded).toHaveAttribute('aria-disabled', 'true')
    await expect(branded).toHaveAccessibleDescription(/can't be private/)
    await userEvent.click(branded)
    await expect(branded).not.toBeChecked()
    await expect(await privacy(canvas)).toHaveTextContent('Only me')
  },
}
