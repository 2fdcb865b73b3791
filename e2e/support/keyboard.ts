import type { Locator, Page } from 'playwright-core'

/** Presses Tab until the element has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator, most = 60) {
  for (let pressed = 0; pressed <= most; pressed++) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${most} presses of Tab did not reach ${target.toString()}.`)
}

/** Walks a list with an arrow key until the element has the focus. */
export async function arrowTo(page: Page, key: 'ArrowDown' | 'ArrowUp', target: Locator, most = 20) {
  for (let pressed = 0; pressed <= most; pressed++) {
    if (await hasFocus(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${most} presses of ${key} did not reach ${target.toString()}.`)
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}
