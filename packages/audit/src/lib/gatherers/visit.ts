import type { Page } from 'playwright-core'
import type { Creator } from '../backend/creator-info.js'
import type { Memory } from '../backend/memory.js'
import { connect, creatorOf, type Switchboard } from '../backend/switchboard.js'
import type { Variant } from '../backend/variants.js'
import type { AuditConfig } from '../config.js'
import { arrive, explainAbsence, patienceOf } from '../page/arrive.js'
import { createDriver, type Driver } from '../page/driver.js'
import { whileAlive } from '../page/heartbeat.js'
import type { View } from '../page/view.js'
import type { StorageState, Tabs } from './tabs.js'
import type { MediaFiles } from './files.js'

/** What all visits share. */
export interface Tools {
  url: string
  config: AuditConfig
  files: MediaFiles
  memory: Memory
  tabs: Tabs
  /** Where pictures go; null: none are taken. */
  folder: string | null
}

export interface Stay {
  driver: Driver
  board: Switchboard
  tools: Tools
  opened: View
  creator: Creator | null
  patienceMs: number
}

/** A page of its own for one account, with eyes, hands, and somebody who answers for the backend. */
export function visit<T>(
  tools: Tools,
  variant: Variant,
  stay: (stay: Stay) => Promise<T>,
  { listen, state }: { listen?: (page: Page) => void; state?: StorageState | undefined } = {},
): Promise<T> {
  const work = async (page: Page) => {
    listen?.(page)
    return stay(await enter(page, tools, variant))
  }
  return tools.tabs.use((page) => whileAlive(page, work(page), patienceOf(tools.config)), state)
}

async function enter(page: Page, tools: Tools, variant: Variant): Promise<Stay> {
  const { config, files, memory } = tools
  const driver = createDriver(page, { config, folder: tools.folder, prefix: variant })
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))

  const media = variant === 'photos' ? files.photos[0] : variant === 'long' ? files.longVideo : files.video
  const real = isReal(variant) && config.accounts?.[variant] !== undefined
  const switchboard = { variant, memory, config: config.backend ?? {}, real, mediaSize: media?.size ?? 0 }
  const board = await connect(page, switchboard)
  await arrive(page, tools.url, config)
  const fails = variant === 'capped' || variant === 'failing'
  const opened = fails ? await waitForRefusal(driver, board) : await waitForPage(driver, tools, complaints)
  const creator = fails || real || memory.known === null ? null : creatorOf(variant, memory.known.creator.nickname)
  return { driver, board, tools, opened, creator, patienceMs: patienceOf(config) }
}

/** States in which a real account can be. */
export function isReal(variant: Variant): variant is keyof NonNullable<AuditConfig['accounts']> {
  return ['private', 'restricted', 'capped', 'failing'].includes(variant)
}

/** A page that asks again and again is never idle. */
const IDLE_MS = 3000

async function waitForPage(driver: Driver, { url, config }: Tools, complaints: readonly string[]): Promise<View> {
  const there = ({ parts }: View) =>
    parts.privacy !== null || parts.openAudiences.length > 1 || (parts.publish !== null && parts.declaration !== null)
  const found = await driver.until((view) => there(view) || hasOnlyFile(view), patienceOf(config))
  if (found === null) throw await explainAbsence(driver.page, url, complaints)
  await driver.settle()
  return driver.shoot('opened')
}

/** Some pages ask for the file before they show anything else. */
function hasOnlyFile({ parts, controls }: View): boolean {
  return parts.videoFile !== null && controls.every(({ role }) => !['checkbox', 'switch'].includes(role))
}

/** The page is told that there is nobody to post for; nobody knows what it will look like then. */
async function waitForRefusal(driver: Driver, board: Switchboard): Promise<View> {
  for (let waited = 0; board.creatorAsked === 0 && waited < 20; waited++) {
    await driver.page.evaluate(() => window.directPostEyes.changed(200))
  }
  await driver.page.waitForLoadState('networkidle', { timeout: IDLE_MS }).catch(() => null)
  await driver.settle()
  return driver.shoot('opened')
}
