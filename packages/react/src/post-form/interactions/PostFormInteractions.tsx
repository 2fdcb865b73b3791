'use client'

import type { DraftChange, InteractionView } from '@direct-post/core'
import { forwardRef, useId, useRef, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { Tick } from '../../internals/Tick.js'
import { selectInteractions, selectIsEditing } from '../../store/selectors.js'
import { useNotice, usePostForm, useSlice } from '../root/PostFormContext.js'

export type PostFormInteractionsProps = HTMLAttributes<HTMLDivElement>

const FIELD = {
  comment: 'allowComment',
  duet: 'allowDuet',
  stitch: 'allowStitch',
} as const satisfies Record<InteractionView['name'], DraftChange['type']>

/** 2c: each one off until ticked by hand, and greyed with the reason when TikTok has turned it off. */
export const PostFormInteractions = forwardRef<HTMLDivElement, PostFormInteractionsProps>(
  function PostFormInteractions(props, ref) {
    const { words, actions } = usePostForm('Interactions')
    const editing = useSlice('Interactions', selectIsEditing)
    const interactions = useSlice('Interactions', selectInteractions)
    const first = useRef<HTMLButtonElement>(null)
    const notice = useNotice('interactions', first)
    const label = useId()
    if (!editing || !interactions?.length) return null

    return (
      <div ref={ref} role="group" aria-labelledby={label} {...props} className={cx('dp-Interactions', props.className)}>
        <span id={label} className="dp-Label">
          {words.interactions.label}
        </span>
        <div className="dp-InteractionList">
          {interactions.map(({ name, label: text, value, disabledBecause }, index) => (
            <Tick
              key={name}
              {...(index === 0 ? { ref: first } : {})}
              name={FIELD[name]}
              label={text}
              checked={value}
              disabledBecause={disabledBecause}
              onChange={(next) => actions.change({ type: FIELD[name], value: next })}
            />
          ))}
        </div>
        {notice && <p className="dp-Problem">{notice.message}</p>}
      </div>
    )
  },
)
