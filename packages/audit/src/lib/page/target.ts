import type { Locator, Page } from 'playwright-core'
import type { Target } from '../config.js'

/** A config's way of naming something, as Playwright's. */
export function locate(page: Page, target: Target): Locator {
  if (typeof target === 'string') return page.locator(target)
  if ('role' in target) {
    const role = target.role as Parameters<Page['getByRole']>[0]
    return target.name === undefined ? page.getByRole(role) : page.getByRole(role, { name: pattern(target.name) })
  }
  if ('label' in target) return page.getByLabel(pattern(target.label))
  if ('testId' in target) return page.getByTestId(target.testId)
  return page.getByText(pattern(target.text))
}

/** `/post(ed)?/i` is a pattern, everything else a text. */
function pattern(text: string): string | RegExp {
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/.exec(text) ?? []
  return source === undefined ? text : new RegExp(source, flags)
}

/** For a sentence. */
export function describeTarget(target: Target): string {
  return typeof target === 'string' ? target : JSON.stringify(target)
}
