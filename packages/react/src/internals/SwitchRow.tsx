'use client'

import { useId } from 'react'

export interface SwitchRowProps {
  label: string
  hint: string
  name: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A switch with its words. */
export function SwitchRow({ label, hint, name, checked, onChange }: SwitchRowProps) {
  const id = useId()
  return (
    <div className="dp-SwitchRow">
      <label htmlFor={id} className="dp-TickText">
        <span id={`${id}label`} className="dp-Label">
          {label}
        </span>
        <span id={`${id}hint`} className="dp-Hint">
          {hint}
        </span>
      </label>
      <button
        type="button"
        role="switch"
        id={id}
        name={name}
        className="dp-Switch"
        aria-checked={checked}
        aria-labelledby={`${id}label`}
        aria-describedby={`${id}hint`}
        data-state={checked ? 'checked' : 'unchecked'}
        onClick={() => onChange(!checked)}
      />
      {checked && <input type="hidden" name={name} value="on" />}
    </div>
  )
}
