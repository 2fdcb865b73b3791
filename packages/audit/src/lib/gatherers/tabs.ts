import type { Browser, BrowserContext, Page } from 'playwright-core'
import { closeContext, closePage } from '../browser.js'
import type { AuditConfig } from '../config.js'
import { EYES } from '../page/eyes/script.js'

export type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

/** Tabs with a profile each, used again and again, because opening one costs more than a visit. */
export interface Tabs {
  /** Runs with a tab of its own for as long as it takes. `state`: other cookies and storage to begin with. */
  use<T>(work: (page: Page) => Promise<T>, state?: StorageState): Promise<T>
  close(): Promise<void>
}

export function createTabs(browser: Browser, config: AuditConfig, storageState: StorageState): Tabs {
  const idle: Page[] = []
  const contexts: BrowserContext[] = []

  async function take(state: StorageState): Promise<Page> {
    const used = idle.pop()
    if (used && (await remember(used.context(), state))) return used
    if (used) idle.push(used)
    const context = await browser.newContext({ ...contextOptions(config), storageState: state })
    contexts.push(context)
    await context.addInitScript(EYES)
    return context.newPage()
  }

  return {
    async use(work, state = storageState) {
      const page = await take(state)
      // One that was left in the middle of something is not used again.
      const result = await work(page)
      await leave(page)
      idle.push(page)
      return result
    },
    close: async () => void (await Promise.all(contexts.map(closeContext))),
  }
}

/** As new: nobody listens, nothing answers, nothing is kept. */
async function leave(page: Page): Promise<void> {
  page.removeAllListeners()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  const context = page.context()
  await Promise.all(
    context
      .pages()
      .filter((each) => each !== page)
      .map(closePage),
  )
  const { origin } = new URL(page.url())
  const line = await context.newCDPSession(page)
  await page.evaluate(() => sessionStorage.clear()).catch(() => null)
  await line.send('Storage.clearDataForOrigin', { origin, storageTypes: KEPT }).catch(() => null)
  await line.detach()
}

const KEPT = 'local_storage,indexeddb,cache_storage,service_workers,websql,file_systems'

/**
 * Whether it could be done: Playwright puts storage back from 1.59 on. Its way opens a tab for every origin, so cookies
 * alone are put back by hand.
 */
async function remember(context: BrowserContext, state: StorageState): Promise<boolean> {
  if (state.origins.length > 0) {
    if (!('setStorageState' in context)) return false
    await context.setStorageState(state)
    return true
  }
  await context.clearCookies()
  await context.addCookies(state.cookies)
  return true
}

/** The window that a page is looked at in. Animations are asked to keep still. */
export function contextOptions({ locale = 'en-US', device }: AuditConfig) {
  const viewport = device === 'phone' ? { width: 390, height: 844 } : { width: 1280, height: 900 }
  return { locale, viewport, reducedMotion: 'reduce' as const }
}
