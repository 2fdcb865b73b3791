'use client'

import type { Reason } from '@direct-post/core'
import { VIDEO_MIME_TYPES } from '@direct-post/core/wire'
import { forwardRef, useId, useState, type ChangeEvent, type DragEvent, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { formatDuration } from '../../internals/format.js'
import { UploadIcon } from '../../internals/icons.js'
import { Message } from '../../internals/Message.js'
import { selectIsEditing, selectMaxDurationSec, selectMediaProblems } from '../../store/selectors.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'

export type PostFormMediaProps = HTMLAttributes<HTMLElement>

/** The video to post: picked, or dropped anywhere on this part. What does not fit is said by file. */
export const PostFormMedia = forwardRef<HTMLElement, PostFormMediaProps>(function PostFormMedia(props, ref) {
  const { words, actions } = usePostForm('Media')
  const editing = useSlice('Media', selectIsEditing)
  const media = useSlice('Media', (state) => state.media)
  const [over, setOver] = useState(false)
  const heading = useId()
  if (!editing) return null

  const onDrag = (event: DragEvent) => {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  const onDrop = (event: DragEvent) => {
    onDrag(event)
    const file = event.dataTransfer.files[0]
    if (file) void actions.pickFile(file)
  }

  return (
    // Dropping is one more way in; the picker inside serves keyboard and touch.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      aria-labelledby={heading}
      data-state={media.status}
      data-over={over ? '' : undefined}
      {...props}
      className={cx('dp-Media', props.className)}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={onDrop}
    >
      <div className="dp-MediaHead">
        <h3 id={heading} className="dp-Label">
          {words.media.heading}
        </h3>
        {media.status === 'ready' && (
          <div className="dp-Actions">
            <FileButton label={words.media.replace} />
            <button type="button" className="dp-Button" data-variant="quiet" onClick={actions.removeMedia}>
              {words.media.remove}
            </button>
          </div>
        )}
      </div>
      {media.status === 'empty' && <DropZone />}
      {media.status === 'reading' && (
        <p className="dp-DropZone" role="status">
          {words.media.reading}
        </p>
      )}
      {media.status === 'ready' && <Problems />}
    </section>
  )
})

function DropZone() {
  const { words, locale } = usePostForm('Media')
  const maxDurationSec = useSlice('Media', selectMaxDurationSec)
  const maxDuration = maxDurationSec === null ? '' : formatDuration(maxDurationSec, locale)
  const hint = useId()
  return (
    <label className="dp-DropZone">
      <FileInput describedBy={hint} />
      <UploadIcon />
      <span>
        <span className="dp-DropZonePick">{words.media.pick}</span> {words.media.drop}
      </span>
      <span id={hint} className="dp-Hint">
        {words.media.hint({ maxDurationSec, maxDuration })}
      </span>
    </label>
  )
}

function FileButton({ label }: { label: string }) {
  return (
    <label className="dp-Button" data-variant="quiet">
      <FileInput />
      {label}
    </label>
  )
}

function FileInput({ describedBy }: { describedBy?: string }) {
  const { actions } = usePostForm('Media')
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0]
    // Emptied, so that picking the same file again is a change too.
    if (file) void actions.pickFile(file).then(() => (currentTarget.value = ''))
  }
  return (
    <input
      type="file"
      className="dp-FileInput"
      accept={VIDEO_MIME_TYPES.join()}
      aria-describedby={describedBy}
      onChange={onChange}
    />
  )
}

function Problems() {
  const problems = worthSaying(useSlice('Media', selectMediaProblems) ?? [])
  return (
    <div role="alert" className="dp-Problems">
      {problems.map(({ code, message }) => (
        <Message key={code} tone="error">
          {message}
        </Message>
      ))}
    </div>
  )
}

/** A file that is no video has no length either; one sentence is enough. */
function worthSaying(problems: readonly Reason[]): readonly Reason[] {
  return problems.length > 1 ? problems.filter(({ code }) => code !== 'video_duration_unknown') : problems
}
