'use client'

import { forwardRef, useId, useImperativeHandle, type ButtonHTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { LogId } from '../../internals/LogId.js'
import { Message } from '../../internals/Message.js'
import { useTip } from '../../internals/useTip.js'
import { gapAfter } from '../../words/say.js'
import { usePublish } from '../hooks.js'
import { usePostForm } from '../root/PostFormContext.js'
import { Sentence } from '../root/Sentence.js'

export type PostFormPublishProps = ButtonHTMLAttributes<HTMLButtonElement>

/**
 * 5c: the one press that sends anything. While something is missing it says what, on hover, focus and
 * tap (3a), and does nothing else.
 */
export const PostFormPublish = forwardRef<HTMLButtonElement, PostFormPublishProps>(
  function PostFormPublish(props, ref) {
    const { words } = usePostForm('Publish')
    const view = usePublish()
    const blocked = view?.disabledBecause ?? null
    const { anchor, show, triggerProps, tipProps } = useTip(blocked !== null)
    const note = useId()
    useImperativeHandle(ref, () => anchor.current as HTMLButtonElement)
    if (!view) return null
    const { refusal, publish } = view
    const inbox = view.postMode === 'inbox'

    return (
      <div className="dp-PublishArea">
        {refusal && (
          <Message tone="error">
            {refusal.file && `${refusal.file}: `}
            <Sentence of={refusal} />
            <LogId id={refusal.logId} label={words.logId} />
          </Message>
        )}
        <button
          type="button"
          data-variant="primary"
          // Not `disabled`: 3a wants a sentence on hovering, and a dead element gets no pointer.
          aria-disabled={blocked ? true : undefined}
          data-disabled={blocked ? '' : undefined}
          data-reason={blocked?.code}
          {...props}
          {...triggerProps}
          ref={anchor}
          className={cx('dp-Button dp-Publish', props.className)}
          aria-describedby={[triggerProps['aria-describedby'], note].filter(Boolean).join(' ')}
          onClick={(event) => {
            props.onClick?.(event)
            if (blocked) return show()
            if (!event.defaultPrevented) void publish()
          }}
        >
          {props.children ?? (inbox ? words.publish.inbox : words.publish.button)}
        </button>
        {blocked && (
          <div {...tipProps}>
            <Sentence of={blocked} />
          </div>
        )}
        <p id={note} className="dp-Hint dp-PublishNote">
          {inbox ? words.publish.inboxWait : words.publish.wait + gapAfter(words.publish.wait) + words.publish.noEdit}
        </p>
      </div>
    )
  },
)
