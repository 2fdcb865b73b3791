export interface Piece {
  kind: 'tag' | 'mention' | 'surplus' | null
  text: string
}

// As TikTok links them: a # before letters, digits and underscores; an @ before a username, which has dots too.
const LINKED = /(?<![\p{L}\p{N}_])(#[\p{L}\p{M}\p{N}_]+|@[\w.]*\w)/gu

/** The text in pieces, each with what TikTok will make of it. Joined, they are the text again. */
export function markText(text: string, exceedsFrom: number | null): Piece[] {
  const end = exceedsFrom ?? text.length
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: linked, index } of text.slice(0, end).matchAll(LINKED)) {
    if (index > at) pieces.push({ kind: null, text: text.slice(at, index) })
    pieces.push({ kind: linked.startsWith('#') ? 'tag' : 'mention', text: linked })
    at = index + linked.length
  }
  if (at < end) pieces.push({ kind: null, text: text.slice(at, end) })
  if (end < text.length) pieces.push({ kind: 'surplus', text: text.slice(end) })
  return pieces
}
