'use client'

import type { Reason } from '@direct-post/core'
import { memo, useId, type ComponentType, type Ref } from 'react'
import { checkIcon } from './icons.js'

export interface TickProps {
  /** Told to `onChange`, and what a form around it is sent under, as `on`, while it is ticked. */
  name: string
  label: string
  hint?: string
  checked: boolean
  /** Greyed, and why; the box stays reachable so that the reason is. */
  disabledBecause: Reason | null
  /** Draws the words of `disabledBecause`. */
  says: ComponentType<{ of: Reason }>
  onChange(name: string, checked: boolean): void
  /** Not `ref`, which would cost every box one more layer of React's in memory. */
  buttonRef?: Ref<HTMLButtonElement>
}

/** A box with its words, its hint, and the reason when it cannot be ticked. Draws when one of its props changed. */
export const Tick = memo(function Tick({
  name,
  label,
  hint,
  checked,
  disabledBecause,
  says: Says,
  onChange,
  buttonRef,
}: TickProps) {
  const id = useId()
  const described = [hint && `${id}hint`, disabledBecause && `${id}reason`].filter(Boolean).join(' ') || undefined
  // Its name is the label alone, and not the hint and the reason that stand beside it.
  const named = described && `${id}label`
  return (
    <div className="dp-Tick" data-disabled={disabledBecause ? '' : undefined}>
      <button
        ref={buttonRef}
        type="button"
        role="checkbox"
        id={id}
        name={name}
        className="dp-Checkbox"
        aria-checked={checked}
        aria-disabled={disabledBecause ? true : undefined}
        aria-labelledby={named}
        aria-describedby={described}
        data-state={checked ? 'checked' : 'unchecked'}
        data-disabled={disabledBecause ? '' : undefined}
        data-reason={disabledBecause?.code}
        onClick={() => !disabledBecause && onChange(name, !checked)}
        // A checkbox is ticked with the space bar alone.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      >
        {checked && (
          <span className="dp-CheckboxMark" data-state="checked">
            {checkIcon}
          </span>
        )}
      </button>
      {checked && <input type="hidden" name={name} value="on" />}
      <label htmlFor={id} className="dp-TickText">
        <span id={named} className="dp-TickLabel">
          {label}
        </span>
        {hint && (
          <span id={`${id}hint`} className="dp-Hint">
            {hint}
          </span>
        )}
        {disabledBecause && (
          <span id={`${id}reason`} className="dp-Reason">
            <Says of={disabledBecause} />
          </span>
        )}
      </label>
    </div>
  )
})
