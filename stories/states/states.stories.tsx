import type { Meta, StoryObj } from '@storybook/react-vite'
import type { PostState } from '@direct-post/react'
import { expect, waitFor, type within } from 'storybook/test'
import { samplePhotos, sampleVideo } from '../../packages/react/src/internals/media.testing.js'
import { spokenIn } from '../../.storybook/with-sandbox.js'
import { SampleForm } from '../sample-form.js'
import { BEFORE, FILLING_IN, HOW_IT_ENDED, ON_ITS_WAY, type Card } from './cards.js'
import './sheet.css'

/** Every state of the page, chapter by chapter and in one picture. */
export default {
  title: 'States/Contact sheet',
  tags: ['wide'],
  loaders: [async () => ({ video: await sampleVideo(), photos: await samplePhotos() })],
  parameters: {
    layout: 'padded',
    // Many forms on one page: each is right alone, and together they repeat each other's names.
    a11y: {
      config: {
        rules: [
          { id: 'target-size', enabled: true },
          { id: 'landmark-unique', enabled: false },
          { id: 'landmark-no-duplicate-banner', enabled: false },
        ],
      },
    },
  },
} satisfies Meta

type Loaded = Record<string, unknown>
type Spoken = ReturnType<typeof spokenIn>
type Canvas = ReturnType<typeof within>

const story = (name: string, groups: Record<string, readonly Card[]>, last: string): StoryObj => ({
  name,
  render: (_, { loaded, globals }: { loaded: Loaded; globals: Loaded }) => (
    <div className="sheet">
      {Object.entries(groups).map(([title, cards]) => (
        <section key={title} className="sheet-group">
          <h2 className="sheet-title">{title}</h2>
          <div className="sheet-cards">
            {cards.map((card) => (
              <State key={card.name} {...card} loaded={loaded} spoken={spokenIn({ loaded, globals })} />
            ))}
          </div>
        </section>
      ))}
    </div>
  ),
  async play({ canvas, canvasElement }: { canvas: Canvas; canvasElement: HTMLElement }) {
    await expect((await canvas.findAllByText(last, {}, { timeout: 10_000 }))[0]).toBeVisible()
    const videos = [...canvasElement.querySelectorAll('video')]
    await waitFor(() => expect(videos.every(({ readyState }) => readyState >= 2)).toBe(true), { timeout: 10_000 })
    // Out of sight a video draws no frame until it is asked for one.
    await Promise.all(videos.map(drawFrame))
    // Each form hands its title the focus; a picture shows none.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  },
})

function State({ name, media, state, loaded, spoken, ...sample }: Card & { loaded: Loaded; spoken: Spoken }) {
  const picked = media ? { media: loaded[media] as PostState['media'] } : {}
  return (
    <figure className="sheet-card">
      <figcaption>{name}</figcaption>
      <SampleForm {...sample} props={{ ...spoken, ...sample.props }} state={{ ...picked, ...state }} />
    </figure>
  )
}

async function drawFrame(video: HTMLVideoElement): Promise<void> {
  const drawn = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }))
  video.currentTime = 0.05
  await drawn
}

export const Before = story('Before the form', { 'Before the form': BEFORE }, 'Connect again')
export const FillingIn = story('Filling in', { 'Filling in': FILLING_IN }, 'Photos')
export const OnItsWay = story('On its way', { 'On its way': ON_ITS_WAY }, 'The upload was interrupted')
export const HowItEnded = story('How it ended', { 'How it ended': HOW_IT_ENDED }, 'Please look at your post again')

export const ContactSheet: StoryObj = {
  ...story(
    'Every state in one picture',
    {
      'Before the form': BEFORE,
      'Filling in': FILLING_IN,
      'On its way': ON_ITS_WAY,
      'How it ended': HOW_IT_ENDED,
    },
    'Please look at your post again',
  ),
  // The chapters are read in every look; the same forms once more would only take time.
  parameters: { a11y: { test: 'off' } },
}
