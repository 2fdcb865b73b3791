'use client'

import type { PostProgress } from '@direct-post/core'
import { formatBytes, formatDuration } from '../../internals/format.js'
import { Message } from '../../internals/Message.js'
import type { Transfer } from '../../store/index.js'
import { fill } from '../../words/fill.js'
import { useLaterForm } from '../root/useLaterForm.js'
import { Sentence } from '../root/Sentence.js'
import { bytesIn } from './bytes.js'
import { Progress } from './Progress.js'

/** Bytes, share, speed and time left, and the person's hand on it. */
export function Uploading({ post, transfer }: { post: PostProgress; transfer: Transfer }) {
  const { words, locale, actions } = useLaterForm('Status')
  const size = post.upload?.size ?? 0
  const share = size > 0 ? transfer.sent / size : 0
  const text = bytesIn(words, locale, transfer.sent, size)
  const { speed } = transfer
  const runs = transfer.status === 'sending' || transfer.status === 'waiting'

  return (
    <>
      <Progress share={share} label={words.status.uploading} text={text} />
      <p className="dp-Hint dp-Numbers">
        <span>{text}</span>
        {speed !== null && speed > 0 && (
          <span>
            {formatBytes(speed, locale, 'second')} ·{' '}
            {fill(words.status.left, { duration: formatDuration((size - transfer.sent) / speed, locale) }, locale)}
          </span>
        )}
      </p>
      {transfer.status === 'waiting' && <Message tone="warning">{words.status.waiting}</Message>}
      {transfer.status === 'stopped' && transfer.error && (
        <Message tone="error">
          <Sentence of={transfer.error} />
        </Message>
      )}
      {runs && <p className="dp-Hint">{words.status.keepOpen}</p>}
      <div className="dp-Actions">
        {runs ? (
          <button type="button" className="dp-Button" onClick={actions.pause}>
            {words.status.pause}
          </button>
        ) : (
          <button type="button" className="dp-Button" data-variant="primary" onClick={() => void actions.resume()}>
            {words.status.resume}
          </button>
        )}
        <button type="button" className="dp-Button" data-variant="quiet" onClick={() => void actions.cancel()}>
          {words.status.cancel}
        </button>
      </div>
    </>
  )
}
