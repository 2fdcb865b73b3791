'use client'

import { forwardRef, useId, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { selectIsEditing } from '../../store/selectors.js'
import { useSlice } from '../root/PostFormContext.js'
import { useLaterForm } from '../root/useLaterForm.js'

/** The two ways, each with what it means. */
export const ModeChoice = forwardRef<HTMLFieldSetElement, HTMLAttributes<HTMLFieldSetElement>>(
  function ModeChoice(props, ref) {
    const { words, actions } = useLaterForm('Mode')
    const editing = useSlice('Mode', selectIsEditing)
    const mode = useSlice('Mode', (state) => state.postMode)
    const name = useId()
    if (!editing) return null

    const choices = [
      ['direct', words.mode.direct, words.mode.directHint],
      ['inbox', words.mode.inbox, words.mode.inboxHint],
    ] as const
    return (
      <fieldset ref={ref} data-mode={mode} {...props} className={cx('dp-Mode', props.className)}>
        <legend className="dp-Label">{words.mode.label}</legend>
        {choices.map(([value, label, hint]) => (
          <div key={value} className="dp-ModeChoice">
            <input
              type="radio"
              id={`${name}${value}`}
              name={name}
              checked={mode === value}
              aria-describedby={`${name}${value}hint`}
              onChange={() => actions.setPostMode(value)}
            />
            <div className="dp-TickText">
              <label htmlFor={`${name}${value}`} className="dp-TickLabel">
                {label}
              </label>
              <span id={`${name}${value}hint`} className="dp-Hint">
                {hint}
              </span>
            </div>
          </div>
        ))}
      </fieldset>
    )
  },
)
