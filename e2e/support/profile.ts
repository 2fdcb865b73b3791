import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Everything about a post that a person chose, and that it arrived. */
const SETTINGS =
  'status privacyLevel comment duet stitch label brandContent brandOrganic aigc coverTimestampMs sha256'.split(' ')

/** What the sandbox's profile says about the one post with this caption. */
export async function articleOn(page: Page, caption: string): Promise<Record<string, string | undefined>> {
  const article = page.locator(`[data-post][data-caption="${caption}"]`)
  expect(await article.count()).toBe(1)
  const settings = await article.evaluate((element: HTMLElement) => ({ ...element.dataset }))
  return Object.fromEntries(SETTINGS.map((name) => [name, settings[name]]))
}
