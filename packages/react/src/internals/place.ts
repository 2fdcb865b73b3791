/** Pixels kept free between two boxes and at the window's edges. */
const GAP = 6
const EDGE = 8

/**
 * Puts `panel` (fixed, in the top layer) under `anchor`, or above it where there is more room, always
 * inside the window. Styles go through the DOM, which a strict CSP allows.
 */
export function place(panel: HTMLElement, anchor: Element, { matchWidth }: { matchWidth: boolean }): void {
  const at = anchor.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const { style } = panel
  style.maxHeight = ''
  style.width = matchWidth ? `${at.width}px` : ''

  const below = clientHeight - at.bottom - GAP - EDGE
  const above = at.top - GAP - EDGE
  const { offsetWidth: width, offsetHeight: height } = panel
  const under = height <= below || below >= above
  const room = Math.max(80, under ? below : above)
  if (height > room) style.maxHeight = `${room}px`

  const left = matchWidth ? at.left : at.left + at.width / 2 - width / 2
  style.left = `${Math.max(EDGE, Math.min(left, clientWidth - width - EDGE))}px`
  style.top = `${under ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - Math.min(height, room))}px`
  panel.dataset['side'] = under ? 'bottom' : 'top'
}
