import type { CDPSession, Page } from 'playwright-core'

/** A real pointer, moved over the page step by step, a real keyboard and a real finger. */
export interface Hands {
  /** False when there was nothing to press, or something else lay over it. */
  click(id: number): Promise<boolean>
  /** Comes from elsewhere, as a hand does, and stays there. Answers where, or null. */
  hover(id: number): Promise<{ x: number; y: number } | null>
  /** Away from everything. */
  leave(): Promise<void>
  tap(id: number): Promise<boolean>
  /** By Tab, from what comes before it. False when Tab goes past. */
  tabTo(id: number): Promise<boolean>
  /** By arrow keys inside a list. False when it cannot be reached. */
  arrowTo(id: number): Promise<boolean>
  press(key: string): Promise<void>
  /** Replaces what the field says. */
  write(id: number, text: string): Promise<void>
}

const MOVES = 4
const CORNER = { x: 2, y: 2 }

export function createHands(page: Page): Hands {
  let at = CORNER
  let line: Promise<CDPSession> | undefined

  const aim = (id: number) => page.evaluate((each) => window.directPostEyes.aim(each), id)
  const active = () => page.evaluate(() => window.directPostEyes.active())
  const move = async (to: { x: number; y: number }) => {
    await page.mouse.move(to.x, to.y, { steps: MOVES })
    at = to
  }

  /** What the pointer passes on its way may move the page, as a tip does that goes away; then it follows. */
  const reach = async (id: number) => {
    const target = await aim(id)
    if (target === null) return null
    await move(target)
    const now = await aim(id)
    if (now !== null && Math.hypot(now.x - target.x, now.y - target.y) > 1) await move(now)
    return now
  }

  const hands: Hands = {
    async click(id) {
      const target = await reach(id)
      if (target === null) return false
      await page.mouse.down()
      await page.mouse.up()
      return target.hit
    },
    async hover(id) {
      const target = await aim(id)
      if (target === null) return null
      if (Math.hypot(at.x - target.x, at.y - target.y) < 8) await move(CORNER)
      await move(target)
      return target
    },
    leave: () => move(CORNER),
    async tap(id) {
      const target = await aim(id)
      if (target === null) return false
      line ??= page.context().newCDPSession(page)
      const session = await line
      const touchPoints = [{ x: target.x, y: target.y }]
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
      return target.hit
    },
    async tabTo(id) {
      await page.evaluate((each) => window.directPostEyes.focusBefore(each), id)
      for (let step = 0; step < 3; step++) {
        await page.keyboard.press('Tab')
        if ((await active()) === id) return true
      }
      return false
    },
    async arrowTo(id) {
      for (let step = 0; step < 8; step++) {
        if ((await active()) === id) return true
        await page.keyboard.press('ArrowDown')
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
      }
      return (await active()) === id
    },
    press: (key) => page.keyboard.press(key),
    async write(id, text) {
      await hands.click(id)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Delete')
      await page.keyboard.insertText(text)
    },
  }
  return hands
}
