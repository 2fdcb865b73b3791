'use client'

import { useEffect, type RefObject } from 'react'
import { place } from './place.js'

/**
 * Shows `panel` in the browser's top layer beside `anchor` while `open`, so that no scrolling box, modal
 * or `contain` of the host can clip it. Closing is asked for on Escape and on a press elsewhere.
 */
export function useAnchored(
  open: boolean,
  anchor: RefObject<Element | null>,
  panel: RefObject<HTMLElement | null>,
  close: () => void,
  { matchWidth = false } = {},
): void {
  useEffect(() => {
    const [box, beside] = [panel.current, anchor.current]
    if (!open || !box || !beside) return

    const follow = () => place(box, beside, { matchWidth })
    const onPress = (event: Event) => {
      const path = event.composedPath()
      if (!path.includes(box) && !path.includes(beside)) close()
    }
    // Captured, so that Escape closes this panel and not the host's modal around it.
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
  }, [open, anchor, panel, close, matchWidth])
}
