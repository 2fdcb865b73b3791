import type { Page } from 'playwright-core'
import type { Step, Steps } from '../config.js'
import { describeTarget, locate } from './target.js'

/** Does what a config says, one after another; what does not work says which step it was. */
export async function takeSteps(page: Page, steps: Steps, patienceMs: number): Promise<void> {
  if (typeof steps === 'function') {
    await steps(page)
    return
  }
  for (const step of steps) await take(page, step, patienceMs)
}

async function take(page: Page, step: Step, timeout: number): Promise<void> {
  try {
    await attempt(page, step, timeout)
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new Error(
      `The step ${describeStep(step)} of the config did not work at ${page.url()}: ${reason} ` +
        'Without it the posting page is not reached, and nothing can be judged. ' +
        'Do the steps by hand in a browser, and correct the config where the page differs.',
      { cause: error },
    )
  }
}

async function attempt(page: Page, step: Step, timeout: number): Promise<unknown> {
  if ('go' in step) return page.goto(new URL(step.go, page.url()).href, { timeout: timeout * 2 })
  if ('click' in step) return locate(page, step.click).first().click({ timeout })
  if ('fill' in step) return locate(page, step.fill).first().fill(fromEnvironment(step.with), { timeout })
  if ('press' in step) return page.keyboard.press(step.press)
  if ('check' in step) return locate(page, step.check).first().check({ timeout })
  if ('waitFor' in step) return locate(page, step.waitFor).first().waitFor({ timeout })
  if ('waitForUrl' in step) return page.waitForURL((url) => url.href.includes(step.waitForUrl), { timeout })
  if ('request' in step) return request(page, step)
  if (await locate(page, step.when).first().isVisible()) await takeSteps(page, step.then, timeout)
  return undefined
}

async function request(page: Page, { request, method = 'POST', data }: Extract<Step, { request: string }>) {
  const url = new URL(request, page.url()).href
  const answer = await page.request.fetch(url, { method, ...(data === undefined ? {} : { data: withSecrets(data) }) })
  if (!answer.ok()) throw new Error(`${method} ${url} answered ${answer.status()}.`)
}

function describeStep(step: Step): string {
  const target = ['click', 'check', 'waitFor', 'fill', 'when'].find((name) => name in step)
  if (target === undefined) return JSON.stringify(step)
  return `${target} ${describeTarget((step as unknown as Record<string, never>)[target] ?? '')}`
}

/** `$NAME` is read from the environment. */
function fromEnvironment(value: string): string {
  const name = /^\$([A-Z_][A-Z0-9_]*)$/.exec(value)?.[1]
  if (name === undefined) return value
  const found = process.env[name]
  if (found === undefined) {
    throw new Error(`The config asks for $${name}, and the environment has no such value. Set it.`)
  }
  return found
}

function withSecrets(data: unknown): unknown {
  if (typeof data === 'string') return fromEnvironment(data)
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) return data.map(withSecrets)
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withSecrets(value)]))
}
