import type { BrowserContext, Page } from 'playwright-core'
import type { Received } from '../artifacts.js'

const KINDS = ['document', 'script', 'xhr', 'fetch', 'eventsource', 'manifest']
const LARGEST = 8_000_000

export interface Listener {
  listen(page: Page): void
  /** Everything so far, with what lies in the browser's storage. */
  all(): Promise<Received[]>
}

/** Keeps every text that reaches the browser, to be searched for what must stay on the server. */
export function createListener(): Listener {
  const reading: Promise<Received | null>[] = []
  let context: BrowserContext | undefined
  return {
    listen(page) {
      context = page.context()
      page.on('response', (response) => {
        if (!KINDS.includes(response.request().resourceType())) return
        reading.push(
          response
            .text()
            .then((text) => ({ from: response.url(), text: text.slice(0, LARGEST) }))
            .catch(() => null),
        )
      })
    },
    async all() {
      // Kept before the page is closed, since a body goes with it.
      const [texts, state] = await Promise.all([Promise.all(reading), context?.storageState()])
      const stored = state?.origins.map(({ origin, localStorage }) => ({
        from: `the localStorage of ${origin}`,
        text: localStorage.map(({ name, value }) => `${name}=${value}`).join('\n'),
      }))
      const cookies = state?.cookies.filter(({ httpOnly }) => !httpOnly) ?? []
      const readable = cookies.map(({ name, value }) => ({ from: `the cookie ${name}`, text: `${name}=${value}` }))
      return [...texts.filter((each) => each !== null), ...(stored ?? []), ...readable]
    },
  }
}
