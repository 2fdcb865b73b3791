import type { Page } from 'playwright-core'
import type { Hints } from '../artifacts.js'
import type { Driver } from '../page/driver.js'
import type { View } from '../page/view.js'
import type { Box } from '../page/look.js'

/** How long a tip may take; component libraries wait up to 0.7 s. */
const TIP_MS = 1000
/** Pixels between a control and what stands beside it. */
const NEAR = 160

/** Points at it, tabs to it and taps it, and collects what comes to be seen each time. */
export async function hintsOf(
  driver: Driver,
  target: { id: number; box: Box; description: string },
  /** A list is walked by arrow keys; and a press may do something, where it is not truly off. */
  { inList = false, mayPress = true }: { inList?: boolean; mayPress?: boolean } = {},
): Promise<Hints> {
  const { hands, page } = driver
  await hands.leave()
  const before = await driver.look()

  const at = await hands.hover(target.id)
  const hovered = await appeared(driver, before)
  const native = at ? await page.evaluate(({ x, y }) => window.directPostEyes.titleAt(x, y), at) : ''
  const { screenshot } = await driver.shoot(`hint-${target.id}`)
  await hands.leave()
  await gone(driver, hovered)

  const reached = inList ? await hands.arrowTo(target.id) : await hands.tabTo(target.id)
  const focused = reached ? await appeared(driver, before) : null
  if (!inList) await blur(page)
  await gone(driver, focused ?? [])

  const tapped = mayPress && (await hands.tap(target.id)) ? await appeared(driver, before) : null
  if (!inList) await blur(page)
  await gone(driver, tapped ?? [])
  return {
    pointer: native ? [...hovered, native] : hovered,
    keyboard: focused,
    touch: tapped,
    description: target.description,
    beside: before.texts.filter(({ box }) => distance(box, target.box) < NEAR).map(({ text }) => text),
    ...(screenshot === undefined ? {} : { screenshot }),
  }
}

function blur(page: Page): Promise<unknown> {
  return page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
}

/** Texts that were not to be seen before; waits for the first of them. */
async function appeared(driver: Driver, before: View): Promise<string[]> {
  const view = await driver.until((now) => newTexts(before, now).length > 0, TIP_MS)
  return view === null ? [] : newTexts(before, view)
}

async function gone(driver: Driver, texts: readonly string[]): Promise<void> {
  if (texts.length > 0) await driver.until((view) => view.texts.every(({ text }) => !texts.includes(text)), TIP_MS / 2)
}

/** What can be read now and could not be read then. */
export function newTexts(before: View, now: View): string[] {
  const known = new Set(before.texts.map(({ text }) => text))
  return now.texts.map(({ text }) => text).filter((text) => !known.has(text))
}

function distance(one: Box, other: Box): number {
  const x = Math.max(other.x - (one.x + one.width), one.x - (other.x + other.width), 0)
  const y = Math.max(other.y - (one.y + one.height), one.y - (other.y + other.height), 0)
  return Math.hypot(x, y)
}
