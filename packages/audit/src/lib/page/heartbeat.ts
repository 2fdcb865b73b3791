import type { Page } from 'playwright-core'
import { PageProblem } from './problem.js'

const PULSE_MS = 1000

/** Does the work as long as the page answers: a script that never ends would keep whoever asks it waiting forever. */
export async function whileAlive<T>(page: Page, work: Promise<T>, patienceMs: number): Promise<T> {
  let over = false
  const silence = async (): Promise<never> => {
    for (;;) {
      await sleep(PULSE_MS)
      // With the work done nobody waits for this any more.
      if (over || page.isClosed()) return new Promise(() => null)
      if (!(await answers(page, patienceMs * 3))) throw stopped(page, patienceMs * 3)
    }
  }
  try {
    return await Promise.race([work, silence()])
  } finally {
    over = true
    // It ends somehow, now that nobody listens.
    work.catch(() => null)
  }
}

async function answers(page: Page, withinMs: number): Promise<boolean> {
  const pulse = page.evaluate(() => true).catch(() => true)
  return Promise.race([pulse, sleep(withinMs).then(() => false)])
}

function stopped(page: Page, ms: number): PageProblem {
  return new PageProblem({
    message: `The page at ${page.url()} stopped answering for ${ms / 1000} seconds.`,
    why: 'A script of it never ends, so nothing more can be seen or done; no clause was judged by that.',
    fix: 'Open the page, do the same by hand, and pause it in the debugger. Where the machine is only slow, raise "patienceMs" in the config.',
  })
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref())
