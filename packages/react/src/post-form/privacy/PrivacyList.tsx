'use client'

import type { PrivacyLevel, PrivacyOption as Option, PrivacyView } from '@direct-post/core'
import * as RadioGroup from '@radix-ui/react-radio-group'
import type { FocusEvent, KeyboardEvent } from 'react'
import { Tip, useTip } from '../../internals/useTip.js'
import { usePostForm } from '../root/PostFormContext.js'
import { Sentence } from '../root/Sentence.js'
import { CheckIcon } from '../../internals/icons.js'

export interface PrivacyListProps {
  labelledBy: string
  privacy: PrivacyView
  onChoose: (level: PrivacyLevel) => void
}

/** The open list. Arrow keys only walk, so that reading why an option is greyed changes nothing. */
export function PrivacyList({ labelledBy, privacy, onChoose }: PrivacyListProps) {
  return (
    <RadioGroup.Root className="dp-PrivacyList" aria-labelledby={labelledBy} value={privacy.value ?? ''}>
      {privacy.options.map((option) => (
        <PrivacyOption key={option.value} option={option} onChoose={onChoose} />
      ))}
    </RadioGroup.Root>
  )
}

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
        <RadioGroup.Indicator className="dp-OptionMark">
          <CheckIcon />
        </RadioGroup.Indicator>
      </RadioGroup.Item>
      {disabledBecause && (
        <Tip {...tipProps}>
          <Sentence of={disabledBecause} />
        </Tip>
      )}
    </>
  )
}
