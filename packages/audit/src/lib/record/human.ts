import type { Page } from 'playwright-core'
import type { Film } from './film/film.js'
import type { Hands } from '../page/hands.js'

/** Pixels and milliseconds at pace 1. */
const STEP_PX = 22
const STEP_MS = 16
const BEFORE_PRESS_MS = 250
const PRESS_MS = 160
const LETTER_MS = 45

/** A pointer that is seen, and moves, presses and writes as fast as a person would. */
export interface Human {
  moveTo(to: { x: number; y: number }): Promise<void>
  pressAt(to: { x: number; y: number }): Promise<void>
  write(text: string): Promise<void>
  /** Seconds at pace 1. */
  linger(sec: number): Promise<void>
}

export function createHuman(page: Page, film: Film, pace: number): Human {
  let at = { x: 640, y: 400 }
  const wait = (ms: number) => page.waitForTimeout(ms / pace)

  const human: Human = {
    async moveTo(to) {
      const distance = Math.hypot(to.x - at.x, to.y - at.y)
      const steps = Math.max(2, Math.ceil(distance / STEP_PX / Math.max(1, pace)))
      const from = at
      for (let step = 1; step <= steps; step++) {
        // Slow at both ends, as a hand is.
        const share = (1 - Math.cos((Math.PI * step) / steps)) / 2
        at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
        await page.mouse.move(at.x, at.y)
        film.show({ pointer: { ...at, pressed: false } })
        await wait(STEP_MS)
      }
    },
    async pressAt(to) {
      await human.moveTo(to)
      await wait(BEFORE_PRESS_MS)
      film.show({ pointer: { ...at, pressed: true } })
      await page.mouse.down()
      await wait(PRESS_MS)
      await page.mouse.up()
      film.show({ pointer: { ...at, pressed: false } })
    },
    async write(text) {
      for (const letter of text) {
        await page.keyboard.insertText(letter)
        await wait(LETTER_MS)
      }
    },
    linger: (sec) => wait(sec * 1000),
  }
  return human
}

/** The audit's hands, moved by this person. What is off the screen is scrolled to first. */
export function humanHands(hands: Hands, page: Page, human: Human): Hands {
  const aim = async (id: number) => {
    await page.evaluate(glideTo, id)
    return page.evaluate((each) => window.directPostEyes.aim(each), id)
  }
  return {
    ...hands,
    async click(id) {
      const target = await aim(id)
      if (target === null) return false
      await human.pressAt(target)
      return target.hit
    },
    async hover(id) {
      const target = await aim(id)
      if (target) await human.moveTo(target)
      return target
    },
    leave: () => human.moveTo({ x: 8, y: 300 }),
    async write(id, text) {
      const target = await aim(id)
      if (target === null) return
      await human.pressAt(target)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Delete')
      await human.write(text)
    },
  }
}

/** Scrolls it into the middle as a wheel would, and waits until it keeps still. Runs in the page. */
async function glideTo(id: number): Promise<void> {
  const element = window.directPostEyes.elementOf(id)
  if (!element) return
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'smooth' })
  const frame = () => new Promise((done) => setTimeout(done, 40))
  let still = 0
  for (let frames = 0, last = Number.NaN; still < 4 && frames < 60; frames++) {
    await frame()
    const { top } = element.getBoundingClientRect()
    still = top === last ? still + 1 : 0
    last = top
  }
}
