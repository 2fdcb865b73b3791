'use client'

import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { showBeside } from './show-beside.js'

/**
 * What a button drops: shown beside it while `open`. `close` gives the focus back first, and is what Escape and a press
 * elsewhere do. `onClose` must keep its identity.
 */
export function usePanel(
  open: boolean,
  trigger: RefObject<HTMLButtonElement | null>,
  onClose: () => void,
  { matchWidth = false } = {},
) {
  const panel = useRef<HTMLDivElement>(null)
  const close = useCallback(() => {
    // Only when the focus is in the panel: a press elsewhere has its own aim.
    if (panel.current?.matches(':focus-within')) trigger.current?.focus()
    onClose()
  }, [trigger, onClose])
  useEffect(() => {
    const [box, beside] = [panel.current, trigger.current]
    return open && box && beside ? showBeside(box, beside, close, { matchWidth }) : undefined
  }, [open, trigger, close, matchWidth])
  return { panel, close }
}
