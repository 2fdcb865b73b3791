import type { Meta, StoryObj } from '@storybook/react-vite'
import type { PostState } from '@direct-post/react'
import type { ComponentType, ReactNode } from 'react'
import { expect, type within } from 'storybook/test'
import { samplePhotos, sampleVideo } from '../../packages/react/src/internals/media.testing.js'
import { spokenIn } from '../../.storybook/with-sandbox.js'
import { SampleForm, type Sample } from '../sample-form.js'
import { Dashboard, Magazine, PhoneSheet } from './frames.js'
import './dashboard.css'
import './magazine.css'
import './sheet.css'

/** One markup, three products. Each theme is one sheet to copy: `stories/themes/*.css`. */
export default {
  title: 'Themes/Three products',
  tags: ['wide'],
  loaders: [async () => ({ video: await sampleVideo(), photos: await samplePhotos() })],
  parameters: { layout: 'fullscreen' },
} satisfies Meta

interface Scene extends Sample {
  frame: ComponentType<{ children: ReactNode }>
  media: 'video' | 'photos'
}

const story = (name: string, { frame: Frame, media, ...sample }: Scene): StoryObj => ({
  name,
  render: (_, { loaded, globals }: { loaded: Record<string, unknown>; globals: Record<string, unknown> }) => (
    <Frame>
      <SampleForm
        {...sample}
        props={spokenIn({ loaded, globals })}
        state={{ media: loaded[media] as PostState['media'] }}
      />
    </Frame>
  ),
  async play({ canvas }: { canvas: ReturnType<typeof within> }) {
    await expect(await canvas.findByRole('button', { name: 'Post to TikTok' })).toBeVisible()
  },
})

export const DenseDashboard = story('1 · A dense dashboard', {
  frame: Dashboard,
  media: 'video',
  draft: {
    title: 'Scoring, close up. Watch the blade #sourdough #bread',
    privacyLevel: 'PUBLIC_TO_EVERYONE',
    allowComment: true,
    disclosure: { on: true, yourBrand: true, brandedContent: false },
  },
})

export const SheetOnAPhone = story('2 · A sheet on a phone', {
  frame: PhoneSheet,
  media: 'photos',
  draft: { title: 'Three times of one day', privacyLevel: 'MUTUAL_FOLLOW_FRIENDS', allowComment: true },
})

export const MagazineDesk = story('3 · The desk of a magazine', {
  frame: Magazine,
  media: 'video',
  draft: { title: 'Before the city wakes, the oven is already an hour old.', privacyLevel: 'PUBLIC_TO_EVERYONE' },
})
