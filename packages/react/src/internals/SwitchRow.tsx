'use client'

import { useId } from 'react'
import { useControls } from './useControls.js'

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
  const controls = useControls()
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
      {controls ? (
        <controls.Toggle
          id={id}
          name={name}
          checked={checked}
          aria-labelledby={`${id}label`}
          aria-describedby={`${id}hint`}
          onCheckedChange={onChange}
        />
      ) : (
        <span className="dp-Switch" />
      )}
    </div>
  )
}
