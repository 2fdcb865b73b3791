import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launch, photograph, visit, type Visit } from './browser.js'
import { createFiles, type Files } from './files.js'
import { formOn, type Form } from './form.js'
import { startLab, type Lab } from './lab.js'

const SHOTS = fileURLToPath(new URL('../test-results/states/', import.meta.url))

export interface Opening extends BrowserContextOptions {
  /** Connected before the page opens; the first one is the one it opens with. @default ['public'] */
  creators?: readonly string[]
  /** What the host is like, e.g. `in=modal&inbox`. */
  host?: string
}

export interface Scene extends Visit {
  form: Form
  /** Keeps a picture to look at. */
  shoot(name: string): Promise<void>
  /** Slows the line down, in bytes per second; `null` makes it as fast as it is, 'offline' cuts it. */
  line(uploadPerSecond: number | null | 'offline'): Promise<void>
}

export interface Stage {
  browser: Browser
  files: Files
  lab: Lab
  open(opening?: Opening): Promise<Scene>
}

/** A browser and a folder for all tests of a file, and a lab and contexts for each test. */
export function useStage(startAnew: () => Promise<Lab> = startLab): Stage {
  const stage = {} as Stage
  const scenes: Scene[] = []
  let people = 0

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true })
    ;[stage.browser, stage.files, stage.lab] = await Promise.all([launch(), createFiles(), startAnew()])
  })
  afterEach(async ({ task }) => {
    for (const scene of scenes.splice(0)) {
      if (task.result?.state === 'fail') await photograph(scene.page, task.name)
      await scene.close()
    }
    await stage.lab.sandbox.reset()
  })
  afterAll(async () => {
    await stage.browser.close()
    await Promise.all([stage.lab.close(), stage.files.remove()])
  })

  stage.open = async ({ creators = ['public'], host = '', ...options } = {}) => {
    const { lab, browser } = stage
    const person = await visit(browser, lab.url, { person: null, ...options })
    await person.context.addCookies([{ name: 'person', value: `p${++people}`, url: lab.url }])
    for (const creator of creators) await lab.connect(person.context, creator)
    await person.page.goto(`/?${host}`)
    const scene = { ...person, form: formOn(person.page), shoot: shooter(person.page), line: lineOf(person) }
    scenes.push(scene)
    return scene
  }
  return stage
}

function shooter(page: Page) {
  return async (name: string) => void (await page.screenshot({ path: `${SHOTS}${name}.png`, fullPage: true }))
}

function lineOf({ page, context }: Visit): Scene['line'] {
  let session: Promise<CDPSession> | undefined
  return async (upload) => {
    session ??= context.newCDPSession(page)
    const line = await session
    await line.send('Network.enable')
    await line.send('Network.emulateNetworkConditions', {
      offline: upload === 'offline',
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: typeof upload === 'number' ? upload : -1,
    })
  }
}
