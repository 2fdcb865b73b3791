'use client'

import type { PrivacyLevel } from '@direct-post/core'
import { useCallback, useEffect, type RefObject } from 'react'
import { usePanel } from '../../internals/usePanel.js'
import type { usePrivacy } from '../hooks.js'
import { PrivacyList } from './PrivacyList.js'

/** Whoever points at the dropdown or reaches it opens it next: `near`, its list is drawn and only has to be shown. */
export type ListState = 'away' | 'near' | 'open'

export interface PrivacyPanelProps {
  id: string
  open: boolean
  setState: (state: ListState) => void
  trigger: RefObject<HTMLButtonElement | null>
  privacy: NonNullable<ReturnType<typeof usePrivacy>>
}

/** What the dropdown drops. */
export function PrivacyPanel({ id, open, setState, trigger, privacy }: PrivacyPanelProps) {
  const onClose = useCallback(() => setState('near'), [setState])
  const { panel, close } = usePanel(open, trigger, onClose, { matchWidth: true })
  useEffect(() => {
    const box = panel.current
    if (!open || !box) return
    // Only now, after the panel is shown: what is not shown cannot take the focus.
    const first =
      box.querySelector<HTMLElement>('[data-state=checked]') ?? box.querySelector<HTMLElement>('[role=radio]')
    first?.focus({ preventScroll: true })

    const onLeave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !box.contains(relatedTarget)) onClose()
    }
    box.addEventListener('focusout', onLeave)
    return () => box.removeEventListener('focusout', onLeave)
  }, [open, panel, onClose])

  const { value, options, change } = privacy
  const choose = useCallback(
    (level: PrivacyLevel) => {
      change(level)
      close()
    },
    [change, close],
  )
  return (
    <div
      ref={panel}
      id={`${id}panel`}
      role="dialog"
      aria-labelledby={`${id}label`}
      popover="manual"
      className="dp-Panel"
    >
      <PrivacyList
        // Radix takes every page for one that is read from the left.
        dir={trigger.current && getComputedStyle(trigger.current).direction === 'rtl' ? 'rtl' : 'ltr'}
        labelledBy={`${id}label`}
        value={value}
        options={options}
        onChoose={choose}
      />
    </div>
  )
}
