import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { launchBrowser } from '../browser.js'
import { createTabs } from './tabs.js'

let browser: Browser
let server: Server
let origin: string

beforeAll(async () => {
  server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>A page'))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await new Promise((closed) => server.close(closed))
})

/** Playwright before 1.59 has no such method, and nothing else is different here. */
async function makeOlder() {
  const context = await browser.newContext()
  const methods = Object.getPrototypeOf(context) as BrowserContext
  const { setStorageState } = methods
  Reflect.deleteProperty(methods, 'setStorageState')
  onTestFinished(() => void Object.assign(methods, { setStorageState }))
  await context.close()
}

it.each([
  ['this Playwright', async () => {}],
  ['an older one', makeOlder],
])('each stay begins with its own storage and none of the one before (%s)', async (_, prepare) => {
  await prepare()
  const state = (name: string) => ({ cookies: [], origins: [{ origin, localStorage: [{ name, value: 'kept' }] }] })
  const tabs = createTabs(browser, {}, { cookies: [], origins: [] })
  const stay = (name: string) =>
    tabs.use(async (page) => {
      await page.goto(origin)
      return page.evaluate(() => {
        const found = Object.keys(localStorage)
        localStorage.setItem('left', 'behind')
        return found
      })
    }, state(name))

  expect(await stay('first')).toEqual(['first'])
  expect(await stay('second')).toEqual(['second'])
  await tabs.close()
})
