/** What one frame of the film shows, besides the picture of the page. */
export interface Scene {
  /** The whole address, as a browser would show it. */
  url: string
  /** In pixels of the page's window; null: there is none, e.g. on a title card. */
  pointer: { x: number; y: number; pressed: boolean } | null
  caption: Caption | null
  /** Covers the whole frame. */
  card: Card | null
}

export interface Caption {
  /** TikTok's own numbering, or a word where no clause is meant: `2b`, `Consent`. */
  clause: string
  /** What the clause is about. */
  title: string
  /** What is to be seen right now. */
  text: string
}

export interface Card {
  title: string
  lines: readonly string[]
}

/** Pixels. The address stands above the page and the caption below it, so that neither hides anything of it. */
export const FRAME = { width: 1280, address: 64, stage: 800, caption: 96, height: 960 } as const

export type FrameSize = typeof FRAME
