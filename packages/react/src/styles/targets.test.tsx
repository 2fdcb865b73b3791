import { emptyDraft, because } from '@direct-post/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { apiError, fakeServer, progress } from '../internals/fakeServer.testing.js'
import { samplePhotos, sampleVideo } from '../internals/media.testing.js'
import { testClient } from '../internals/page.testing.js'
import { PostForm } from '../post-form/index.js'
import { createPostStore, type PostState } from '../store/index.js'

interface Finger {
  send(method: 'Emulation.setTouchEmulationEnabled', parameters: { enabled: boolean }): Promise<void>
}

const finger = (enabled: boolean) => (cdp() as Finger).send('Emulation.setTouchEmulationEnabled', { enabled })

const OPERABLE = 'button, a[href], input, textarea, select, [role=slider]'
const disclosed = { on: true, yourBrand: true, brandedContent: false }

async function states(): Promise<Record<string, Partial<PostState>>> {
  return {
    video: { media: await sampleVideo(), draft: { ...emptyDraft(), disclosure: disclosed } },
    photos: { media: await samplePhotos() },
    refused: { media: await sampleVideo(), publishing: { status: 'editing', refusal: apiError() } },
    posted: {
      publishing: {
        status: 'following',
        post: progress({ status: 'posted', postUrl: 'https://www.tiktok.com/@ana.bakes/video/1' }),
        missed: null,
        at: 0,
      },
    },
  }
}

async function open(name: string, density: string) {
  const state = (await states())[name] ?? {}
  const post = state.publishing?.status === 'following' ? state.publishing.post : null
  const store = createPostStore({ client: testClient(fakeServer({ post, steps: [post ?? {}] }).fetch) })
  store.setState(state)
  const screen = await render(<PostForm store={store} offerInbox data-dp-density={density} />)
  await expect.element(page.getByText('Ana Bakes').first()).toBeVisible()
  return screen.container
}

/** Pixels; a control and the label around it are one target, links in a sentence are none (WCAG 2.5.8). */
function sizeOf(control: Element): { width: number; height: number } {
  const target = control.closest('label') ?? control
  const { width, height } = target.getBoundingClientRect()
  const { width: wider, height: higher } = getComputedStyle(target, '::after')
  return { width: Math.max(width, parseFloat(wider) || 0), height: Math.max(height, parseFloat(higher) || 0) }
}

function tooSmall(container: Element, selector: string, least: number): string[] {
  return [...container.querySelectorAll(selector)]
    .filter((control) => control.checkVisibility() && !control.closest('p'))
    .filter((control) => {
      const { width, height } = sizeOf(control)
      return Math.min(width, height) < least - 0.01
    })
    .map((control) => `${control.outerHTML.slice(0, 120)} ${JSON.stringify(sizeOf(control))}`)
}

const names = ['video', 'photos', 'refused', 'posted']

describe.each(['comfortable', 'compact'])('targets, %s', (density) => {
  it.each(names)('%s: at least 24 pixels for a mouse', async (name) => {
    const container = await open(name, density)
    // Radios stand alone in their row; the row's words are their target.
    expect(tooSmall(container, `:is(${OPERABLE}):not([type=radio])`, 24)).toEqual([])
  })

  describe('under a finger', () => {
    beforeEach(() => finger(true))
    afterEach(() => finger(false))

    it.each(names)('%s: at least 44 pixels for what matters most', async (name) => {
      expect(matchMedia('(pointer: coarse)').matches).toBe(true)
      const container = await open(name, density)
      const primary = '[data-variant=primary], .dp-Privacy, .dp-Caption, .dp-Switch, .dp-Status .dp-Button'
      expect(tooSmall(container, primary, 44)).toEqual([])
      for (const box of container.querySelectorAll('.dp-Tick')) {
        expect(box.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
      }
    })
  })
})

describe('an account that cannot post', () => {
  beforeEach(() => finger(true))
  afterEach(() => finger(false))

  it('offers a way out that a finger finds', async () => {
    const stopped = apiError({ message: because('spam_risk_too_many_posts').message, retry: 'later' })
    const store = createPostStore({ client: testClient(fakeServer({ creatorError: stopped }).fetch) })
    const { container } = await render(<PostForm store={store} />)
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    expect(tooSmall(container, OPERABLE, 24)).toEqual([])
  })
})
