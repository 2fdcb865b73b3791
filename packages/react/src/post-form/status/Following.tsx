'use client'

import type { ApiError, PostProgress } from '@direct-post/core'
import type { ReactNode } from 'react'
import { ArrowOutIcon } from '../../internals/icons.js'
import { LogId } from '../../internals/LogId.js'
import { Message } from '../../internals/Message.js'
import { usePostForm } from '../root/PostFormContext.js'
import { Progress } from './Progress.js'

/** What TikTok last said, and what can be done now. */
export function Following({ post, missed }: { post: PostProgress; missed: ApiError | null }) {
  const { words, actions } = usePostForm('Status')
  const { status: text } = words
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
        return <Failure post={post}>{back}</Failure>
      case 'processing':
        return (
          <>
            <Progress share={null} label={text.processing} />
            <p className="dp-Hint">{text.wait}</p>
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
                  <ArrowOutIcon />
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
            <p>{post.message ?? text.unknownText}</p>
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

function Failure({ post, children }: { post: PostProgress; children: ReactNode }) {
  const { words } = usePostForm('Status')
  return (
    <>
      <p>{post.message}</p>
      <LogId id={post.failReason} label={words.failReason} />
      <div className="dp-Actions">{children}</div>
    </>
  )
}
