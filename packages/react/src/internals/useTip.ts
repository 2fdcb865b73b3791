'use client'

import { useId, useState, type PointerEvent } from 'react'
import { showBeside } from './show-beside.js'

/** Milliseconds the pointer may take from the control to its tip. */
const GRACE = 150

/**
 * Words for a control that cannot be used now: 3a and 3b want a sentence on *hovering* it. Shown to a
 * mouse, on keyboard focus and on a tap; `aria-describedby` says it to a screen reader. The control stays
 * reachable (`aria-disabled`), because a dead element gets no pointer and no focus.
 *
 * `tipProps` are for a `<div>` that is in the page while there is something to say; its words are there also while it
 * is closed, for `aria-describedby`.
 */
export function useTip(enabled: boolean) {
  const id = useId()
  const [{ anchor, show, triggers, panel }] = useState(createTip)
  return {
    anchor,
    show,
    triggerProps: { 'aria-describedby': enabled ? id : undefined, ...triggers },
    tipProps: { id, role: 'tooltip', popover: 'manual', className: 'dp-Tip', ...panel } as const,
  }
}

/** Beside React's state, since showing a tip draws nothing anew. */
function createTip() {
  const anchor: { current: HTMLButtonElement | null } = { current: null }
  let box: HTMLDivElement | null = null
  let wanted = false
  let end: (() => void) | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined

  const update = () => {
    if (wanted && box && anchor.current) end ??= showBeside(box, anchor.current, hide)
    else {
      end?.()
      end = undefined
    }
  }
  const want = (is: boolean) => {
    clearTimeout(leaving)
    wanted = is
    update()
  }
  const show = () => want(true)
  const hide = () => want(false)
  const onPointerEnter = ({ pointerType }: PointerEvent) => pointerType !== 'touch' && show()
  const onPointerLeave = ({ pointerType }: PointerEvent) => {
    // A finger leaves as soon as it lifts; its tip stays until the next tap elsewhere.
    if (pointerType === 'touch') return
    clearTimeout(leaving)
    leaving = setTimeout(hide, GRACE)
  }
  const ref = (element: HTMLDivElement | null) => {
    box = element
    update()
  }

  return {
    anchor,
    show,
    triggers: { onPointerEnter, onPointerLeave, onFocus: show, onBlur: hide },
    panel: { ref, onPointerEnter, onPointerLeave },
  }
}
