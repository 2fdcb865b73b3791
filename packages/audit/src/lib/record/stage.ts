import type { Page } from 'playwright-core'
import type { AuditConfig } from '../config.js'
import { createDriver, type Driver } from '../page/driver.js'
import type { Seen } from '../page/look.js'
import type { View } from '../page/view.js'
import type { Film } from './film/film.js'
import { createHuman, humanHands, type Human } from './human.js'
import type { Shot } from './shots.js'

/** One account's page in front of the camera, with a pointer, and captions that make the shot list. */
export interface Stage {
  page: Page
  driver: Driver
  human: Human
  account: string
  /** Changes the caption and stays as long as it takes to read. */
  say(clause: string, title: string, text: string): Promise<void>
  /** Moves the pointer there and stays for a moment. False when there is nothing. */
  point(to: Seen | null | undefined, sec?: number): Promise<boolean>
  press(to: Seen | null | undefined): Promise<View>
  /** A picture for the review pack. */
  photograph(name: string): Promise<void>
  miss(clause: string, what: string): void
}

export interface StageOptions {
  page: Page
  film: Film
  config: AuditConfig
  account: string
  pace: number
  shots: OpenShot[]
  missing: { clause: string; what: string }[]
  photograph: (page: Page, name: string) => Promise<void>
}

/** A shot that ends where the next one begins. */
export type OpenShot = Omit<Shot, 'file' | 'toSec'> & { fileIndex: number }

const WORDS_PER_SEC = 3
const AT_LEAST_SEC = 1.8

export function createStage(options: StageOptions): Stage {
  const { page, film, config, account, pace, shots, missing } = options
  const human = createHuman(page, film, pace)
  const eyes = createDriver(page, { config, folder: null, prefix: '' })
  const driver: Driver = { ...eyes, hands: humanHands(eyes.hands, page, human) }

  const stage: Stage = {
    page,
    driver,
    human,
    account,
    async say(clause, title, text) {
      film.mayCut()
      const { file, sec } = film.at()
      shots.push({ clause, title, text, account, fileIndex: file, fromSec: sec })
      film.show({ caption: { clause, title, text } })
      await human.linger(Math.max(AT_LEAST_SEC, text.split(' ').length / WORDS_PER_SEC))
    },
    async point(to, sec = 1.2) {
      if (!to) return false
      await driver.hands.hover(to.id)
      await human.linger(sec)
      return true
    },
    async press(to) {
      const before = to && (await driver.look()).controls.find(({ id }) => id === to.id)
      for (let tries = 0; to && tries < 2; tries++) {
        await driver.hands.click(to.id)
        await driver.settle()
        // The page may have moved under the pointer; a box that is as it was is pressed once more.
        const after = (await driver.look()).controls.find(({ id }) => id === to.id)
        if (!after || !before || after.checked === null || after.checked !== before.checked) break
      }
      await human.linger(0.6)
      return driver.look()
    },
    photograph: (name) => options.photograph(page, name),
    miss: (clause, what) => void missing.push({ clause, what }),
  }
  return stage
}
