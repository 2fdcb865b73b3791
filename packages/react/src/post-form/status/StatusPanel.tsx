'use client'

import { forwardRef, useEffect, useRef, type HTMLAttributes, type ReactNode } from 'react'
import { cx } from '../../internals/cx.js'
import { checkIcon, alertIcon, uploadIcon } from '../../internals/icons.js'
import { clockIcon, crossIcon } from '../../internals/later-icons.js'
import { noticeAbout, useFocusOn, useSlices } from '../root/PostFormContext.js'
import { Message } from '../../internals/Message.js'
import type { Publishing } from '../../store/index.js'
import { useLaterForm } from '../root/useLaterForm.js'
import { Sentence, Sentences } from '../root/Sentence.js'
import { Following } from './Following.js'
import { Progress } from './Progress.js'
import { statusTitle } from './status-title.js'
import { Uploading } from './Uploading.js'

/** What stands there once the button was pressed. */
export const StatusPanel = forwardRef<HTMLElement, HTMLAttributes<HTMLElement>>(function StatusPanel(props, ref) {
  const { words, actions } = useLaterForm('Status')
  const { publishing, notice } = useSlices('Status', (state) => ({
    publishing: state.publishing,
    notice: noticeAbout(state, 'status'),
  }))
  const title = useRef<HTMLDivElement>(null)
  useFocusOn(notice, title)
  // The button that was pressed is gone; the next thing to read takes its focus.
  useEffect(() => title.current?.focus(), [])
  if (publishing.status === 'editing') return null

  const tone = toneOf(publishing)
  return (
    <section
      ref={ref}
      aria-label={words.status.heading}
      data-state={publishing.status === 'following' ? publishing.post.status : publishing.status}
      data-tone={tone}
      {...props}
      className={cx('dp-Status', props.className)}
    >
      <span className="dp-StatusMark">{isCancelled(publishing) ? crossIcon : MARK[tone]}</span>
      <div className="dp-StatusBody">
        <div ref={title} role="heading" aria-level={2} tabIndex={-1} className="dp-StatusTitle">
          {statusTitle(publishing, words)}
        </div>
        {notice && (
          <Message tone="error">
            <Sentences of={notice.said} />
          </Message>
        )}
        {publishing.status === 'storing' && (
          <Progress
            share={publishing.size > 0 ? publishing.sent / publishing.size : null}
            label={words.status.storing}
          />
        )}
        {publishing.status === 'sending' && <p className="dp-Hint">{words.status.sendingText}</p>}
        {publishing.status === 'unanswered' && (
          <>
            <p>
              <Sentence of={publishing.error} />
            </p>
            <p className="dp-Hint">{words.status.unansweredText}</p>
            <div className="dp-Actions">
              <button
                type="button"
                className="dp-Button"
                data-variant="primary"
                onClick={() => void actions.askAgain()}
              >
                {words.status.askAgain}
              </button>
            </div>
          </>
        )}
        {publishing.status === 'uploading' && <Uploading post={publishing.post} transfer={publishing.transfer} />}
        {publishing.status === 'following' && <Following following={publishing} />}
      </div>
    </section>
  )
})

type Tone = 'busy' | 'wait' | 'done' | 'stop'

function toneOf(publishing: Publishing): Tone {
  if (publishing.status === 'uploading') return publishing.transfer.status === 'stopped' ? 'stop' : 'busy'
  if (publishing.status === 'unanswered') return 'stop'
  if (publishing.status !== 'following') return 'busy'
  switch (publishing.post.status) {
    case 'posted':
    case 'delivered_to_inbox':
      return 'done'
    case 'processing':
    case 'sending':
    case 'cancelled':
      return 'wait'
    default:
      return 'stop'
  }
}

/** It ended as asked for: nothing to wait for, and nothing wrong. */
const isCancelled = (publishing: Publishing) =>
  publishing.status === 'following' && publishing.post.status === 'cancelled'

const MARK: Record<Tone, ReactNode> = {
  busy: uploadIcon,
  wait: clockIcon,
  done: checkIcon,
  stop: alertIcon,
}
