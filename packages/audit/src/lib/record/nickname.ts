import type { Page } from 'playwright-core'

/** Listens for what the page is told of its creator. */
export function listenForNickname(page: Page): () => string | null {
  let nickname: string | null = null
  page.on('response', async (response) => {
    if (!(response.headers()['content-type'] ?? '').includes('json')) return
    const text = await response.text().catch(() => '')
    if (!/privacy_?level_?options/i.test(text)) return
    const found = /"(?:creator_)?nickname"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1]
    if (found !== undefined) nickname = String(JSON.parse(found))
  })
  return () => nickname
}
