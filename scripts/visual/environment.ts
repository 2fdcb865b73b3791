import { createHash } from 'node:crypto'
import { arch, platform } from 'node:os'
import type { Browser, Page } from 'playwright-core'

/** What pictures depend on beside the code. Kept with the baselines. */
export interface Environment {
  browser: string
  platform: string
  /** The faces that the words below are really drawn with, by their PostScript names. */
  fonts: readonly string[]
  /** A hash of those words as drawn: one family has many versions. */
  glyphs: string
}

/** Faces, and not families alone: where the italics of a family are missing, a browser slants the upright ones. */
const SAMPLES = [
  ['20px system-ui', 'Post to TikTok 0123456789'],
  ['20px sans-serif', 'Who can view this post?'],
  ['bold 20px sans-serif', 'Who can view this post?'],
  ['20px monospace', 'log id 2026'],
  ['20px sans-serif', 'من يمكنه مشاهدة'],
  ['20px sans-serif', '投稿を公開 게시하기'],
  // What stories/themes asks for.
  ["20px 'Inter', 'Segoe UI', system-ui, sans-serif", 'Publish'],
  ["20px 'Nunito', 'Avenir Next', ui-rounded, system-ui, sans-serif", 'Publish'],
  ["20px 'Gill Sans', 'Avenir Next Condensed', 'DejaVu Sans', sans-serif", 'Publish'],
  ["20px 'Iowan Old Style', 'Palatino Linotype', georgia, 'DejaVu Serif', serif", 'Publish'],
  ["italic 20px 'Iowan Old Style', 'Palatino Linotype', georgia, 'DejaVu Serif', serif", 'Publish'],
] as const

export async function readEnvironment(browser: Browser): Promise<Environment> {
  const page = await browser.newPage()
  try {
    const lines = SAMPLES.map(([font, text]) => `<p style="font: ${font}">${text}</p>`)
    await page.setContent(lines.join(''))
    const drawn = await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 560 } })
    return {
      browser: `Chromium ${browser.version()}`,
      platform: `${platform()} ${arch()}`,
      fonts: await facesOn(page),
      glyphs: createHash('sha256').update(drawn).digest('hex').slice(0, 16),
    }
  } finally {
    await page.close()
  }
}

async function facesOn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'p' })
  const faces = new Set<string>()
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    for (const { familyName, postScriptName } of fonts) faces.add(postScriptName || familyName)
  }
  return [...faces].sort()
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
