import type { Page } from 'playwright-core'

const TOLD = /^(button|checkbox|combobox|dialog|group|link|radio|slider|status|switch|textbox|tooltip)\b/

/**
 * What a screen reader is told of the form's controls and messages, in the order of the page: role, name, state and
 * value, one line each, such as `checkbox "Comment" [checked]`.
 */
export async function treeOf(page: Page): Promise<string[]> {
  const snapshot = await page.getByRole('region', { name: 'Post to TikTok' }).ariaSnapshot()
  const lines = snapshot.split('\n').map((line) => line.trim().replace(/^- /, ''))
  return lines.filter((line) => TOLD.test(line) && line !== 'status').map((line) => line.replace(/:$/, ''))
}
