import type { Box, Look } from '../look.js'

/** What runs inside the page. Each part is a function that adds to it, since none can import another there. */
export interface Eyes {
  /** `extra`: elements that the config names, whatever they are. */
  look(extra: readonly number[]): Look
  /** What the eyes call an element. */
  idOf(element: Element): number
  elementOf(id: number): Element | null
  /** Brings it into the window; answers its middle, in pixels of the window, or null when there is nothing to point at. */
  aim(id: number): { x: number; y: number; hit: boolean } | null
  /** Moves the focus to what comes before it, so that Tab reaches it. */
  focusBefore(id: number): void
  /** What has the focus, or is highlighted in its list. */
  active(): number
  /** Once nothing has changed for a moment and nothing moves any more; false when that did not come in time. */
  settled(withinMs: number): Promise<boolean>
  /** Once anything has changed; false when nothing did in time. */
  changed(withinMs: number): Promise<boolean>
  /** The `title` that a browser would show for what lies under this point. */
  titleAt(x: number, y: number): string

  all(): Element[]
  visible(element: Element): boolean
  box(element: Element): Box
  pinned(element: Element): boolean
  role(element: Element): string
  name(element: Element): string
  label(element: Element): Element | null
  described(element: Element): string
  checked(element: Element): boolean | null
  disabled(element: Element): boolean
  looks(element: Element): string
  textOf(node: Node): string
  squeeze(text: string): string
  blob(address: string): { sha256: string; size: number } | null
}

declare global {
  interface Window {
    /** Ours, in every page that is looked at. */
    directPostEyes: Eyes
  }
}
