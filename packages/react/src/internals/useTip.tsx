'use client'

import {
  forwardRef,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  type HTMLAttributes,
  type PointerEvent,
} from 'react'
import { useAnchored } from './useAnchored.js'

/** Milliseconds the pointer may take from the control to its tip. */
const GRACE = 150

/**
 * Words for a control that cannot be used now: 3a and 3b want a sentence on *hovering* it. Shown to a
 * mouse, on keyboard focus and on a tap; `aria-describedby` says it to a screen reader. The control stays
 * reachable (`aria-disabled`), because a dead element gets no pointer and no focus.
 */
export function useTip(enabled: boolean) {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [wanted, setOpen] = useState(false)
  const open = enabled && wanted

  const show = useCallback(() => {
    clearTimeout(leaving.current)
    setOpen(true)
  }, [])
  const hide = useCallback(() => {
    clearTimeout(leaving.current)
    setOpen(false)
  }, [])
  const enter = (event: PointerEvent) => event.pointerType !== 'touch' && show()
  const leave = (event: PointerEvent) => {
    // A finger leaves as soon as it lifts; its tip stays until the next tap elsewhere.
    if (event.pointerType === 'touch') return
    clearTimeout(leaving.current)
    leaving.current = setTimeout(hide, GRACE)
  }

  useEffect(() => () => clearTimeout(leaving.current), [])
  useAnchored(open, anchor, panel, hide)

  return {
    anchor,
    show,
    hide,
    triggerProps: {
      'aria-describedby': enabled ? id : undefined,
      onPointerEnter: enter,
      onPointerLeave: leave,
      onFocus: show,
      onBlur: hide,
    },
    tipProps: { ref: panel, id, onPointerEnter: enter, onPointerLeave: leave },
  }
}

/** The tip itself. Its words are in the page also while it is closed, for `aria-describedby`. */
export const Tip = forwardRef<HTMLDivElement, HTMLAttributes<HTMLDivElement>>(function Tip(props, ref) {
  return <div ref={ref} role="tooltip" popover="manual" className="dp-Tip" {...props} />
})
