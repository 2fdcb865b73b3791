import { createHash } from 'node:crypto'
import { arch, platform } from 'node:os'
import type { Browser, Page } from 'playwright-core'

/** What pictures depend on beside the code. Kept with the baselines. */
export interface Environment {
  browser: string
  platform: string
  /** The families that the words below are really drawn with. */
  fonts: readonly string[]
  /** A hash of those words as drawn: one family has many versions. */
  glyphs: string
}

const SAMPLES = [
  ['system-ui', 'Post to TikTok 0123456789'],
  ['sans-serif', 'Who can view this post?'],
  ['monospace', 'log id 2026'],
  ['sans-serif', 'من يمكنه مشاهدة'],
  ['sans-serif', '投稿を公開 게시하기'],
] as const

export async function readEnvironment(browser: Browser): Promise<Environment> {
  const page = await browser.newPage()
  try {
    const lines = SAMPLES.map(([family, text]) => `<p style="font: 20px ${family}">${text}</p>`)
    await page.setContent(lines.join(''))
    const drawn = await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 300 } })
    return {
      browser: `Chromium ${browser.version()}`,
      platform: `${platform()} ${arch()}`,
      fonts: await familiesOn(page),
      glyphs: createHash('sha256').update(drawn).digest('hex').slice(0, 16),
    }
  } finally {
    await page.close()
  }
}

async function familiesOn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'p' })
  const families = new Set<string>()
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    for (const { familyName } of fonts) families.add(familyName)
  }
  return [...families].sort()
}

/** What is not as it was when the baselines were made, one sentence each. */
export function differences(then: Environment, now: Environment): string[] {
  const list = (fonts: readonly string[]) => fonts.join(', ') || 'none'
  return [
    ...(then.browser === now.browser ? [] : [`The browser was ${then.browser} and is ${now.browser}.`]),
    ...(then.platform === now.platform ? [] : [`The system was ${then.platform} and is ${now.platform}.`]),
    ...(list(then.fonts) === list(now.fonts) ? [] : [`The fonts were ${list(then.fonts)} and are ${list(now.fonts)}.`]),
    ...(then.glyphs === now.glyphs ? [] : ['The same words in the same sizes are drawn with other pixels.']),
  ]
}
