'use client'

import type { Reason } from '@direct-post/core'
import { forwardRef, useId, type ReactNode } from 'react'
import { useControls } from './useControls.js'

export interface TickProps {
  label: string
  hint?: string
  checked: boolean
  /** Greyed, and why; the box stays reachable so that the reason is. */
  disabledBecause: Reason | null
  /** The words of `disabledBecause`. */
  reason: ReactNode
  onChange: (checked: boolean) => void
  /** Form name. */
  name?: string
}

/** A box with its words, its hint, and the reason when it cannot be ticked. */
export const Tick = forwardRef<HTMLButtonElement, TickProps>(function Tick(
  { label, hint, checked, disabledBecause, reason, onChange, name },
  ref,
) {
  const id = useId()
  const controls = useControls()
  const described = [hint && `${id}hint`, disabledBecause && `${id}reason`].filter(Boolean).join(' ')
  return (
    <div className="dp-Tick" data-disabled={disabledBecause ? '' : undefined}>
      {controls ? (
        <controls.Box
          ref={ref}
          id={id}
          {...(name ? { name } : {})}
          checked={checked}
          aria-disabled={disabledBecause ? true : undefined}
          aria-labelledby={`${id}label`}
          aria-describedby={described || undefined}
          data-disabled={disabledBecause ? '' : undefined}
          data-reason={disabledBecause?.code}
          onCheckedChange={(next) => !disabledBecause && onChange(next === true)}
        />
      ) : (
        <span className="dp-Checkbox" />
      )}
      <label htmlFor={id} className="dp-TickText">
        <span id={`${id}label`} className="dp-TickLabel">
          {label}
        </span>
        {hint && (
          <span id={`${id}hint`} className="dp-Hint">
            {hint}
          </span>
        )}
        {disabledBecause && (
          <span id={`${id}reason`} className="dp-Reason">
            {reason}
          </span>
        )}
      </label>
    </div>
  )
})
