'use client'

import type { PrivacyLevel, PrivacyOption as Option, PrivacyView } from '@direct-post/core'
import * as RadioGroup from '@radix-ui/react-radio-group'
import { memo, type FocusEvent, type KeyboardEvent } from 'react'
import { useTip } from '../../internals/useTip.js'
import { usePostForm } from '../root/PostFormContext.js'
import { Sentence } from '../root/Sentence.js'
import { checkIcon } from '../../internals/icons.js'

export interface PrivacyListProps extends Pick<PrivacyView, 'value' | 'options'> {
  dir: 'ltr' | 'rtl'
  labelledBy: string
  onChoose: (level: PrivacyLevel) => void
}

/**
 * The list. Arrow keys only walk, so that reading why an option is greyed changes nothing. Drawn before it is opened, and
 * not once more for being shown.
 */
export const PrivacyList = memo(function PrivacyList({ dir, labelledBy, value, options, onChoose }: PrivacyListProps) {
  return (
    <RadioGroup.Root dir={dir} className="dp-PrivacyList" aria-labelledby={labelledBy} value={value ?? ''}>
      {options.map((option) => (
        <PrivacyOption key={option.value} option={option} onChoose={onChoose} />
      ))}
    </RadioGroup.Root>
  )
})

function PrivacyOption({ option, onChoose }: { option: Option; onChoose: (level: PrivacyLevel) => void }) {
  const { words } = usePostForm('Privacy')
  const { value, disabledBecause } = option
  const { anchor, show, triggerProps, tipProps } = useTip(disabledBecause !== null)
  const choose = () => (disabledBecause ? show() : onChoose(value))

  return (
    <>
      <RadioGroup.Item
        ref={anchor}
        value={value}
        className="dp-Option"
        // Not `disabled`: 3b wants a sentence on hovering, and a dead element gets no pointer.
        aria-disabled={disabledBecause ? true : undefined}
        data-disabled={disabledBecause ? '' : undefined}
        data-reason={disabledBecause?.code}
        {...triggerProps}
        onFocus={(event: FocusEvent) => {
          // Radix would choose what an arrow key reaches.
          event.preventDefault()
          triggerProps.onFocus()
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          choose()
        }}
        onClick={(event) => {
          event.preventDefault()
          choose()
        }}
      >
        <span className="dp-OptionText">{words.privacy.levels[value]}</span>
        <RadioGroup.Indicator className="dp-OptionMark">{checkIcon}</RadioGroup.Indicator>
      </RadioGroup.Item>
      {disabledBecause && (
        <div {...tipProps}>
          <Sentence of={disabledBecause} />
        </div>
      )}
    </>
  )
}
