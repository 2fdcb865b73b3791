import { place } from './place.js'

/**
 * Shows `box` in the browser's top layer beside `anchor`, so that no scrolling box, modal or `contain` of the host
 * can clip it. Closing is asked for on Escape and on a press elsewhere. Returns what hides it.
 */
export function showBeside(
  box: HTMLElement,
  anchor: Element,
  close: () => void,
  { matchWidth = false } = {},
): () => void {
  const follow = () => place(box, anchor, { matchWidth })
  const onPress = (event: Event) => {
    const path = event.composedPath()
    if (!path.includes(box) && !path.includes(anchor)) close()
  }
  // Captured, so that Escape closes this box and not the host's modal around it.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    event.preventDefault()
    close()
  }

  box.dataset['open'] = ''
  box.showPopover?.()
  follow()
  window.addEventListener('scroll', follow, { capture: true, passive: true })
  window.addEventListener('resize', follow)
  document.addEventListener('pointerdown', onPress, true)
  document.addEventListener('keydown', onKey, true)
  return () => {
    window.removeEventListener('scroll', follow, { capture: true })
    window.removeEventListener('resize', follow)
    document.removeEventListener('pointerdown', onPress, true)
    document.removeEventListener('keydown', onKey, true)
    delete box.dataset['open']
    if (box.isConnected) box.hidePopover?.()
  }
}
