import { DECLARATIONS, PROMPTS, SENTENCES } from '@direct-post/core'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '../internals/axe.testing.js'
import { apiError } from '../internals/fakeServer.testing.js'
import { openPage, videoFile } from '../internals/page.testing.js'
import { changeWords } from '../words/change.js'
import { english } from '../words/english.js'
import { LANGUAGES, loadWords } from '../words/load.js'
import type { Words } from '../words/words.js'

const others = LANGUAGES.filter((tag) => tag !== 'en')
const root = () => document.querySelector<HTMLElement>('.dp-Root')!

/** What a person reads in the page's own language: all texts and names but those marked as English. */
function readable(): string[] {
  const copy = root().cloneNode(true) as HTMLElement
  for (const each of copy.querySelectorAll('[lang=en]')) each.remove()
  const names = [...copy.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((each) =>
    ['aria-label', 'placeholder', 'title'].map((name) => each.getAttribute(name) ?? ''),
  )
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
  return [...texts, ...names].map((text) => text.trim()).filter((text) => text !== '')
}

/** Every whole text of the English page, but for names that are the same everywhere. */
const inEnglish = new Set(
  everyText(english).filter((text) => !/^(TikTok|Duet|Stitch|Media|Pause|Description|Followers)$/.test(text)),
)

function everyText(words: object): string[] {
  return Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : everyText(value as object)))
}

async function fillInAs({ media, disclosure }: Words) {
  await userEvent.upload(page.getByLabelText(media.pick.both), await videoFile())
  await expect.element(page.getByRole('button', { name: media.remove, exact: true })).toBeVisible()
  await page.getByRole('switch', { name: disclosure.label }).click()
}

describe.each(others)('in %s', (tag) => {
  it('says everything in that language, but for TikTok’s own texts', async () => {
    const words = await loadWords(tag)
    await openPage({}, { words, offerInbox: true })
    await fillInAs(words)
    await page.getByRole('checkbox', { name: words.disclosure.brandedContent, exact: true }).click()
    await page.getByRole('combobox', { name: words.privacy.label }).click()
    await page.getByRole('radio', { name: words.privacy.levels.SELF_ONLY }).hover()
    await expect.element(page.getByRole('tooltip')).toHaveTextContent(SENTENCES.branded_content_not_private.message)

    expect(readable().filter((text) => inEnglish.has(text))).toEqual([])
    expect(root().lang).toBe(words.lang)
    for (const box of [root(), page.getByRole('radiogroup').element()])
      expect(getComputedStyle(box).direction).toBe(tag === 'ar' ? 'rtl' : 'ltr')
    for (const exact of [DECLARATIONS.brandedContent.text, PROMPTS.brandedContent]) {
      const marked = [...root().querySelectorAll<HTMLElement>('[lang=en]')].find((each) => each.textContent === exact)
      expect(marked && getComputedStyle(marked).direction).toBe('ltr')
    }
    await expectAccessible()
  })
})

describe('in Japanese', () => {
  it('a sentence follows a full stop without a gap, and names are set apart by a comma of its own', async () => {
    const words = await loadWords('ja')
    await openPage({}, { words })
    await expect.element(page.getByText(words.publish.wait + words.publish.noEdit)).toBeVisible()
    for (const name of ['comment', 'duet'] as const)
      await page.getByRole('checkbox', { name: words.interactions.names[name] }).click()
    await expect.element(page.getByText('コメント、デュエット')).toBeVisible()
  })
})

describe('in Arabic', () => {
  it('width stands left of height, and English that is too much keeps its full stop at its end', async () => {
    const words = await loadWords('ar')
    await openPage({}, { words })
    await userEvent.upload(page.getByLabelText(words.media.pick.both), await videoFile())
    const facts = page.getByText(/360 × 640/)
    await expect.element(facts).toBeVisible()
    expect(leftOf(facts.element(), '360')).toBeLessThan(leftOf(facts.element(), '640'))

    await page.getByLabelText(words.caption.label).fill(`${'a'.repeat(2200)} The end.`)
    const surplus = page.getByRole('mark')
    await expect.element(surplus).toBeVisible()
    expect(leftOf(surplus.element(), 'The')).toBeLessThan(leftOf(surplus.element(), '.'))
  })
})

/** Where a part of a text is drawn, in pixels from the left. */
function leftOf(element: Element, part: string): number {
  const text = [...element.childNodes].find((node) => node.textContent?.includes(part))
  const range = document.createRange()
  const start = text?.textContent?.indexOf(part) ?? 0
  range.setStart(text ?? element, start)
  range.setEnd(text ?? element, start + part.length)
  return range.getBoundingClientRect().left
}

describe('the words', () => {
  it('of an error follow its code, and stay as they came where nobody has translated it', async () => {
    const words = await loadWords('de')
    const { screen } = await openPage({ creatorError: apiError({ code: 'tiktok_unreachable' }) }, { words })
    await expect.element(page.getByText(words.sentences.tiktok_unreachable ?? '').first()).toBeVisible()
    await screen.unmount()

    await openPage({ creatorError: apiError({ code: 'never_heard_of', message: 'Something new.' }) }, { words })
    const news = page.getByText('Something new.').first()
    await expect.element(news).toBeVisible()
    expect(news.element().closest('[lang=en]')).not.toBeNull()
  })

  it('are English in review mode, whatever language is given', async () => {
    await openPage({}, { words: await loadWords('ar'), review: true })
    await expect.element(page.getByRole('combobox', { name: english.privacy.label })).toBeVisible()
    expect(root().dir).toBe('ltr')
    expect(root().lang).toBe('en')
  })

  it('can each be replaced', async () => {
    const words = changeWords(await loadWords('es'), { publish: { button: 'Compartir' } })
    await openPage({}, { words })
    await expect.element(page.getByRole('button', { name: 'Compartir' })).toBeVisible()
  })

  it('of TikTok can be replaced knowingly: a development build names text and clause, once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const words = changeWords(english, { exact: { brandedContentPrompt: 'A paid partnership' } })
    const { screen } = await openPage({}, { words })
    await expect.poll(() => warn.mock.calls.length).toBe(1)
    expect(String(warn.mock.calls[0]?.[0])).toContain('brandedContentPrompt')
    expect(String(warn.mock.calls[0]?.[0])).toContain('Clause 3a')
    await screen.unmount()
    await openPage({}, { words })
    await fillInAs(english)
    await page.getByRole('checkbox', { name: 'Branded content' }).click()
    await expect.element(page.getByText('A paid partnership').first()).toBeVisible()
    expect(warn).toHaveBeenCalledTimes(1)
  })
})
