'use client'

import * as Checkbox from '@radix-ui/react-checkbox'
import * as Switch from '@radix-ui/react-switch'
import { forwardRef } from 'react'
import { CheckIcon } from './later-icons.js'

/** The box of a `Tick`. */
export const Box = forwardRef<HTMLButtonElement, Checkbox.CheckboxProps>(function Box(props, ref) {
  return (
    <Checkbox.Root ref={ref} className="dp-Checkbox" {...props}>
      <Checkbox.Indicator className="dp-CheckboxMark">
        <CheckIcon />
      </Checkbox.Indicator>
    </Checkbox.Root>
  )
})

/** The switch of a `SwitchRow`. */
export function Toggle(props: Switch.SwitchProps) {
  return (
    <Switch.Root className="dp-Switch" {...props}>
      <Switch.Thumb className="dp-SwitchThumb" />
    </Switch.Root>
  )
}
