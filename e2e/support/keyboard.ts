import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Presses Tab until the element has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator, most = 60) {
  for (let pressed = 0; pressed <= most; pressed++) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${most} presses of Tab did not reach ${target.toString()}.`)
}

/** Walks a list of radios, once the focus is in it, with an arrow key until the element has the focus. */
export async function arrowTo(page: Page, key: 'ArrowDown' | 'ArrowUp', target: Locator, most = 20) {
  const isInList = () =>
    target.evaluate((radio) => radio.closest('[role=radiogroup]')?.contains(document.activeElement) === true)
  await expect.poll(isInList).toBe(true)
  for (let pressed = 0; pressed <= most; pressed++) {
    if (await hasFocus(target)) return
    await page.keyboard.press(key)
    // The focus follows a key in the page's next turn: whoever looks sooner presses once too often.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  }
  throw new Error(`${most} presses of ${key} did not reach ${target.toString()}.`)
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}
