import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { AuditConfig, ControlName } from '../config.js'
import { patienceOf } from './arrive.js'
import { createHands, type Hands } from './hands.js'
import type { Control, Look, Text } from './look.js'
import { partsOf, type Named } from './parts.js'
import { locate } from './target.js'
import type { View } from './view.js'

/** Eyes and hands on one page. */
export interface Driver {
  page: Page
  hands: Hands
  /** How long the page may take to answer a press, in milliseconds: a part of the patience for one thing. */
  answerMs: number
  look(): Promise<View>
  /** Looks again whenever something changed, until it is so; null when that did not come in time. */
  until(test: (view: View) => boolean, withinMs: number): Promise<View | null>
  /** Presses it with the pointer, waits until the page is quiet, and looks. */
  press(control: Control): Promise<View>
  settle(): Promise<void>
  /** A look with a picture, when pictures are wanted. */
  shoot(name: string): Promise<View>
}

export interface DriverOptions {
  config: AuditConfig
  /** Where pictures go; null: none are taken. */
  folder: string | null
  /** Put before the name of each picture. */
  prefix: string
}

export function createDriver(page: Page, { config, folder, prefix }: DriverOptions): Driver {
  const hands = createHands(page)
  const answerMs = patienceOf(config) / 6
  const said: string[] = []
  page.on('dialog', (dialog) => {
    said.push(dialog.message())
    dialog.dismiss().catch(() => null)
  })

  async function look(): Promise<View> {
    const named = await nameParts(page, config)
    // As one text, because Playwright would carry it over value by value.
    const text = await page.evaluate((extra) => JSON.stringify(window.directPostEyes.look(extra)), Object.values(named))
    const seen: Look = JSON.parse(text)
    return { ...seen, texts: [...seen.texts, ...said.map(spoken)], parts: partsOf(seen, named) }
  }

  const driver: Driver = {
    page,
    hands,
    answerMs,
    look,
    async until(test, withinMs) {
      const end = Date.now() + withinMs
      for (;;) {
        const view = await look()
        if (test(view)) return view
        const left = end - Date.now()
        if (left <= 0) return null
        // A value that a script sets is no mutation, so there is a second look after a while.
        await page.evaluate((ms) => window.directPostEyes.changed(ms), Math.min(left, 250))
      }
    },
    async press(control) {
      await hands.click(control.id)
      await driver.settle()
      return look()
    },
    async settle() {
      await page.evaluate((ms) => window.directPostEyes.settled(ms), answerMs)
    },
    async shoot(name) {
      const view = await look()
      if (folder === null) return view
      const screenshot = `${prefix}-${name}.png`
      await page.screenshot({ path: join(folder, screenshot) })
      return { ...view, screenshot }
    },
  }
  return driver
}

/** A browser's own dialog says something to the person, too. */
function spoken(text: string, index: number): Text {
  const box = { x: 0, y: 0, width: 0, height: 0 }
  return { id: -1 - index, visible: true, pinned: true, order: 0, box, text, links: [], role: 'alert' }
}

/** Asked anew before each look, because an app may draw its controls anew at any time. */
async function nameParts(page: Page, { controls = {} }: AuditConfig): Promise<Named> {
  const named: Named = {}
  for (const [name, target] of Object.entries(controls)) {
    const found = locate(page, target).first()
    if ((await found.count()) === 0) continue
    named[name as ControlName] = await found.evaluate((element) => window.directPostEyes.idOf(element))
  }
  return named
}
