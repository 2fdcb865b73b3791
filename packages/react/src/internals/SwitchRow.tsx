'use client'

import * as Switch from '@radix-ui/react-switch'
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
      <Switch.Root
        id={id}
        name={name}
        className="dp-Switch"
        checked={checked}
        aria-labelledby={`${id}label`}
        aria-describedby={`${id}hint`}
        onCheckedChange={onChange}
      >
        <Switch.Thumb className="dp-SwitchThumb" />
      </Switch.Root>
    </div>
  )
}
