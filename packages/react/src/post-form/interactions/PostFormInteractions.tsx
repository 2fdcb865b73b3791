'use client'

import { forwardRef, useId, useRef, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { Tick } from '../../internals/Tick.js'
import { useInteractions } from '../hooks.js'
import { useFocusOn, usePostForm } from '../root/PostFormContext.js'
import { Sentence, Sentences } from '../root/Sentence.js'

export type PostFormInteractionsProps = HTMLAttributes<HTMLDivElement>

/** 2c: each one off until ticked by hand, and greyed with the reason when TikTok has turned it off. */
export const PostFormInteractions = forwardRef<HTMLDivElement, PostFormInteractionsProps>(
  function PostFormInteractions(props, ref) {
    const { words } = usePostForm('Interactions')
    const view = useInteractions()
    const first = useRef<HTMLButtonElement>(null)
    useFocusOn(view?.notice, first)
    const label = useId()
    if (!view) return null

    return (
      <div ref={ref} role="group" aria-labelledby={label} {...props} className={cx('dp-Interactions', props.className)}>
        <span id={label} className="dp-Label">
          {words.interactions.label}
        </span>
        <div className="dp-InteractionList">
          {view.interactions.map(({ name, value, disabledBecause }, index) => (
            <Tick
              key={name}
              {...(index === 0 ? { buttonRef: first } : {})}
              name={name}
              label={words.interactions.names[name]}
              checked={value}
              disabledBecause={disabledBecause}
              says={Sentence}
              onChange={view.change}
            />
          ))}
        </div>
        {view.notice && (
          <p className="dp-Problem">
            <Sentences of={view.notice.said} />
          </p>
        )}
      </div>
    )
  },
)
