'use client'

import type { PostProgress } from '@direct-post/core'
import type { ReactNode } from 'react'
import { formatDuration } from '../../internals/format.js'
import { arrowOutIcon } from '../../internals/later-icons.js'
import { LogId } from '../../internals/LogId.js'
import { Message } from '../../internals/Message.js'
import type { Publishing } from '../../store/index.js'
import { fill } from '../../words/fill.js'
import { useLaterForm } from '../root/useLaterForm.js'
import { Sentence } from '../root/Sentence.js'
import { bytesIn } from './bytes.js'
import { Progress } from './Progress.js'

export interface FollowingProps {
  following: Extract<Publishing, { status: 'following' }>
}

/** Seconds after which processing is long; TikTok may still take hours. */
const LONG = 30 * 60

/** What TikTok last said, and what can be done now. */
export function Following({ following: { post, missed, at } }: FollowingProps) {
  const { words, locale, actions } = useLaterForm('Status')
  const { status: text } = words
  const waited = (at - post.createdAt) / 1000
  const back = (
    <button type="button" className="dp-Button" data-variant="primary" onClick={actions.backToDraft}>
      {post.status === 'unknown' ? text.checked : text.back}
    </button>
  )
  const another = (
    <button type="button" className="dp-Button" onClick={actions.startOver}>
      {text.another}
    </button>
  )

  return (
    <>
      {missed && <Message tone="warning">{text.missed}</Message>}
      {body()}
    </>
  )

  function body() {
    switch (post.status) {
      case 'sending':
        return <p className="dp-Hint">{text.sendingText}</p>
      case 'uploading':
        return <Interrupted post={post} />
      case 'processing':
        return (
          <>
            <Progress share={null} label={text.processing} />
            <p className="dp-Hint">{text.wait}</p>
            {waited > LONG && (
              <Message tone="warning">{fill(text.stuck, { duration: formatDuration(waited, locale) }, locale)}</Message>
            )}
            {post.cancelRequested ? (
              <p className="dp-Hint">{text.cancelling}</p>
            ) : (
              <div className="dp-Actions">
                <button type="button" className="dp-Button" data-variant="quiet" onClick={() => void actions.cancel()}>
                  {text.cancel}
                </button>
              </div>
            )}
          </>
        )
      case 'posted':
        return (
          <>
            <p>{text.postedText}</p>
            {!post.postUrl && <p className="dp-Hint">{text.noLink}</p>}
            <div className="dp-Actions">
              {post.postUrl && (
                <a
                  className="dp-Button"
                  data-variant="primary"
                  href={post.postUrl}
                  target="_blank"
                  rel="noopener noreferrer"
                >
                  {text.view}
                  {arrowOutIcon}
                </a>
              )}
              {another}
            </div>
          </>
        )
      case 'delivered_to_inbox':
        return (
          <>
            <p>{text.inboxText}</p>
            <div className="dp-Actions">{another}</div>
          </>
        )
      case 'cancelled':
        return (
          <>
            <p>{text.cancelledText}</p>
            <div className="dp-Actions">{back}</div>
          </>
        )
      case 'unknown':
        return (
          <>
            <p>{post.message ? <PostSentence post={post} /> : text.unknownText}</p>
            {post.message && <p className="dp-Hint">{text.unknownText}</p>}
            <div className="dp-Actions">{back}</div>
          </>
        )
      case 'failed':
      case 'needs_attention':
        return <Failure post={post}>{back}</Failure>
    }
  }
}

/** Left by a reload, or still running in another tab. Only the same file can go on. */
function Interrupted({ post }: { post: PostProgress }) {
  const { words, locale, actions } = useLaterForm('Status')
  const { status: text } = words
  const { size = 0, nextByte = 0 } = post.upload ?? {}
  const share = size > 0 ? nextByte / size : 0
  return (
    <>
      <Progress share={share} label={text.interrupted} />
      <p className="dp-Hint">{bytesIn(words, locale, nextByte, size)}</p>
      <p>{text.interruptedText}</p>
      <div className="dp-Actions">
        <label className="dp-Button" data-variant="primary">
          <input
            type="file"
            className="dp-FileInput"
            accept="video/*"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0]
              if (file) void actions.resumeWith(file)
            }}
          />
          {text.sameFile}
        </label>
        <button type="button" className="dp-Button" data-variant="quiet" onClick={() => void actions.cancel()}>
          {text.cancel}
        </button>
      </div>
    </>
  )
}

function PostSentence({ post: { message, messageCode, failReason } }: { post: PostProgress }) {
  return <Sentence of={{ message: message ?? '', messageCode, code: failReason }} />
}

function Failure({ post, children }: { post: PostProgress; children: ReactNode }) {
  const { words } = useLaterForm('Status')
  return (
    <>
      <p>
        <PostSentence post={post} />
      </p>
      <LogId id={post.failReason} label={words.failReason} />
      <div className="dp-Actions">{children}</div>
    </>
  )
}
